//! Traits for the arguments of setters, with compile errors for wrong arguments.

use crate::cfn::{Handle, SecretRef, Value};
use crate::dsl::model::seal::Seal;
use crate::dsl::{Grant, Secret, SecureParameter, Service, ServiceCall, Volume};

/// A service that can be called.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be called",
    label = "not the handle of a service",
    note = "`.calls` takes the handle that `stack.add(Service::new(…)…)` returns, or one of its ports; for a database, a queue or a bucket use a grant: `.grant(db.connect())`"
)]
pub trait Callee {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The call.
    fn into_call(self) -> ServiceCall;
}

impl Callee for ServiceCall {
    const SEAL: Seal = Seal;

    fn into_call(self) -> ServiceCall {
        self
    }
}

impl Callee for Handle<Service> {
    const SEAL: Seal = Seal;

    fn into_call(self) -> ServiceCall {
        ServiceCall::new(self, None)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Callee + Clone> Callee for &T {
    const SEAL: Seal = Seal;

    fn into_call(self) -> ServiceCall {
        self.clone().into_call()
    }
}

/// A conversion into a [`Grant`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a grant",
    label = "not a `Grant`",
    note = "handles return grants: `db.connect()`, `bucket.read()`, `queue.send()`"
)]
pub trait IntoGrant {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The grant.
    fn into_grant(self) -> Grant;
}

impl IntoGrant for Grant {
    const SEAL: Seal = Seal;

    fn into_grant(self) -> Grant {
        self
    }
}

/// A conversion into a [`Volume`] of a task.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a volume",
    label = "not a `Volume`",
    note = "volumes are `Volume::ephemeral(\"cache\")` or `Volume::efs(\"data\", id)`"
)]
pub trait IntoVolume {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The volume of the task with this name.
    fn into_volume(self, task: &str) -> Volume;
}

impl IntoVolume for Volume {
    const SEAL: Seal = Seal;

    fn into_volume(self, _: &str) -> Volume {
        self
    }
}

/// A conversion into a reference to a secret.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a secret",
    label = "not a reference to a secret",
    note = "secrets can't be text in the program: use `db.url()`, `secret.key(\"api_key\")` or the handle of a `Secret`"
)]
pub trait IntoSecret {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The reference.
    fn into_secret(self) -> Value<SecretRef>;
}

impl IntoSecret for SecretRef {
    const SEAL: Seal = Seal;

    fn into_secret(self) -> Value<SecretRef> {
        self.into()
    }
}

impl IntoSecret for &Handle<Secret> {
    const SEAL: Seal = Seal;

    fn into_secret(self) -> Value<SecretRef> {
        self.into()
    }
}

impl IntoSecret for &Handle<SecureParameter> {
    const SEAL: Seal = Seal;

    fn into_secret(self) -> Value<SecretRef> {
        self.into()
    }
}

impl IntoSecret for Value<SecretRef> {
    const SEAL: Seal = Seal;

    fn into_secret(self) -> Value<SecretRef> {
        self
    }
}

impl IntoSecret for &Value<SecretRef> {
    const SEAL: Seal = Seal;

    fn into_secret(self) -> Value<SecretRef> {
        self.clone()
    }
}
