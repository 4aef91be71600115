//! Grants, keys, secrets and parameters.

pub(crate) mod grant;
mod key;
mod role;
mod secret;
mod secure_parameter;

pub use grant::{Grant, Statement};
pub use key::Key;
pub use role::Role;
pub use secret::Secret;
pub use secure_parameter::SecureParameter;

pub(crate) use grant::Connection;
pub(crate) use secret::{SecretSource, SecretTemplate};
