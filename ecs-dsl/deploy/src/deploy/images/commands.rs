//! The command lines of Docker, Podman and Buildah.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{BuildSettings, BuilderTool, SecretSource};

/// The commands that build and push one image.
pub(super) struct BuilderCommands<'a> {
    pub(super) tool: BuilderTool,
    pub(super) settings: &'a BuildSettings,
    /// The image with its registry and tag.
    pub(super) reference: &'a str,
    /// The file or folder with the login of the registry; the caller's own if there is none.
    pub(super) login: Option<&'a Path>,
    /// Whether the registry has no TLS.
    pub(super) is_plain: bool,
    /// The file to which the builder writes the digest.
    pub(super) digest_file: PathBuf,
}

impl BuilderCommands<'_> {
    /// Whether it is a list of images, one for each platform.
    fn is_list(&self) -> bool {
        self.settings.platforms.len() > 1
    }

    /// Succeeds if the image is built already. A list has no such command: it may lack a platform.
    pub(super) fn find_built(&self) -> Option<Command> {
        let arguments: &[&str] = match self.tool {
            _ if self.is_list() => return None,
            BuilderTool::Docker => &["image", "inspect"],
            BuilderTool::Podman => &["image", "exists"],
            BuilderTool::Buildah => &["inspect", "--type", "image"],
        };
        Some(self.command(arguments.iter().copied().chain([self.reference])))
    }

    /// Removes what an interrupted build has left of a list; fails if there is none.
    pub(super) fn remove_list(&self) -> Option<Command> {
        match self.tool {
            BuilderTool::Docker => None,
            BuilderTool::Podman | BuilderTool::Buildah => self
                .is_list()
                .then(|| self.command(["manifest", "rm", self.reference])),
        }
    }

    /// Builds the image. Docker also pushes a list: it has no other place for it.
    pub(super) fn build(&self) -> Command {
        let mut command = match self.tool {
            BuilderTool::Docker if self.is_list() => {
                let mut command = self.command(["buildx", "build", "--push"]);
                command.arg("--metadata-file").arg(&self.digest_file);
                command
            }
            BuilderTool::Docker => self.command(["build"]),
            BuilderTool::Podman => self.command(["build"]),
            BuilderTool::Buildah => self.command(["build", "--layers"]),
        };
        if self.tool != BuilderTool::Docker {
            if let Some(file) = self.settings.ignore_file() {
                command.arg("--ignorefile").arg(file);
            }
            self.add_login(&mut command);
        }
        let name = match self.tool {
            BuilderTool::Docker => "--tag",
            BuilderTool::Podman | BuilderTool::Buildah if self.is_list() => "--manifest",
            BuilderTool::Podman | BuilderTool::Buildah => "--tag",
        };
        command.args([name, self.reference]);
        self.add_settings(&mut command);
        command.arg(&self.settings.context);
        command
    }

    fn add_settings(&self, command: &mut Command) {
        let settings = self.settings;
        command.args(["--platform", &settings.platforms.join(",")]);
        command.arg("--file").arg(settings.dockerfile());
        if let Some(target) = &settings.target {
            command.args(["--target", target]);
        }
        for (name, value) in &settings.arguments {
            command.args(["--build-arg", &format!("{name}={value}")]);
        }
        for (id, source) in &settings.secrets {
            let mut secret = OsString::from(format!("id={id},"));
            match source {
                SecretSource::Variable(name) => secret.push(format!("env={name}")),
                SecretSource::File(path) => {
                    secret.push("src=");
                    secret.push(path);
                }
            }
            command.arg("--secret").arg(secret);
        }
        for source in &settings.cache_from {
            command.args(["--cache-from", source]);
        }
        for destination in &settings.cache_to {
            command.args(["--cache-to", destination]);
        }
    }

    /// Pushes the image, unless the build has done so.
    pub(super) fn push(&self) -> Option<Command> {
        let mut command = match (self.tool, self.is_list()) {
            (BuilderTool::Docker, true) => return None,
            (BuilderTool::Docker, false) => return Some(self.command(["push", self.reference])),
            (_, true) => self.command(["manifest", "push", "--all"]),
            (_, false) => self.command(["push"]),
        };
        self.add_login(&mut command);
        command.arg("--digestfile").arg(&self.digest_file);
        command.args([self.reference, &format!("docker://{}", self.reference)]);
        Some(command)
    }

    /// The digest of the pushed image, as the builder reports it.
    pub(super) fn pushed_digest(&self) -> Option<String> {
        let text = match (self.tool, self.is_list()) {
            (BuilderTool::Docker, false) => {
                let format = "{{json .RepoDigests}}";
                let mut inspect =
                    self.command(["image", "inspect", "--format", format, self.reference]);
                let output = inspect.stdin(Stdio::null()).output().ok()?;
                String::from_utf8(output.stdout).ok()?
            }
            _ => std::fs::read_to_string(&self.digest_file).ok()?,
        };
        self.digest_in(&text)
    }

    /// The digest in what the builder has written.
    fn digest_in(&self, text: &str) -> Option<String> {
        let digest = match (self.tool, self.is_list()) {
            (BuilderTool::Docker, true) => {
                let metadata: Value = serde_json::from_str(text).ok()?;
                metadata["containerimage.digest"].as_str()?.to_owned()
            }
            (BuilderTool::Docker, false) => {
                let (repository, _) = self.reference.rsplit_once(':')?;
                let digests: Vec<String> = serde_json::from_str(text).ok()?;
                let mut digests = digests.iter().filter_map(|name| name.split_once('@'));
                let (_, digest) = digests.find(|(name, _)| *name == repository)?;
                digest.to_owned()
            }
            (BuilderTool::Podman | BuilderTool::Buildah, _) => text.trim().to_owned(),
        };
        digest.starts_with("sha256:").then_some(digest)
    }

    fn command<'s>(&self, arguments: impl IntoIterator<Item = &'s str>) -> Command {
        let mut command = Command::new(self.tool.program());
        if let (BuilderTool::Docker, Some(login)) = (self.tool, self.login) {
            command.arg("--config").arg(login);
        }
        command.args(arguments);
        command
    }

    /// The login of Podman and Buildah; Docker's is in every command.
    fn add_login(&self, command: &mut Command) {
        if let Some(login) = self.login {
            command.arg("--authfile").arg(login);
        }
        if self.is_plain {
            command.arg("--tls-verify=false");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use super::BuilderCommands;
    use crate::deploy::images::{BuildSettings, BuilderTool, SecretSource};

    const REFERENCE: &str = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:0a";

    fn settings(platforms: &[&str]) -> BuildSettings {
        BuildSettings {
            context: "/shop/orders".into(),
            file: "Dockerfile".into(),
            target: Some("runtime".to_owned()),
            arguments: vec![("VERSION".to_owned(), "2 1".to_owned())],
            secrets: vec![
                (
                    "npm".to_owned(),
                    SecretSource::Variable("NPM_TOKEN".to_owned()),
                ),
                ("pip".to_owned(), SecretSource::File("/run/pip".into())),
            ],
            platforms: platforms.iter().map(|&name| name.to_owned()).collect(),
            cache_from: vec!["cache/orders".to_owned()],
            cache_to: vec!["cache/orders".to_owned()],
        }
    }

    fn with<T>(
        tool: BuilderTool,
        platforms: &[&str],
        run: impl Fn(&BuilderCommands<'_>) -> T,
    ) -> T {
        run(&BuilderCommands {
            tool,
            settings: &settings(platforms),
            reference: REFERENCE,
            login: Some(Path::new("/private/login")),
            is_plain: false,
            digest_file: PathBuf::from("/private/digest"),
        })
    }

    fn line(command: &Command) -> String {
        let words = [command.get_program()]
            .into_iter()
            .chain(command.get_args());
        let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
        words.join(" ").replace(REFERENCE, "IMAGE")
    }

    const SETTINGS: &str = "--file /shop/orders/Dockerfile --target runtime --build-arg VERSION=2 1 \
        --secret id=npm,env=NPM_TOKEN --secret id=pip,src=/run/pip --cache-from cache/orders --cache-to cache/orders /shop/orders";

    #[test]
    fn docker_builds_and_pushes() {
        with(BuilderTool::Docker, &["linux/arm64"], |commands| {
            let login = "docker --config /private/login";
            let build = format!("{login} build --tag IMAGE --platform linux/arm64 {SETTINGS}");
            assert_eq!(line(&commands.build()), build);
            assert_eq!(
                line(&commands.push().unwrap()),
                format!("{login} push IMAGE")
            );
            let found = commands.find_built().unwrap();
            assert_eq!(line(&found), format!("{login} image inspect IMAGE"));
            let digests = format!(
                r#"["other@sha256:00", "{}@sha256:0a"]"#,
                REFERENCE.trim_end_matches(":0a")
            );
            assert_eq!(commands.digest_in(&digests).as_deref(), Some("sha256:0a"));
            assert_eq!(commands.digest_in("[]"), None);
        });
    }

    #[test]
    fn docker_pushes_a_list_while_it_builds() {
        with(
            BuilderTool::Docker,
            &["linux/amd64", "linux/arm64"],
            |commands| {
                let login = "docker --config /private/login";
                let build = format!(
                    "{login} buildx build --push --metadata-file /private/digest --tag IMAGE --platform linux/amd64,linux/arm64 {SETTINGS}"
                );
                assert_eq!(line(&commands.build()), build);
                assert!(commands.push().is_none() && commands.find_built().is_none());
                let metadata = r#"{"containerimage.digest": "sha256:0a"}"#;
                assert_eq!(commands.digest_in(metadata).as_deref(), Some("sha256:0a"));
            },
        );
    }

    #[test]
    fn podman_and_buildah_build_and_push() {
        for (tool, build, found) in [
            (
                BuilderTool::Podman,
                "podman build",
                "podman image exists IMAGE",
            ),
            (
                BuilderTool::Buildah,
                "buildah build --layers",
                "buildah inspect --type image IMAGE",
            ),
        ] {
            with(tool, &["linux/arm64"], |commands| {
                let login = "--authfile /private/login";
                let build =
                    format!("{build} {login} --tag IMAGE --platform linux/arm64 {SETTINGS}");
                assert_eq!(line(&commands.build()), build);
                let push = format!(
                    "{tool} push {login} --digestfile /private/digest IMAGE docker://IMAGE"
                );
                assert_eq!(line(&commands.push().unwrap()), push);
                assert_eq!(line(&commands.find_built().unwrap()), found);
                assert!(commands.remove_list().is_none());
            });
            with(tool, &["linux/amd64", "linux/arm64"], |commands| {
                assert!(
                    line(&commands.build())
                        .contains(" --manifest IMAGE --platform linux/amd64,linux/arm64 ")
                );
                let push = line(&commands.push().unwrap());
                assert!(
                    push.starts_with(&format!("{tool} manifest push --all ")),
                    "{push}"
                );
                assert_eq!(
                    line(&commands.remove_list().unwrap()),
                    format!("{tool} manifest rm IMAGE")
                );
            });
        }
    }
}
