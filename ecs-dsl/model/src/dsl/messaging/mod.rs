//! Queues and topics.

mod queue;
mod topic;

pub use queue::Queue;
pub use topic::Topic;

pub(crate) use topic::Subscription;
