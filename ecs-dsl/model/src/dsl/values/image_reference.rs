//! Image references in Docker's notation.

use super::text_value;
use crate::dsl::Image;
use crate::dsl::model::seal::Seal;

text_value! {
    /// An image reference in Docker's notation: `[registry/]repository[:tag]` or `…@sha256:…`. `ECS1113`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # let cache =
    /// Container::new("cache", image!("redis:7-alpine"))
    /// # ;
    /// # assert!(ImageReference::new("Redis:7").is_err());
    /// ```
    ImageReference, image_reference
}

/// A conversion into an [`Image`]: from an image or an [`ImageReference`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an image",
    label = "not an `Image`",
    note = "use `Image::ecr(\"shop/order\").tag(\"v7\")`, `Image::registry(\"redis:7\")` or `image!(\"redis:7\")`"
)]
pub trait IntoImage {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The image.
    #[track_caller]
    fn into_image(self) -> Image;
}

impl IntoImage for Image {
    const SEAL: Seal = Seal;

    fn into_image(self) -> Image {
        self
    }
}

impl IntoImage for ImageReference {
    const SEAL: Seal = Seal;

    #[track_caller]
    fn into_image(self) -> Image {
        Image::registry(self)
    }
}

/// An image of any registry as an [`ImageReference`](crate::dsl::ImageReference), checked at compile time:
/// `image!("redis:7-alpine")`.
#[macro_export]
macro_rules! image {
    ($reference:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const ImageReference: $crate::dsl::ImageReference =
            $crate::dsl::ImageReference::constant($reference);
        ImageReference
    }};
}
