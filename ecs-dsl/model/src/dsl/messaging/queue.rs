//! Amazon SQS queues.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Handle, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{
    Data, DataStore, Described, Description, ExternalValue, Import, Monitoring, Naming,
};
use crate::dsl::model::imported::{Imported, not_given};
use crate::dsl::model::variable::variable;
use crate::dsl::security::grant::KMS_ACTIONS;
use crate::dsl::{BuilderRecord, Grant, IntoText, Key, Name, Stack, Subscription, component};
use crate::rules;

/// A queue of [Amazon SQS](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html):
/// encrypted, and accessible over TLS only. AWS names it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let dead_letters = stack.add(Queue::new("orders-dead-letters").retention(days(14)));
/// let orders = stack.add(Queue::new("orders").visibility_timeout(minutes(5)).dead_letter(&dead_letters, 5));
/// stack.add(Worker::new("billing").image(Image::ecr("shop/billing")).grant(orders.consume()));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Queue {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Imported<ImportedQueue>,
    pub(crate) visibility_timeout: Spanned<Duration>,
    pub(crate) retention: Spanned<Duration>,
    pub(crate) delay: Option<Spanned<Duration>>,
    pub(crate) dead_letter: Option<DeadLetter>,
    pub(crate) subscriptions: Vec<Subscription>,
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

/// The dead-letter queue and the number of receives before a message moves there.
#[derive(Clone, Debug)]
pub(crate) struct DeadLetter {
    pub(crate) queue: Handle<Queue>,
    pub(crate) max_receives: Spanned<u32>,
}

impl Queue {
    /// A standard queue that keeps messages for 4 days.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: Imported::NONE,
            visibility_timeout: Spanned::here(Duration::from_secs(30)),
            retention: Spanned::here(Duration::from_secs(4 * 24 * 60 * 60)),
            delay: None,
            dead_letter: None,
            subscriptions: Vec::new(),
            fifo: false,
            key: None,
            removal: None,
        }
    }

    /// An existing queue: its [`queue_url`](Self::queue_url) and its [`arn`](Self::arn) are required.
    // rule: component_name
    #[track_caller]
    pub fn import(name: impl IntoText<Name>) -> Self {
        Self {
            imported: Imported::new(ImportedQueue {
                url: not_given(),
                arn: not_given(),
            }),
            ..Self::new(name)
        }
    }

    /// The `QueueUrl` of an imported queue. Required for imports.
    #[track_caller]
    pub fn queue_url(mut self, url: impl Into<Value<String>>) -> Self {
        self.record.replaces("queue_url");
        let set = |queue: &mut ImportedQueue| queue.url = url.into();
        self.imported.set(".queue_url(…)", set);
        self
    }

    /// The ARN of an imported queue. Required for imports.
    // rule: queue_arn
    #[track_caller]
    pub fn arn(mut self, arn: impl Into<Value<String>>) -> Self {
        self.record.replaces("arn");
        let set = |queue: &mut ImportedQueue| queue.arn = arn.into();
        self.imported.set(".arn(…)", set);
        self
    }

    /// How long a received message stays hidden from other consumers, at most 12 hours. Default: 30 seconds. It should
    /// be longer than the processing of a message. `VisibilityTimeout`:
    /// [visibility timeout](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html).
    // rule: visibility_timeout
    #[track_caller]
    pub fn visibility_timeout(mut self, timeout: Duration) -> Self {
        self.record.replaces("visibility_timeout");
        self.visibility_timeout = Spanned::here(timeout);
        self
    }

    /// How long the queue keeps a message that isn't deleted, 1 minute to 14 days. Default: 4 days.
    /// `MessageRetentionPeriod`:
    /// [SetQueueAttributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
    // rule: message_retention
    #[track_caller]
    pub fn retention(mut self, retention: Duration) -> Self {
        self.record.replaces("retention");
        self.retention = Spanned::here(retention);
        self
    }

    /// Hides every new message for this long, at most 15 minutes. Default: none. `DelaySeconds`:
    /// [SetQueueAttributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
    // rule: message_delay
    #[track_caller]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.record.replaces("delay");
        self.delay = Some(Spanned::here(delay));
        self
    }

    /// Moves a message to this queue after `max_receives` receives, 1 to 1,000, without a deletion. Default: none. Both
    /// queues must be FIFO, or neither. `RedrivePolicy`:
    /// [dead-letter queues](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html).
    // rule: max_receives(max_receives)
    #[track_caller]
    pub fn dead_letter(mut self, queue: &Handle<Queue>, max_receives: u32) -> Self {
        self.record.replaces("dead_letter");
        self.dead_letter = Some(DeadLetter {
            queue: queue.clone(),
            max_receives: Spanned::here(max_receives),
        });
        self
    }

    /// Subscribes the queue to a topic, of this stack or another one, with raw message delivery: messages arrive as they
    /// were published, without SNS's envelope. [`Subscription`] has conditions and a dead-letter queue. Called again, it
    /// adds a subscription. Default: none. `AWS::SNS::Subscription`:
    /// [Subscribe](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
    #[track_caller]
    pub fn subscribes(mut self, subscription: impl Into<Subscription>) -> Self {
        let mut subscription = subscription.into();
        self.record.absorb(&mut subscription.record);
        self.record.calls("subscribes");
        self.subscriptions.push(subscription);
        self
    }

    /// Makes it a FIFO queue, which keeps the order and drops duplicates by their content. Default: a standard queue.
    /// Changing it replaces the queue. `FifoQueue` and `ContentBasedDeduplication`:
    /// [AWS::SQS::Queue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html).
    #[track_caller]
    pub fn fifo(mut self) -> Self {
        self.record.calls("fifo");
        self.fifo = true;
        self
    }

    /// Encrypts messages with this KMS key; a grant of the queue includes the permission to use it. Default: SQS's own
    /// keys. `KmsMasterKeyId`:
    /// [SetQueueAttributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Queue> {
    /// The `QueueUrl`, with which programs call SQS.
    pub fn url(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.url);
        self.given_or_ref(given, "Queue")
    }

    /// The queue's ARN.
    pub fn arn(&self) -> Value<String> {
        let given = self.spec().imported.value(|imported| &imported.arn);
        self.given_or_attribute(given, "Queue", "Arn")
    }

    /// The `QueueName`, which AWS generates and which is the dimension of its metrics.
    pub fn queue_name(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .get()
            .map(|imported| intrinsic::select(5, intrinsic::split(":", imported.arn.clone())));
        self.given_or_attribute(given, "Queue", "QueueName")
    }

    /// Allows receiving and deleting messages, and sets `<NAME>_QUEUE_URL` to the queue's URL.
    pub fn consume(&self) -> Grant {
        let grant = self.grant(&[
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:ChangeMessageVisibility",
        ]);
        grant.with_key(self.spec().key.as_ref(), &["kms:Decrypt"])
    }

    /// Allows sending messages, and sets `<NAME>_QUEUE_URL` to the queue's URL.
    pub fn send(&self) -> Grant {
        let grant = self.grant(&["sqs:SendMessage"]);
        grant.with_key(self.spec().key.as_ref(), &KMS_ACTIONS)
    }

    fn grant(&self, actions: &[&'static str]) -> Grant {
        let common = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"];
        Grant::allow(actions.iter().copied().chain(common), [self.arn()])
            .env(&variable(self.name(), "QUEUE_URL"), self.url())
    }
}

component!(Queue, "queue", HasRemovalPolicy);

impl Described for Queue {
    fn description(self: &Arc<Self>, stack: &Stack) -> Description<'_> {
        let import = Import::required(&self.imported, |queue| {
            vec![
                ExternalValue::text(&queue.url, ".queue_url"),
                ExternalValue::new(&queue.arn, rules::queue_arn).required(".arn"),
            ]
        })
        .effective(&["queue_url", "arn", "kms_key", "subscribes"]);
        let own = self.imported.is_none();
        let watched = own.then(|| DataStore::Queue(stack.handle(self)));
        Description {
            monitoring: watched.map(Monitoring::DataStore),
            ..Description::of_data(Naming::Generated, import, Data::managed(self.removal))
        }
    }
}
