//! Amazon SNS topics.

use std::sync::Arc;

use crate::cfn::{Expr, Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Described, Description, ExternalValue, Import, Naming};
use crate::dsl::model::variable::variable;
use crate::dsl::security::grant::KMS_ACTIONS;
use crate::dsl::{BuilderRecord, Grant, IntoText, Key, Name, Queue, Stack, component};
use crate::rules;

/// A topic of [Amazon SNS](https://docs.aws.amazon.com/sns/latest/dg/welcome.html), which sends each published message
/// to all of its subscribers. AWS names it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
/// stack.add(Worker::new("watcher").image(Image::ecr("shop/watcher")).grant(alerts.publish()));
/// # }
/// ```
///
/// SNS encrypts stored messages with its own keys. A [`kms_key`](Self::kms_key) encrypts them with yours; AWS's own
/// `aws/sns` isn't offered, because CloudWatch alarms couldn't publish with it.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Topic {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) subscriptions: Vec<Subscriber>,
    pub(crate) display_name: Option<String>,
    pub(crate) fifo: bool,
    pub(crate) key: Option<Handle<Key>>,
}

/// A subscriber.
#[derive(Clone, Debug)]
pub(crate) enum Subscriber {
    Email(Spanned<String>),
    Https(Spanned<String>),
    Queue(Handle<Queue>),
}

impl Topic {
    /// A topic without subscribers.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            subscriptions: Vec::new(),
            display_name: None,
            fifo: false,
            key: None,
        }
    }

    /// An existing topic, by its ARN.
    // rule: component_name
    // rule: topic_arn(topic_arn)
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, topic_arn: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(topic_arn.into()),
            ..Self::new(name)
        }
    }

    /// Adds an e-mail subscriber. SNS sends messages only after the recipient confirms the subscription. `Protocol`
    /// `email`: [Subscribe](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
    // rule: email_address
    #[track_caller]
    pub fn email(mut self, address: &str) -> Self {
        self.record.calls("email");
        self.subscriptions
            .push(Subscriber::Email(Spanned::here(address.into())));
        self
    }

    /// Adds an `https://` endpoint as a subscriber, which has to confirm the subscription. `Protocol` `https`:
    /// [Subscribe](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
    // rule: https_endpoint
    #[track_caller]
    pub fn https(mut self, url: &str) -> Self {
        self.record.calls("https");
        self.subscriptions
            .push(Subscriber::Https(Spanned::here(url.into())));
        self
    }

    /// Adds a queue of the same stack as a subscriber, with raw message delivery: messages arrive as they were
    /// published, without SNS's envelope. `Protocol` `sqs`: [Subscribe](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
    #[track_caller]
    pub fn queue(mut self, queue: &Handle<Queue>) -> Self {
        self.record.calls("queue");
        self.subscriptions.push(Subscriber::Queue(queue.clone()));
        self
    }

    /// The sender's name in e-mails, at most 100 characters. Default: the topic's name. `DisplayName`:
    /// [CreateTopic](https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html).
    // rule: display_name
    #[track_caller]
    pub fn display_name(mut self, name: &str) -> Self {
        self.record.replaces("display_name");
        self.display_name = Some(name.into());
        self
    }

    /// Makes it a FIFO topic, which keeps the order of messages and drops duplicates by their content. Its queues may be
    /// FIFO queues; e-mail addresses and HTTPS endpoints can't subscribe. Default: a standard topic. Changing it replaces
    /// the topic. `FifoTopic` and `ContentBasedDeduplication`:
    /// [FIFO topics](https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html).
    #[track_caller]
    pub fn fifo(mut self) -> Self {
        self.record.calls("fifo");
        self.fifo = true;
        self
    }

    /// Whether it is a FIFO topic; unknown for an imported topic whose ARN is known at deployment only.
    pub(crate) fn is_fifo(&self) -> Option<bool> {
        match &self.imported {
            None => Some(self.fifo),
            // The name of a FIFO topic ends so.
            Some(arn) => match arn.expr() {
                Expr::Str(arn) => Some(arn.ends_with(".fifo")),
                _ => None,
            },
        }
    }

    /// Encrypts messages with this KMS key; a grant of the topic includes the permission to use it, and CloudWatch
    /// alarms can use it too. Default: SNS's own keys. `KmsMasterKeyId`:
    /// [CreateTopic](https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Topic> {
    /// The topic's ARN.
    pub fn arn(&self) -> Value<String> {
        self.given_or_ref(self.spec().imported.clone(), "Topic")
    }

    /// Allows publishing messages, and sets `<NAME>_TOPIC_ARN` to the topic's ARN.
    pub fn publish(&self) -> Grant {
        Grant::allow(["sns:Publish"], [self.arn()])
            .env(&variable(self.name(), "TOPIC_ARN"), self.arn())
            .with_key(self.spec().key.as_ref(), &KMS_ACTIONS)
    }
}

component!(Topic, "topic");

impl Described for Topic {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        let arn = self
            .imported
            .iter()
            .map(|arn| ExternalValue::new(arn, rules::topic_arn));
        Description::plain(
            Naming::Generated,
            Import::from_option(&self.imported)
                .effective(&["kms_key", "email", "https", "queue"])
                .also(arn),
        )
    }
}
