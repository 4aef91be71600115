//! Queues and topics.

mod queue;
mod subscription;
mod topic;

pub use queue::Queue;
pub use subscription::Subscription;
pub use topic::Topic;

pub(crate) use topic::Subscriber;
