//! Images that the deployment builds and pushes.

use crate::cfn::Value;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::seal::Seal;
use crate::dsl::{Architecture, BuilderRecord, Image, ImageSource, IntoImage};

/// An image that `deploy` builds and pushes: the parameters of `docker build`, `podman build` or `buildah build`.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let images = stack.add(Repository::import("orders", "shop/orders"));
/// let orders = Image::build("./orders")
///     .repository(images.repository_name())
///     .target("runtime")
///     .argument("VERSION", "2.1");
/// stack.add(Service::new("orders").image(orders).port(8080));
/// # }
/// ```
///
/// The tag is a hash of what is built: the files of the context without those that `.dockerignore` excludes, the Dockerfile, the
/// arguments and the target. An image whose tag is in the repository isn't built again. Templates have the tag `not-built`
/// until `deploy` replaces it by the tag and the digest of the image.
#[derive(Clone, Debug)]
#[must_use = "an image does nothing until it is given to a service"]
pub struct ImageBuild {
    pub(crate) context: Spanned<String>,
    pub(crate) record: BuilderRecord,
    pub(crate) repository: Option<Value<String>>,
    pub(crate) file: Option<Spanned<String>>,
    pub(crate) target: Option<Spanned<String>>,
    pub(crate) arguments: Vec<(Spanned<String>, String)>,
    pub(crate) secrets: Vec<BuildSecret>,
    pub(crate) platforms: Vec<Architecture>,
    pub(crate) cache_from: Vec<String>,
    pub(crate) cache_to: Vec<String>,
}

/// A secret of a build, by the id with which `RUN --mount=type=secret,id=…` mounts it.
#[derive(Clone, Debug)]
pub(crate) struct BuildSecret {
    pub(crate) id: Spanned<String>,
    pub(crate) source: BuildSecretSource,
}

/// From where a build reads a secret.
#[derive(Clone, Debug)]
pub(crate) enum BuildSecretSource {
    /// An environment variable of `deploy`.
    Variable(String),
    /// A file.
    File(String),
}

impl Image {
    /// An image that `deploy` builds from the Dockerfile in this folder and pushes to an ECR repository. A relative path is
    /// relative to the folder of the program's `Cargo.toml`, or to the current one if the program isn't run by Cargo.
    // rule: build_path
    #[track_caller]
    pub fn build(context: &str) -> ImageBuild {
        ImageBuild {
            context: Spanned::here(context.into()),
            record: BuilderRecord::default(),
            repository: None,
            file: None,
            target: None,
            arguments: Vec::new(),
            secrets: Vec::new(),
            platforms: Vec::new(),
            cache_from: Vec::new(),
            cache_to: Vec::new(),
        }
    }
}

impl ImageBuild {
    /// The repository to push to, in the stack's account and region: the name of a [`Repository`](crate::dsl::Repository), as its
    /// handle's [`repository_name`](crate::cfn::Handle::repository_name) returns it, or of an existing one. Required.
    // rule: ecr_image
    #[track_caller]
    pub fn repository(mut self, name: impl Into<Value<String>>) -> Self {
        self.record.replaces("repository");
        self.repository = Some(name.into());
        self
    }

    /// The Dockerfile, relative to the context. Default: `Dockerfile`. `--file`.
    // rule: build_path
    #[track_caller]
    pub fn file(mut self, path: &str) -> Self {
        self.record.replaces("file");
        self.file = Some(Spanned::here(path.into()));
        self
    }

    /// The stage of the Dockerfile that is built. Default: the last one. `--target`.
    // rule: build_name
    #[track_caller]
    pub fn target(mut self, stage: &str) -> Self {
        self.record.replaces("target");
        self.target = Some(Spanned::here(stage.into()));
        self
    }

    /// Adds a build argument, an `ARG` of the Dockerfile. It is in the history of the image: for secrets there is
    /// [`secret_variable`](Self::secret_variable). `--build-arg`.
    // rule: build_name
    #[track_caller]
    pub fn argument(mut self, name: &str, value: impl Into<String>) -> Self {
        self.arguments
            .push((Spanned::here(name.into()), value.into()));
        self
    }

    /// Adds a secret from an environment variable of `deploy`, for `RUN --mount=type=secret,id=…`. It is in no layer, argument
    /// or output, and isn't part of the tag. `--secret`.
    // rule: build_name
    // rule: build_name(variable)
    #[track_caller]
    pub fn secret_variable(mut self, id: &str, variable: &str) -> Self {
        self.secrets.push(BuildSecret {
            id: Spanned::here(id.into()),
            source: BuildSecretSource::Variable(variable.into()),
        });
        self
    }

    /// Adds a secret from a file, for `RUN --mount=type=secret,id=…`: a relative path is relative to the folder of `Cargo.toml`.
    /// It is in no layer, argument or output, and isn't part of the tag. `--secret`.
    // rule: build_name
    // rule: build_path(path)
    #[track_caller]
    pub fn secret_file(mut self, id: &str, path: &str) -> Self {
        self.secrets.push(BuildSecret {
            id: Spanned::here(id.into()),
            source: BuildSecretSource::File(path.into()),
        });
        self
    }

    /// Adds an architecture, for an image that runs on several. Default: that of the task. `--platform`.
    #[track_caller]
    pub fn platform(mut self, architecture: Architecture) -> Self {
        self.platforms.push(architecture);
        self
    }

    /// Adds a source of cached layers, in the notation of the builder: a repository, or `type=gha` for BuildKit. Default: the
    /// builder's own cache. `--cache-from`.
    #[track_caller]
    pub fn cache_from(mut self, source: &str) -> Self {
        self.cache_from.push(source.into());
        self
    }

    /// Adds a destination for cached layers, in the notation of the builder. Default: the builder's own cache.
    /// `--cache-to`.
    #[track_caller]
    pub fn cache_to(mut self, destination: &str) -> Self {
        self.cache_to.push(destination.into());
        self
    }
}

impl IntoImage for ImageBuild {
    const SEAL: Seal = Seal;

    fn into_image(self) -> Image {
        let (origin, record) = (self.context.origin, self.record.clone());
        Image::from_source(ImageSource::Build(Box::new(self)), origin, record)
    }
}

impl ImageBuild {
    /// The line of the program that builds.
    pub(crate) fn origin(&self) -> SourceLocation {
        self.context.origin
    }
}
