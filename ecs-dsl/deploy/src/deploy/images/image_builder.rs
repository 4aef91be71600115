//! [`ImageBuilder`]: builds and pushes the images that aren't in their repositories.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::process::Command;

use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};

use super::commands::BuilderCommands;
use super::find_builder::find_builder;
use super::private_folder::PrivateFolder;
use super::process::{self, Ended};
use super::{
    BuildError, BuildSettings, BuilderTool, RegistryAccess, RegistryLogin, SecretSource,
    local_registry,
};
use crate::deploy::{EcrImage, Existence, ResourceLookup};

/// How many images are built at once: each build has several processes of its own.
const CONCURRENCY: usize = 4;

/// An image that is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageBuild {
    /// The component that runs it, for messages.
    pub image: String,
    /// How it is built.
    pub settings: BuildSettings,
    /// Its repository and its tag.
    pub target: EcrImage,
}

/// The registry to push to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registry {
    /// Amazon ECR.
    Ecr,
    /// A registry without TLS on this machine, by host and port.
    Local(String),
}

/// An image in its repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushedImage {
    /// Its digest, with the prefix `sha256:`.
    pub digest: String,
    /// Whether this run has pushed it.
    pub is_new: bool,
}

/// The progress of an image. As text, it is a line without the image's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildStep<'a> {
    /// It is in its repository.
    Unchanged,
    /// A builder begins to build it.
    Building(BuilderTool),
    /// It was built by an earlier run that didn't push it.
    BuiltBefore,
    /// The builder begins to push it to this registry.
    Pushing(&'a str),
    /// It is pushed.
    Pushed,
}

impl fmt::Display for BuildStep<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unchanged => f.write_str("unchanged, not built again"),
            Self::Building(tool) => write!(f, "building with `{tool}`…"),
            Self::BuiltBefore => f.write_str("built before, not built again"),
            Self::Pushing(host) => write!(f, "pushing to `{host}`…"),
            Self::Pushed => f.write_str("pushed"),
        }
    }
}

/// Builds and pushes images.
pub struct ImageBuilder<'a, C> {
    /// Where ECR is.
    pub cloud: &'a C,
    /// Where the images are pushed to.
    pub registry: Registry,
    /// The builder; the first one that works if none is given.
    pub tool: Option<BuilderTool>,
    /// Receives the steps of each image.
    pub report: &'a dyn Fn(&ImageBuild, BuildStep<'_>),
    /// Whether to stop.
    pub is_interrupted: &'a dyn Fn() -> bool,
}

/// What all builds of a run need, once something has to be built.
struct Workshop {
    tool: BuilderTool,
    folder: PrivateFolder,
    /// By region.
    logins: BTreeMap<Option<String>, (RegistryLogin, PathBuf)>,
}

impl<C: ResourceLookup + RegistryAccess> ImageBuilder<'_, C> {
    /// Builds and pushes those of these images that aren't in their repositories, several at once, and returns all of them in
    /// the same order. What an earlier run has built or pushed isn't built or pushed again.
    ///
    /// # Errors
    /// The first error; what else is being built is stopped.
    pub async fn ensure(&self, builds: &[ImageBuild]) -> Result<Vec<PushedImage>, BuildError> {
        // Also if nothing has to be built: a killed run may have pushed everything.
        PrivateFolder::remove_abandoned();
        let mut unique: Vec<&ImageBuild> = Vec::new();
        for build in builds {
            if !unique.iter().any(|known| known.target == build.target) {
                unique.push(build);
            }
        }
        let lookups = unique.iter().map(|build| self.find(build));
        let found: Vec<Option<String>> = stream::iter(lookups)
            .buffered(2 * CONCURRENCY)
            .try_collect()
            .await?;
        let missing: Vec<&ImageBuild> = unique
            .iter()
            .zip(&found)
            .filter(|(_, digest)| digest.is_none())
            .map(|(build, _)| *build)
            .collect();
        let workshop = match missing.is_empty() {
            true => None,
            false => Some(self.open_workshop(&missing).await?),
        };
        let workshop = workshop.as_ref();
        let images = unique.iter().zip(found).map(|(build, digest)| async move {
            match (digest, workshop) {
                (Some(digest), _) => {
                    (self.report)(build, BuildStep::Unchanged);
                    Ok((
                        &build.target,
                        PushedImage {
                            digest,
                            is_new: false,
                        },
                    ))
                }
                (None, Some(workshop)) => {
                    let digest = self.build_and_push(build, workshop).await?;
                    Ok((
                        &build.target,
                        PushedImage {
                            digest,
                            is_new: true,
                        },
                    ))
                }
                (None, None) => Err(BuildError::Interrupted),
            }
        });
        let pushed: BTreeMap<&EcrImage, PushedImage> = stream::iter(images)
            .buffer_unordered(CONCURRENCY)
            .try_collect()
            .await?;
        let images = builds.iter().filter_map(|build| pushed.get(&build.target));
        Ok(images.cloned().collect())
    }

    /// The digest of the image, if it is in its repository.
    async fn find(&self, build: &ImageBuild) -> Result<Option<String>, BuildError> {
        let target = &build.target;
        match &self.registry {
            Registry::Local(host) => {
                let found = local_registry::digest(host, &target.repository, &target.reference);
                found.map_err(|source| BuildError::NoRegistry {
                    host: host.clone(),
                    source,
                })
            }
            Registry::Ecr => Ok(match self.cloud.image(target).await? {
                Existence::Exists(image) => image.digest,
                // A caller who can't read may still push.
                Existence::Missing | Existence::Unknown(_) => None,
            }),
        }
    }

    /// Finds a builder, and logs in to the registries of these images.
    async fn open_workshop(&self, builds: &[&ImageBuild]) -> Result<Workshop, BuildError> {
        for build in builds {
            require_secrets(build)?;
        }
        let tool = find_builder(self.tool)?;
        let folder = PrivateFolder::new()?;
        let mut logins = BTreeMap::new();
        for build in builds {
            let region = &build.target.region;
            if self.registry == Registry::Ecr && !logins.contains_key(region) {
                let login = self.cloud.registry_login(region.as_deref()).await?;
                let path = login.write(tool, &folder)?;
                logins.insert(region.clone(), (login, path));
            }
        }
        Ok(Workshop {
            tool,
            folder,
            logins,
        })
    }

    async fn build_and_push(
        &self,
        build: &ImageBuild,
        workshop: &Workshop,
    ) -> Result<String, BuildError> {
        let login = workshop.logins.get(&build.target.region);
        let (host, is_plain) = match (&self.registry, login) {
            (Registry::Local(host), _) => (host.as_str(), true),
            (Registry::Ecr, Some((login, _))) => (login.host.as_str(), login.is_plain),
            (Registry::Ecr, None) => return Err(unknown_repository(build)),
        };
        let EcrImage {
            repository,
            reference: tag,
            ..
        } = &build.target;
        let reference = format!("{host}/{repository}:{tag}");
        let name = format!("{}-{tag}", repository.replace('/', "-"));
        let commands = BuilderCommands {
            tool: workshop.tool,
            settings: &build.settings,
            reference: &reference,
            login: login.map(|(_, path)| path.as_path()),
            is_plain,
            digest_file: workshop.folder.path().join(format!("{name}.digest")),
        };
        let output = workshop.folder.path().join(format!("{name}.log"));
        let run = Run {
            build,
            tool: workshop.tool,
            output: &output,
            is_interrupted: self.is_interrupted,
            secrets: OnceCell::new(),
        };
        let is_built = match commands.find_built() {
            Some(command) => run.succeeds(command).await?,
            None => false,
        };
        if is_built {
            (self.report)(build, BuildStep::BuiltBefore);
        } else {
            if let Some(command) = commands.remove_list() {
                run.succeeds(command).await?;
            }
            (self.report)(build, BuildStep::Building(workshop.tool));
            run.require("build", commands.build()).await?;
        }
        if let Some(command) = commands.push() {
            (self.report)(build, BuildStep::Pushing(host));
            let pushed = run.require("push", command).await;
            if let Err(error @ BuildError::Failed { .. }) = pushed {
                // Another run may have pushed the same image meanwhile.
                return self.find(build).await?.ok_or(error);
            }
            pushed?;
        }
        (self.report)(build, BuildStep::Pushed);
        commands
            .pushed_digest()
            .ok_or_else(|| BuildError::NoDigest {
                tool: workshop.tool,
                image: build.image.clone(),
            })
    }
}

/// Runs the commands of one image.
struct Run<'a> {
    build: &'a ImageBuild,
    tool: BuilderTool,
    output: &'a std::path::Path,
    is_interrupted: &'a dyn Fn() -> bool,
    secrets: OnceCell<Vec<String>>,
}

impl Run<'_> {
    /// Whether the command succeeds.
    async fn succeeds(&self, command: Command) -> Result<bool, BuildError> {
        match process::run(command, self.output, self.is_interrupted).await {
            Ok(Ended::Succeeded) => Ok(true),
            Ok(Ended::Failed) => Ok(false),
            Ok(Ended::Interrupted) => Err(BuildError::Interrupted),
            Err(source) => Err(BuildError::NotStarted {
                tool: self.tool,
                source,
            }),
        }
    }

    async fn require(&self, what: &'static str, command: Command) -> Result<(), BuildError> {
        if self.succeeds(command).await? {
            return Ok(());
        }
        let secrets = || self.build.settings.secret_values();
        Err(BuildError::Failed {
            tool: self.tool,
            what,
            image: self.build.image.clone(),
            output: process::last_lines(self.output, self.secrets.get_or_init(secrets)),
        })
    }
}

fn unknown_repository(build: &ImageBuild) -> BuildError {
    BuildError::UnknownRepository {
        image: build.image.clone(),
    }
}

/// Builders ignore a secret that isn't set.
fn require_secrets(build: &ImageBuild) -> Result<(), BuildError> {
    for (id, source) in &build.settings.secrets {
        let (is_set, source_of) = match source {
            SecretSource::Variable(name) => (
                std::env::var_os(name).is_some(),
                format!("the environment has no variable `{name}`"),
            ),
            SecretSource::File(path) => (
                path.is_file(),
                format!("file `{}` doesn't exist", path.display()),
            ),
        };
        if !is_set {
            return Err(BuildError::MissingSecret {
                image: build.image.clone(),
                id: id.clone(),
                source_of,
            });
        }
    }
    Ok(())
}
