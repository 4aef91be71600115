//! Deploys or destroys several stacks concurrently, in dependency order.
//!
//! - [`StackScheduler`]: runs [`StackJob`]s with a concurrency limit, on one thread.
//! - [`StackObservers`]: creates the [`Observer`](super::engine::Observer) of each stack.
//! - [`StackResult`]: the result of one job.
//!
//! **Why no waves:** a wave waits for its slowest stack, even if the next stack depends on a fast one only. Here a stack
//! waits for its own dependencies and nothing else, so the total time is that of the longest dependency chain.
//!
//! **Invariant:** a failed stack blocks its direct and transitive dependents, and no other stack. No state is kept between
//! runs: the next run finds finished stacks unchanged and resumes with the rest.

mod job_queue;
mod stack_job;
mod stack_observers;
mod stack_result;
mod stack_scheduler;
#[cfg(test)]
mod tests;

pub use stack_job::StackJob;
pub use stack_observers::StackObservers;
pub use stack_result::{SkipReason, StackResult};
pub use stack_scheduler::{CONCURRENCY, StackScheduler};
