//! Whether a service or a worker has an image yet, as a type: without one it can't be added to a stack.

/// The state of a [`Service`](super::Service) or a [`Worker`](super::Worker) that has everything it can't do without.
///
/// Nobody has to write it: `Service` alone means `Service<WithImage>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithImage {}

/// The state of a [`Service`](super::Service) or a [`Worker`](super::Worker) before its `image` was set. A function of
/// yours that leaves the image to its caller gives back a `Service<NoImage>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoImage {}

/// The state of a [`Gateway`](super::Gateway), whose image is the proxy of its mesh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeshGateway {}

/// What can be started: something with an image.
#[diagnostic::on_unimplemented(
    message = "a service or worker without an image can't be added to a stack",
    label = "`.image(…)` is missing",
    note = "name what it runs: `.image(Image::ecr(\"shop/order\").tag(\"v7\"))` or `.image(Image::registry(\"nginx:1.29\"))`"
)]
pub trait HasImage {}

impl HasImage for WithImage {}
impl HasImage for MeshGateway {}
