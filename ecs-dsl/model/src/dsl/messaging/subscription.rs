//! Subscriptions of queues to topics.

use crate::cfn::Handle;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, EventFilter, Queue, Topic};

/// A [subscription](https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html) of a [`Queue`] to a topic, which can be
/// that of another stack. Without conditions, the topic is enough: `.subscribes(&orders)`.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let orders = stack.add(Topic::new("orders"));
/// let undelivered = stack.add(Queue::new("undelivered").retention(days(14)));
/// let failed = stack.add(Queue::new("failed").retention(days(14)));
/// let paid = Subscription::to(&orders)
///     .filter("status", EventFilter::any_of(["paid", "refunded"]))
///     .filter("total", EventFilter::at_least(100.0))
///     .dead_letter(&undelivered);
/// let invoices = stack.add(Queue::new("invoices").subscribes(paid).dead_letter(&failed, 5));
/// stack.add(Worker::new("billing").image(Image::ecr("shop/billing")).grant(invoices.consume()));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a subscription does nothing until it is given to a queue"]
pub struct Subscription {
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) topic: Handle<Topic>,
    pub(crate) filters: Vec<(Spanned<String>, EventFilter)>,
    pub(crate) of_body: bool,
    pub(crate) dead_letter: Option<Handle<Queue>>,
}

impl Subscription {
    /// A subscription to all messages of this topic.
    #[track_caller]
    pub fn to(topic: &Handle<Topic>) -> Self {
        Self {
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            topic: topic.clone(),
            filters: Vec::new(),
            of_body: false,
            dead_letter: None,
        }
    }

    /// Adds a condition on an attribute of the message: only messages that meet all conditions arrive. At most five, with
    /// at most 150 combinations of their values. Default: all messages arrive. `FilterPolicy`:
    /// [filter policies](https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html).
    #[track_caller]
    pub fn filter(mut self, name: &str, filter: impl Into<EventFilter>) -> Self {
        self.record.calls("filter");
        self.filters
            .push((Spanned::here(name.into()), filter.into()));
        self
    }

    /// Makes the conditions those on fields of the message, which is a JSON object, instead of its attributes; dots are
    /// for fields in fields: `.filter("order.status", "paid")`. Default: attributes. `FilterPolicyScope`:
    /// [filter policy scope](https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering-scope.html).
    #[track_caller]
    pub fn filter_message_body(mut self) -> Self {
        self.record.calls("filter_message_body");
        self.of_body = true;
        self
    }

    /// Sends what SNS can't deliver to the queue to another one, such as after its policy has changed. Default: SNS
    /// discards it after its retries. `RedrivePolicy`:
    /// [dead-letter queues](https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html).
    #[track_caller]
    pub fn dead_letter(mut self, queue: &Handle<Queue>) -> Self {
        self.record.replaces("dead_letter");
        self.dead_letter = Some(queue.clone());
        self
    }
}

impl From<&Handle<Topic>> for Subscription {
    #[track_caller]
    fn from(topic: &Handle<Topic>) -> Self {
        Self::to(topic)
    }
}
