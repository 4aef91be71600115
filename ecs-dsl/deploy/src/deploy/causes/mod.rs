//! Why something failed on AWS, by the text that AWS prints.
//!
//! A [`Message`] is AWS's text without its wrappers: prefixes of the agents, of CloudFormation's handlers and of the SDKs.
//! The tables in `rows` have one row per [`Cause`]: the terms that decide what was being prepared and how it failed, the
//! finding, the fix, and whether waiting helps. The first row that matches is the cause. `messages.json` has real texts
//! with their sources; the tests classify each of them, and variations.
//!
//! **Invariant:** a text that no row matches has no cause: it is shown as it is.

mod cause;
mod classify;
mod handler_error_code;
mod message;
mod rows;
mod task_failure_kind;
#[cfg(test)]
mod tests;

pub use cause::{Cause, Nature};
pub use classify::{log_cause, operation_cause, task_cause};
pub use message::Message;
pub use task_failure_kind::TaskFailureKind;
