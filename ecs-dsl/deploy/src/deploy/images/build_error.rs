//! [`BuildError`]: why an image wasn't built or pushed.

use std::io;
use std::path::PathBuf;

use super::BuilderTool;
use crate::deploy::ControlPlaneError;

/// Why an image wasn't built or pushed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// No program that builds images works here.
    #[error("no builder of images found: none of `docker`, `podman` and `buildah` works here")]
    NoBuilder {
        /// What each of them says, if it is installed.
        found: Vec<String>,
    },
    /// The chosen program doesn't work.
    #[error("`{tool}` can't build images here: {reason}")]
    BuilderUnavailable {
        /// The program.
        tool: BuilderTool,
        /// What it says.
        reason: String,
    },
    /// A file of the context can't be read.
    #[error("can't read `{}` of the image of `{image}`", .path.display())]
    Context {
        /// The component.
        image: String,
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// A pattern of the ignore file isn't valid.
    #[error("`{}`: pattern `{pattern}` is invalid", .path.display())]
    IgnorePattern {
        /// The ignore file.
        path: PathBuf,
        /// The pattern.
        pattern: String,
    },
    /// A secret can't be read.
    #[error("secret `{id}` of the image of `{image}` isn't set: {source_of}")]
    MissingSecret {
        /// The component.
        image: String,
        /// The id of the secret.
        id: String,
        /// Where it was expected.
        source_of: String,
    },
    /// The repository doesn't exist yet.
    #[error("the repository of the image of `{image}` doesn't exist yet")]
    UnknownRepository {
        /// The component.
        image: String,
    },
    /// A file of the builder can't be written or read.
    #[error("can't use `{}`", .path.display())]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// The builder can't be started.
    #[error("can't run `{tool}`")]
    NotStarted {
        /// The program.
        tool: BuilderTool,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// The builder failed.
    #[error("`{tool}` couldn't {what} the image of `{image}`")]
    Failed {
        /// The program.
        tool: BuilderTool,
        /// `build` or `push`.
        what: &'static str,
        /// The component.
        image: String,
        /// The last lines that it printed, without secrets.
        output: Vec<String>,
    },
    /// The builder has pushed the image, and its digest is unknown.
    #[error("`{tool}` didn't report the digest of the image of `{image}`")]
    NoDigest {
        /// The program.
        tool: BuilderTool,
        /// The component.
        image: String,
    },
    /// The local registry doesn't answer.
    #[error("no registry answers at `{host}`")]
    NoRegistry {
        /// Host and port.
        host: String,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// The run was interrupted.
    #[error("interrupted: no image was deployed")]
    Interrupted,
    /// A call to ECR failed.
    #[error(transparent)]
    Registry(#[from] ControlPlaneError),
}

impl BuildError {
    /// What to do next.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::NoBuilder { found } => {
                let mut hint = "install one: Docker from https://docs.docker.com/engine/install, or `apt-get install podman` or `apt-get install buildah`".to_owned();
                for line in found {
                    hint.push_str("; ");
                    hint.push_str(line);
                }
                hint
            }
            Self::BuilderUnavailable { .. } => {
                "start it, or choose another one with `--builder`".to_owned()
            }
            Self::MissingSecret { .. } => "set it in the environment that deploys".to_owned(),
            Self::UnknownRepository { .. } => {
                "deploy the stack of the repository first, or give the repository a name".to_owned()
            }
            Self::NoRegistry { host, .. } => {
                format!("start one, such as `docker run --detach --publish {host}:5000 registry:2`")
            }
            Self::Failed { output, .. } if !output.is_empty() => output.join("\n"),
            _ => return None,
        })
    }
}
