//! [`BuildSettings`]: the parameters of a build.

use std::path::PathBuf;

/// The parameters of a build, with paths of this machine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct BuildSettings {
    /// The folder of the context.
    pub context: PathBuf,
    /// The Dockerfile, relative to the context.
    pub file: PathBuf,
    /// The stage of the Dockerfile; the last one if there is none.
    pub target: Option<String>,
    /// The build arguments.
    pub arguments: Vec<(String, String)>,
    /// The ids of secrets, and from where they are read.
    pub secrets: Vec<(String, SecretSource)>,
    /// The platforms, such as `linux/arm64`.
    pub platforms: Vec<String>,
    /// Sources of cached layers, in the notation of the builder.
    pub cache_from: Vec<String>,
    /// Destinations of cached layers, in the notation of the builder.
    pub cache_to: Vec<String>,
}

/// From where a build reads a secret.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecretSource {
    /// An environment variable.
    Variable(String),
    /// A file.
    File(PathBuf),
}

impl BuildSettings {
    /// The last stage of a Dockerfile, for these platforms.
    pub fn new(context: PathBuf, file: PathBuf, platforms: Vec<String>) -> Self {
        Self {
            context,
            file,
            target: None,
            arguments: Vec::new(),
            secrets: Vec::new(),
            platforms,
            cache_from: Vec::new(),
            cache_to: Vec::new(),
        }
    }

    /// The path of the Dockerfile.
    pub(super) fn dockerfile(&self) -> PathBuf {
        self.context.join(&self.file)
    }

    /// The file with the patterns of what isn't in the context: that of the Dockerfile, or `.dockerignore`.
    pub(super) fn ignore_file(&self) -> Option<PathBuf> {
        let mut own = self.dockerfile().into_os_string();
        own.push(".dockerignore");
        let common = self.context.join(".dockerignore");
        [PathBuf::from(own), common]
            .into_iter()
            .find(|path| path.is_file())
    }

    /// The values of the secrets, as far as they can be read.
    pub(super) fn secret_values(&self) -> Vec<String> {
        let values = self.secrets.iter().filter_map(|(_, source)| match source {
            SecretSource::Variable(name) => std::env::var(name).ok(),
            SecretSource::File(path) => std::fs::read_to_string(path).ok(),
        });
        values.map(|value| value.trim().to_owned()).collect()
    }
}
