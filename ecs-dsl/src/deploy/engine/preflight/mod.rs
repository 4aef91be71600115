//! A look before anything is changed: what the template takes for granted, and whether it is there.
//!
//! **Invariant:** it only reads, and what it can't know never stops a deployment.

mod finding;

pub use finding::{Finding, FindingSeverity, Preflight, Topic, Unseen};
