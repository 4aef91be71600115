//! What of the stacks of a stage runs: read for `status`, once or again and again.
//!
//! - `StatusReader`: reads it; [`StackStatus`]: a stack with its services, jobs, scaling and alarms.

mod job_reader;
mod job_status;
mod reader;
mod stack_status;

pub(in crate::cli) use job_status::{JobRun, JobStatus};
#[cfg(feature = "watch")]
pub(in crate::cli) use reader::StatusReader;
pub(in crate::cli) use reader::StatusSelection;
pub(in crate::cli) use stack_status::{ServiceStatus, StackStatus};
