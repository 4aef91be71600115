//! [`BuilderTool`]: the program that builds and pushes images.

use std::fmt;
use std::process::{Command, Stdio};
use std::str::FromStr;

/// The program that builds and pushes images.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuilderTool {
    /// Docker, with BuildKit.
    Docker,
    /// Podman.
    Podman,
    /// Buildah.
    Buildah,
}

impl BuilderTool {
    /// In the order in which they are looked for.
    pub const ALL: [Self; 3] = [Self::Docker, Self::Podman, Self::Buildah];

    /// The name of the program.
    pub fn program(self) -> &'static str {
        match self {
            Self::Docker => "docker",
            Self::Podman => "podman",
            Self::Buildah => "buildah",
        }
    }

    /// Runs the program; the error is what it says, or nothing if it isn't installed.
    pub(super) fn try_out(self) -> Result<(), Option<String>> {
        let arguments: &[&str] = match self {
            // With the version of the daemon.
            Self::Docker => &["version", "--format", "{{.Server.Version}}"],
            Self::Podman | Self::Buildah => &["--version"],
        };
        let mut command = Command::new(self.program());
        let output = command.args(arguments).stdin(Stdio::null()).output();
        let output = output.map_err(|_| None)?;
        if output.status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&output.stderr);
        Err(Some(text.trim().to_owned()))
    }
}

impl fmt::Display for BuilderTool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.program())
    }
}

impl FromStr for BuilderTool {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|tool| tool.program() == text);
        found.ok_or_else(|| "expected `docker`, `podman` or `buildah`".to_owned())
    }
}
