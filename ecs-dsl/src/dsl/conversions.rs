//! What setters take of other components, with words for what they don't take.

use super::{Grant, Secret, SecureParameter, Service};
use crate::cfn::{Handle, SecretRef, Value};

/// What can be called: a service.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be called",
    label = "not the handle of a service",
    note = "`.calls` takes what `stack.add(Service::new(…)…)` gave; what a database, a queue or a bucket gives is a permission: `.grant(db.connect())`"
)]
pub trait Callee {
    /// The service.
    fn callee(&self) -> Handle<Service>;
}

impl Callee for Handle<Service> {
    fn callee(&self) -> Handle<Service> {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Callee> Callee for &T {
    fn callee(&self) -> Handle<Service> {
        (**self).callee()
    }
}

/// What can be granted: a [`Grant`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a permission",
    label = "not a `Grant`",
    note = "handles give them, each for what is wanted: `db.connect()`, `bucket.read()`, `queue.send()`"
)]
pub trait IntoGrant {
    /// The permission.
    fn into_grant(self) -> Grant;
}

impl IntoGrant for Grant {
    fn into_grant(self) -> Grant {
        self
    }
}

/// What `.secret` takes: a reference to where a secret is kept.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a secret",
    label = "not a reference to where a secret is kept",
    note = "text in the program is no secret: take `db.url()`, `secret.key(\"api_key\")` or the handle of a `Secret` that was added"
)]
pub trait IntoSecret {
    /// The reference.
    fn into_secret(self) -> Value<SecretRef>;
}

/// Takes what `Value` is made from already.
macro_rules! secret_values {
    ($($type:ty)*) => {$(
        impl IntoSecret for $type {
            fn into_secret(self) -> Value<SecretRef> {
                self.into()
            }
        }
    )*};
}

secret_values! { SecretRef &Handle<Secret> &Handle<SecureParameter> }

impl IntoSecret for Value<SecretRef> {
    fn into_secret(self) -> Value<SecretRef> {
        self
    }
}

impl IntoSecret for &Value<SecretRef> {
    fn into_secret(self) -> Value<SecretRef> {
        self.clone()
    }
}
