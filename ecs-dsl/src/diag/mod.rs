//! What is told to the user: a [`Diagnostic`] has a code, a place in the user's program, what is allowed and what to do.
//!
//! **Invariant:** nothing in here knows what is being checked; the words come from the callers.

mod diagnostic;
mod diagnostics;
mod located;
mod origin;

pub use diagnostic::{Diagnostic, Severity};
pub use diagnostics::Diagnostics;
pub use located::Located;
pub use origin::Origin;

pub use crate::rules::Code;
