//! Events that start jobs.

use crate::cfn::{Handle, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{Bucket, BuilderRecord, CommandPart, EventFilter, Job, Queue, Topic};

/// Events of
/// [EventBridge](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html) that start a
/// [`Job`](crate::dsl::Job), one task for each: those of a [bucket](crate::cfn::Handle::created), of another
/// [job](crate::cfn::Handle::succeeded), the messages of a [queue](crate::cfn::Handle::received) or a
/// [topic](crate::cfn::Handle::published), or any others.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let placed = Event::pattern("shop.orders", "Order placed")
///     .field("detail.total", EventFilter::at_least(100.0))
///     .env("ORDER_ID", "detail.id");
/// stack.add(Job::new("invoice").image(Image::ecr("shop/invoice").tag("v7")).on(placed));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "an event does nothing until it is given to a job"]
pub struct Event {
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) source: EventSource,
    pub(crate) fields: Vec<(Spanned<String>, EventFilter)>,
    pub(crate) variables: Vec<(Spanned<String>, Spanned<String>)>,
    pub(crate) command: Option<Vec<CommandPart>>,
    pub(crate) bus: Option<Value<String>>,
}

/// What sends an event.
#[derive(Clone, Debug)]
pub(crate) enum EventSource {
    /// Anything, by its `source` and `detail-type`.
    Custom {
        source: Spanned<String>,
        detail_type: Spanned<String>,
    },
    Bucket {
        bucket: Handle<Bucket>,
        change: ObjectChange,
        key: Spanned<String>,
    },
    Job {
        job: Handle<Job>,
        end: JobEnd,
    },
    Message(MessageSource),
}

/// What sends messages, which a pipe reads.
#[derive(Clone, Debug)]
pub(crate) enum MessageSource {
    Queue(Handle<Queue>),
    /// Through a queue of the job.
    Topic(Handle<Topic>),
}

impl MessageSource {
    fn name(&self) -> &str {
        match self {
            Self::Queue(queue) => queue.name(),
            Self::Topic(topic) => topic.name(),
        }
    }
}

/// What happens to an object of a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ObjectChange {
    Created,
    Deleted,
}

impl ObjectChange {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Deleted => "deleted",
        }
    }

    /// The `detail-type` of S3's event.
    pub(crate) fn detail_type(self) -> &'static str {
        match self {
            Self::Created => "Object Created",
            Self::Deleted => "Object Deleted",
        }
    }
}

/// How a task of a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JobEnd {
    Succeeded,
    Failed,
}

impl JobEnd {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }
}

impl Event {
    /// The events with this source and detail type, such as `shop.orders` and `Order placed`, or `aws.ecs` and
    /// `ECS Task State Change`. `source` and `detail-type`:
    /// [event structure](https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html).
    #[track_caller]
    pub fn pattern(source: &str, detail_type: &str) -> Self {
        Self::from_source(EventSource::Custom {
            source: Spanned::here(source.into()),
            detail_type: Spanned::here(detail_type.into()),
        })
    }

    #[track_caller]
    pub(crate) fn from_source(source: EventSource) -> Self {
        Self {
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            name: None,
            source,
            fields: Vec::new(),
            variables: Vec::new(),
            command: None,
            bus: None,
        }
    }

    /// What sends the messages; `None` for an event of a rule.
    pub(crate) fn messages(&self) -> Option<&MessageSource> {
        match &self.source {
            EventSource::Message(source) => Some(source),
            EventSource::Custom { .. } | EventSource::Bucket { .. } | EventSource::Job { .. } => {
                None
            }
        }
    }

    /// What distinguishes its rule or pipe from the job's others.
    pub(crate) fn id_part(&self) -> String {
        if let Some(name) = &self.name {
            return name.value.clone();
        }
        match &self.source {
            EventSource::Custom {
                source,
                detail_type,
            } => format!("{}-{}", source.value, detail_type.value),
            EventSource::Bucket { bucket, change, .. } => {
                format!("{}-{}", bucket.name(), change.name())
            }
            EventSource::Job { job, end } => format!("{}-{}", job.name(), end.name()),
            EventSource::Message(source) => source.name().to_owned(),
        }
    }

    /// The name that distinguishes it from the job's other events; it is a part of the logical id of the rule. Default: that
    /// of what sends the event.
    #[track_caller]
    pub fn named(mut self, name: &str) -> Self {
        self.record.replaces("named");
        self.name = Some(Spanned::here(name.into()));
        self
    }

    /// Requires a field of the event, such as `detail.status`, to match: `.field("detail.status", "paid")`. Default: any
    /// event. Called again, it adds a field; the event must match all. A field of a message is `body.status`, and the pipe
    /// deletes the messages that don't match. `EventPattern`, or `FilterCriteria` of a pipe:
    /// [comparison operators](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html).
    // rule: event_path(path)
    #[track_caller]
    pub fn field(mut self, path: &str, filter: impl Into<EventFilter>) -> Self {
        self.fields
            .push((Spanned::here(path.into()), filter.into()));
        self
    }

    /// Adds a variable of the main container whose value is a field of the event, such as `detail.id`, or `body.id` of a message.
    /// It takes precedence over the job's own variable of that name. Default: none, except for buckets, queues and topics.
    /// `InputTransformer`, or `Overrides` of a pipe:
    /// [input transformation](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html).
    // rule: variable_name(name)
    // rule: event_path(path)
    #[track_caller]
    pub fn env(mut self, name: &str, path: &str) -> Self {
        self.variables
            .push((Spanned::here(name.into()), Spanned::here(path.into())));
        self
    }

    /// The command of the main container, with fields of the event in it. Default: that of the container or its image.
    /// `InputTransformer`, or `Overrides` of a pipe:
    /// [ContainerOverride](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// let placed = Event::pattern("shop.orders", "Order placed")
    ///     .command(["invoice".into(), "--order".into(), CommandPart::field("detail.id")]);
    /// ```
    #[track_caller]
    pub fn command(mut self, parts: impl IntoIterator<Item = CommandPart>) -> Self {
        self.record.replaces("command");
        self.command = Some(parts.into_iter().collect());
        self
    }

    /// The event bus, by its name or ARN. Default: the account's default bus, to which AWS's services send their events.
    /// `EventBusName`:
    /// [PutRule](https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html).
    #[track_caller]
    pub fn bus(mut self, bus: impl Into<Value<String>>) -> Self {
        match self.messages() {
            None => self.record.replaces("bus"),
            Some(_) => self
                .record
                .ignores("bus", "the messages of a queue or a topic"),
        }
        self.bus = Some(bus.into());
        self
    }
}

impl From<&Event> for Event {
    fn from(event: &Event) -> Self {
        event.clone()
    }
}

impl From<&Handle<Queue>> for Event {
    #[track_caller]
    fn from(queue: &Handle<Queue>) -> Self {
        queue.received()
    }
}

impl From<&Handle<Topic>> for Event {
    #[track_caller]
    fn from(topic: &Handle<Topic>) -> Self {
        topic.published()
    }
}

impl Handle<Queue> {
    /// Each message of the queue, for [`on`](crate::dsl::StartBuilder::on); `.on(&queue)` is the same. A pipe starts a task for it, with the
    /// message's text in `MESSAGE_BODY`, and deletes it once the task is started. If the task can't be started, the message
    /// returns to the queue, whose [dead-letter queue](Queue::dead_letter) decides. Fields are those of a
    /// [message](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-sqs.html): `body`, `messageId`,
    /// `body.id` if the text is JSON. ECS accepts 8,192 characters of variables and command.
    #[track_caller]
    pub fn received(&self) -> Event {
        Event::from_messages(MessageSource::Queue(self.clone()))
    }
}

impl Handle<Topic> {
    /// Each message of the topic, for [`on`](crate::dsl::StartBuilder::on); `.on(&topic)` is the same. It passes through a queue of the job, whose
    /// messages move to the job's [dead-letter queue](crate::dsl::StartBuilder::dead_letter); otherwise it is like the
    /// [messages of a queue](crate::cfn::Handle::received). `Protocol` `sqs` with `RawMessageDelivery`:
    /// [Subscribe](https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html).
    #[track_caller]
    pub fn published(&self) -> Event {
        Event::from_messages(MessageSource::Topic(self.clone()))
    }
}

impl Event {
    #[track_caller]
    fn from_messages(source: MessageSource) -> Self {
        Self::from_source(EventSource::Message(source)).env("MESSAGE_BODY", "body")
    }
}

impl Handle<Job> {
    /// The event that a task of the job succeeded: its main container exited with 0. For [`on`](crate::dsl::StartBuilder::on) of another job. See
    /// [task state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html).
    #[track_caller]
    pub fn succeeded(&self) -> Event {
        self.ended(JobEnd::Succeeded)
    }

    /// The event that a task of the job failed: its main container exited with another code than 0, or ECS couldn't start
    /// it. For [`on`](crate::dsl::StartBuilder::on) of another job. See
    /// [task state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html).
    #[track_caller]
    pub fn failed(&self) -> Event {
        self.ended(JobEnd::Failed)
    }

    #[track_caller]
    fn ended(&self, end: JobEnd) -> Event {
        Event::from_source(EventSource::Job {
            job: self.clone(),
            end,
        })
    }
}

impl Handle<Bucket> {
    /// The event that an object was created whose key matches, with `*` for any characters: `incoming/*.png`. For
    /// [`on`](crate::dsl::StartBuilder::on); the task gets `OBJECT_BUCKET` and `OBJECT_KEY`. A bucket of the app sends its events to EventBridge
    /// then; an [imported](Bucket::import) one must do so already. `Object Created`:
    /// [S3's events](https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html).
    #[track_caller]
    pub fn created(&self, key: &str) -> Event {
        self.changed(ObjectChange::Created, key)
    }

    /// The event that an object was deleted whose key matches; otherwise like [`created`](Self::created). `Object Deleted`:
    /// [S3's events](https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html).
    #[track_caller]
    pub fn deleted(&self, key: &str) -> Event {
        self.changed(ObjectChange::Deleted, key)
    }

    #[track_caller]
    fn changed(&self, change: ObjectChange, key: &str) -> Event {
        let event = Event::from_source(EventSource::Bucket {
            bucket: self.clone(),
            change,
            key: Spanned::here(key.into()),
        });
        event
            .env("OBJECT_BUCKET", "detail.bucket.name")
            .env("OBJECT_KEY", "detail.object.key")
    }
}
