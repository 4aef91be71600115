//! Images that a deployment builds and pushes, by Docker, Podman or Buildah.
//!
//! - [`BuildSettings`]: what is built; [`content_tag`]: the hash of it, which is the tag.
//! - [`BuilderTool`]: the program that builds; `commands` has its command lines, `process` runs them.
//! - [`RegistryLogin`]: the login of a registry; `private_folder` keeps it from others, and from other runs.
//! - [`ImageBuilder`]: builds and pushes what isn't in its repository.
//!
//! **Invariant:** no credential and no secret of a build is in an argument, a line of progress, an error, or a file that remains.

mod build_error;
mod builder_tool;
mod commands;
mod content_hash;
mod find_builder;
mod ignore_file;
mod image_builder;
mod local_registry;
mod private_folder;
mod process;
mod registry_login;
mod settings;
#[cfg(test)]
mod tests;

pub use build_error::BuildError;
pub use builder_tool::BuilderTool;
pub use content_hash::content_tag;
pub use image_builder::{BuildStep, ImageBuild, ImageBuilder, PushedImage, Registry};
pub use registry_login::{RegistryAccess, RegistryLogin};
pub use settings::{BuildSettings, SecretSource};
