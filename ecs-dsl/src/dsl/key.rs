//! A key of AWS KMS.

use std::sync::Arc;

use super::component;
use crate::cfn::{Handle, Value};
use crate::diag::Origin;

/// A customer-managed key, rotated every year.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Key {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
}

impl Key {
    /// A symmetric key for encryption.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            origin: Origin::here(),
        }
    }
}

impl Handle<Key> {
    /// The key's ARN.
    pub fn arn(&self) -> Value<String> {
        Value::from_expr(self.attribute_of("Key", "Arn"))
    }
}

component!(Key, "key");
