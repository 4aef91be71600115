//! A topic of Amazon SNS.

use std::sync::Arc;

use super::variable::variable;
use super::{Grant, IntoText, Key, Name, Queue, Statement, component};
use crate::cfn::{Handle, Value};
use crate::diag::{Located, Origin};

/// A topic of [Amazon SNS](https://docs.aws.amazon.com/sns/latest/dg/welcome.html): what is published to it reaches
/// every subscriber. AWS names it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
/// stack.add(Worker::new("watcher").image(Image::ecr("shop/watcher")).grant(alerts.publish()));
/// # }
/// ```
///
/// SNS encrypts its disks. The messages are encrypted once more only with a [`key`](Self::kms_key): under AWS's own
/// `aws/sns`, CloudWatch alarms couldn't be published.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Topic {
    pub(crate) name: Arc<str>,
    pub(crate) origin: Origin,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) subscriptions: Vec<Subscription>,
    pub(crate) display_name: Option<String>,
    pub(crate) key: Option<Handle<Key>>,
}

/// Who gets what is published.
#[derive(Clone, Debug)]
pub(crate) enum Subscription {
    Email(Located<String>),
    Https(Located<String>),
    Queue(Handle<Queue>),
}

impl Topic {
    /// A topic without subscribers.
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: Origin::here(),
            imported: None,
            subscriptions: Vec::new(),
            display_name: None,
            key: None,
        }
    }

    /// A topic that exists already, by its ARN.
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, topic_arn: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(topic_arn.into()),
            ..Self::new(name)
        }
    }

    /// Sends every message to this address. AWS asks the address first, and sends nothing until someone there agrees.
    #[track_caller]
    pub fn email(mut self, address: &str) -> Self {
        self.subscriptions
            .push(Subscription::Email(Located::here(address.into())));
        self
    }

    /// Posts every message to this `https://` address, which first has to confirm the subscription.
    #[track_caller]
    pub fn https(mut self, url: &str) -> Self {
        self.subscriptions
            .push(Subscription::Https(Located::here(url.into())));
        self
    }

    /// Puts every message into this queue of the same stack, as it was published, without SNS's envelope.
    pub fn queue(mut self, queue: &Handle<Queue>) -> Self {
        self.subscriptions.push(Subscription::Queue(queue.clone()));
        self
    }

    /// The sender's name in e-mails, at most 100 characters; the topic's own name without this.
    pub fn display_name(mut self, name: &str) -> Self {
        self.display_name = Some(name.into());
        self
    }

    /// Encrypts messages with this key, which whoever takes a grant may then use, and CloudWatch for alarms.
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Topic> {
    /// The ARN.
    pub fn arn(&self) -> Value<String> {
        match &self.spec().imported {
            Some(arn) => arn.clone(),
            None => Value::from_expr(self.ref_of("Topic")),
        }
    }

    /// Publishing messages, and the ARN as `<NAME>_TOPIC_ARN`.
    pub fn publish(&self) -> Grant {
        let grant = Grant::allow(["sns:Publish"], [self.arn()])
            .env(&variable(self.name(), "TOPIC_ARN"), self.arn());
        match &self.spec().key {
            Some(key) => {
                let actions = ["kms:Decrypt", "kms:GenerateDataKey"];
                grant.statement(Statement::allow(actions, [key.arn()]))
            }
            None => grant,
        }
    }
}

component!(Topic, "topic");
