//! Diagnostics: each [`Diagnostic`] has a code, a place in the user's program, the allowed values and a fix.
//!
//! **Invariant:** this module doesn't know what is checked; the callers write the messages.

mod diagnostic;
mod diagnostics;
mod located;
mod origin;

pub use diagnostic::{Diagnostic, Severity};
pub use diagnostics::Diagnostics;
pub use located::Located;
pub use origin::Origin;

pub use crate::rules::Code;
