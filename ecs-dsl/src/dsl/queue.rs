//! A queue of Amazon SQS.

use std::sync::Arc;
use std::time::Duration;

use super::imported::{import, not_given};
use super::removal::removal_setters;
use super::variable::variable;
use super::{Grant, IntoText, Key, Name, Statement, component};
use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{Located, Origin};

/// A queue of [Amazon SQS](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html):
/// encrypted, and reached over TLS only. AWS names it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let dead = stack.add(Queue::new("dead-orders").retention(days(14)));
/// let orders = stack.add(Queue::new("orders").visibility_timeout(minutes(5)).dead_letter(&dead, 5));
/// stack.add(Worker::new("billing").image(Image::ecr("shop/billing")).grant(orders.consume()));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Queue {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<ImportedQueue>,
    /// A setter of imports on a queue that isn't imported.
    pub(crate) misplaced: Option<Located<&'static str>>,
    pub(crate) visibility_timeout: Located<Duration>,
    pub(crate) retention: Located<Duration>,
    pub(crate) delay: Option<Located<Duration>>,
    pub(crate) dead_letter: Option<DeadLetter>,
    pub(crate) fifo: bool,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// The properties of an imported queue.
#[derive(Clone, Debug)]
pub(crate) struct ImportedQueue {
    pub(crate) url: Value<String>,
    pub(crate) arn: Value<String>,
}

/// Where messages go that can't be handled.
#[derive(Clone, Debug)]
pub(crate) struct DeadLetter {
    pub(crate) queue: Handle<Queue>,
    pub(crate) max_receives: Located<u16>,
}

impl Queue {
    /// A standard queue that keeps messages for 4 days.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            misplaced: None,
            visibility_timeout: Located::here(Duration::from_secs(30)),
            retention: Located::here(Duration::from_secs(4 * 24 * 60 * 60)),
            delay: None,
            dead_letter: None,
            fifo: false,
            key: None,
            removal: None,
        }
    }

    /// A queue that exists already: its [`queue_url`](Self::queue_url) and its [`arn`](Self::arn) are required.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Some(ImportedQueue {
                url: not_given(),
                arn: not_given(),
            }),
            ..Self::new(name)
        }
    }

    /// The URL of an imported queue, AWS's `QueueUrl`. Required there.
    #[track_caller]
    pub fn queue_url(mut self, url: impl Into<Value<String>>) -> Self {
        import(
            &mut self.imported,
            &mut self.misplaced,
            ".queue_url(…)",
            |queue| {
                queue.url = url.into();
            },
        );
        self
    }

    /// The ARN of an imported queue. Required there.
    #[track_caller]
    pub fn arn(mut self, arn: impl Into<Value<String>>) -> Self {
        import(
            &mut self.imported,
            &mut self.misplaced,
            ".arn(…)",
            |queue| {
                queue.arn = arn.into();
            },
        );
        self
    }

    /// How long a message that was received stays hidden from others, at most 12 hours; 30 seconds without this. It
    /// should be longer than handling a message takes.
    #[track_caller]
    pub fn visibility_timeout(mut self, timeout: Duration) -> Self {
        self.visibility_timeout = Located::here(timeout);
        self
    }

    /// How long a message that nobody takes is kept, 1 minute to 14 days; 4 days without this.
    #[track_caller]
    pub fn retention(mut self, retention: Duration) -> Self {
        self.retention = Located::here(retention);
        self
    }

    /// Hides every new message for this long, at most 15 minutes; not at all without this.
    #[track_caller]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = Some(Located::here(delay));
        self
    }

    /// Moves a message that was received so many times, 1 to 1,000, and never deleted to another queue. Both must be of
    /// the same kind, FIFO or not.
    #[track_caller]
    pub fn dead_letter(mut self, queue: &Handle<Queue>, max_receives: u16) -> Self {
        self.dead_letter = Some(DeadLetter {
            queue: queue.clone(),
            max_receives: Located::here(max_receives),
        });
        self
    }

    /// A queue that keeps the order and drops duplicates, by their content. It can't be changed later without making a
    /// new queue.
    pub fn fifo(mut self) -> Self {
        self.fifo = true;
        self
    }

    /// Encrypts messages with this key, which whoever takes a grant may then use; with SQS's own without this.
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.key = Some(key.clone());
        self
    }

    removal_setters!("Without a choice it is kept in a protected stage and deleted in the others.");
}

impl Handle<Queue> {
    /// The URL, by which programs know it.
    pub fn url(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.url.clone(),
            None => Value::from_expr(self.ref_of("Queue")),
        }
    }

    /// The ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => imported.arn.clone(),
            None => Value::from_expr(self.attribute_of("Queue", "Arn")),
        }
    }

    /// The name, which AWS made: the dimension `QueueName` of its metrics.
    pub fn queue_name(&self) -> Value<String> {
        match &self.spec().imported {
            Some(imported) => intrinsic::select(5, intrinsic::split(":", imported.arn.clone())),
            None => Value::from_expr(self.attribute_of("Queue", "QueueName")),
        }
    }

    /// Receiving and deleting messages, and the URL as `<NAME>_QUEUE_URL`.
    pub fn consume(&self) -> Grant {
        let grant = self.grant(&[
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:ChangeMessageVisibility",
        ]);
        self.with_key(grant, &["kms:Decrypt"])
    }

    /// Sending messages, and the URL as `<NAME>_QUEUE_URL`.
    pub fn send(&self) -> Grant {
        let grant = self.grant(&["sqs:SendMessage"]);
        self.with_key(grant, &["kms:Decrypt", "kms:GenerateDataKey"])
    }

    fn grant(&self, actions: &[&'static str]) -> Grant {
        let common = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"];
        Grant::allow(actions.iter().copied().chain(common), [self.arn()])
            .env(&variable(self.name(), "QUEUE_URL"), self.url())
    }

    fn with_key(&self, grant: Grant, actions: &[&'static str]) -> Grant {
        match &self.spec().key {
            Some(key) => grant.statement(Statement::allow(actions.iter().copied(), [key.arn()])),
            None => grant,
        }
    }
}

component!(Queue, "queue");
