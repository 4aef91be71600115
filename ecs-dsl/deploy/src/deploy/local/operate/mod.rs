//! The calls of the verbs that operate a deployed stack.
//!
//! A service runs the tasks that it describes; their ids are hashes. What the verbs change is recorded as drift, as it is on AWS,
//! or in [`OperatedService`](super::state::OperatedService).

mod alarms;
mod errors;
mod filter_pattern;
mod logs;
mod one_off;
mod parameters;
mod scaling;
mod secrets;
mod sessions;
mod tasks;
