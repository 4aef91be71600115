//! Which values of a template and which words of a text are secrets, for everything that prints or stores them.
//!
//! - [`is_secret_property`]: by AWS's schemas (write-only properties) and by words; `type_info` lists the write-only properties
//!   that hold no secret.
//! - [`Masker`]: masks the secrets in properties, other values of a template, and texts.
//! - [`masked_text`]: the shapes of secrets in free text, such as log lines and status reasons.
//!
//! **Invariant:** a plan, an event, a file of the local state and the evidence of a failure decide here, and nowhere else,
//! what a secret is.

mod assignments;
mod masker;
mod secret_properties;
mod secret_text;
mod secret_words;

pub use masker::{Masker, ValuePlace};
pub use secret_properties::{is_secret_parameter, is_secret_property, is_secret_variable};
pub use secret_text::{masked_lines, masked_text};

/// Shown in place of a secret.
pub const MASK: &str = "***";
