//! A bucket of Amazon S3.

use std::sync::Arc;

use super::component;
use crate::cfn::{Handle, Value};
use crate::diag::Origin;

/// A bucket: private, encrypted, versioned.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Bucket {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
}

impl Bucket {
    /// A bucket. AWS names it.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            origin: Origin::here(),
        }
    }
}

impl Handle<Bucket> {
    /// The bucket's name.
    pub fn bucket_name(&self) -> Value<String> {
        Value::from_expr(self.ref_of("Bucket"))
    }
}

component!(Bucket, "bucket");
