//! [`ImageError`]: why an image can't be shipped.

use std::path::PathBuf;

use super::suggestion::suggestion;

/// What is wrong with the images that are given.
#[derive(Debug, thiserror::Error)]
pub(super) enum ImageError {
    #[error("no component with containers is called `{name}`")]
    UnknownContainer { name: String, known: Vec<String> },
    #[error("`{name}` is in stack `{stack}`, which isn't selected")]
    OtherStack { name: String, stack: String },
    #[error("the image of `{name}` has no tag in the program that could be replaced")]
    NotReplaceable { name: String },
    #[error("the environment variable `{variable}` isn't a list of images: {reason}")]
    InvalidVariable {
        variable: &'static str,
        reason: String,
    },
    #[error("`{}` isn't a file of images: {reason}", .path.display())]
    InvalidFile { path: PathBuf, reason: String },
}

impl ImageError {
    /// How to fix it.
    pub(super) fn hint(&self) -> String {
        match self {
            Self::UnknownContainer { known, .. } if known.is_empty() => {
                "no stack of the stage has a service, worker or job".to_owned()
            }
            Self::UnknownContainer { name, known } => suggestion(name, known),
            Self::OtherStack { stack, .. } => format!("add `--stack {stack}`, or select no stack"),
            Self::NotReplaceable { .. } => {
                "its image is the value of a function or a parameter: set the parameter with `--parameter`"
                    .to_owned()
            }
            Self::InvalidVariable { .. } => {
                "write names and tags or digests, as in `order=v8,payment=v9`".to_owned()
            }
            Self::InvalidFile { .. } => {
                "write a JSON object such as `{\"order\": \"v8\", \"order/proxy\": \"v2\"}`".to_owned()
            }
        }
    }
}
