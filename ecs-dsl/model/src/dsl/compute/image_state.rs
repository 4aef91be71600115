//! Type states of services, workers and jobs: without an image they can't be added to a stack.

use crate::dsl::model::seal::Seal;

/// The state of a [`Service`](crate::dsl::Service), a [`Worker`](crate::dsl::Worker) or a [`Job`](crate::dsl::Job) that has an image.
///
/// It is the default: `Service` means `Service<WithImage>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithImage {}

/// The state of a [`Service`](crate::dsl::Service), a [`Worker`](crate::dsl::Worker) or a [`Job`](crate::dsl::Job) before its `image` is set. A function that
/// leaves the image to its caller returns a `Service<NoImage>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoImage {}

/// The state of a [`Gateway`](crate::dsl::Gateway), whose image is the proxy of its mesh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeshGateway {}

/// A state in which a service, worker or job has an image and can be added to a stack.
#[diagnostic::on_unimplemented(
    message = "a service, worker or job without an image can't be added to a stack",
    label = "`.image(…)` is missing",
    note = "add an image: `.image(Image::ecr(\"shop/order\").tag(\"v7\"))` or `.image(Image::registry(\"nginx:1.29\"))`"
)]
pub trait HasImage {
    #[doc(hidden)]
    const SEAL: Seal;
}

impl HasImage for WithImage {
    const SEAL: Seal = Seal;
}

impl HasImage for MeshGateway {
    const SEAL: Seal = Seal;
}
