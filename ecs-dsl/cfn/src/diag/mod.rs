//! Diagnostics: each [`Diagnostic`] has a code, a place in the user's program, the allowed values and a fix.
//!
//! **Invariant:** this module doesn't know what is checked; the callers write the messages.

mod diagnostic;
mod diagnostics;
mod similar;
mod source_location;
mod spanned;

pub use diagnostic::{Diagnostic, Severity};
pub use diagnostics::Diagnostics;
pub use source_location::SourceLocation;
pub use spanned::Spanned;

#[doc(hidden)]
pub use similar::similar;

pub use crate::rules::Code;
