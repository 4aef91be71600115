//! Jobs: tasks that run to their end.

use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use crate::cfn::Handle;
use crate::diag::Spanned;
use crate::dsl::compute::task_builder::{HasTask, TaskBuilder};
use crate::dsl::model::description::{Described, Description};
use crate::dsl::{
    Event, IntoImage, IntoText, MessageSource, Name, NoImage, Queue, Schedule, Stack, Task,
    WithImage, component,
};

/// A task that runs to its end, and that nothing keeps running: a
/// [task definition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html)
/// with everything that the tasks of a [`Service`](crate::dsl::Service) have. A [schedule](Self::schedule) or an
/// [event](Self::on) starts it.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// stack.add(
///     Job::new("report")
///         .image(Image::ecr("shop/report").tag("v7"))
///         .schedule(cron!("0 6 * * ? *"))
///         .timezone("Europe/Berlin"),
/// );
/// # }
/// ```
///
/// AWS starts a task at least once for each time of a schedule and each event; two may run at the same time. If a task
/// can't be started, AWS [tries again](Self::start_retries). It doesn't start a task again that ends with an error.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Job<Image = WithImage>(pub(crate) JobModel, PhantomData<Image>);

/// The model of a [`Job`].
#[derive(Clone, Debug)]
pub(crate) struct JobModel {
    pub(crate) task: Task,
    pub(crate) schedules: Vec<Schedule>,
    pub(crate) timezone: Option<Spanned<String>>,
    pub(crate) events: Vec<Event>,
    pub(crate) start: StartPolicy,
}

impl JobModel {
    /// The events of rules.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &Event> {
        self.events
            .iter()
            .filter(|event| event.messages().is_none())
    }

    /// The events of pipes, with what sends the messages.
    pub(crate) fn pipes(&self) -> impl Iterator<Item = (&Event, &MessageSource)> {
        let events = self.events.iter();
        events.filter_map(|event| Some((event, event.messages()?)))
    }
}

/// What AWS does when it can't start a task.
#[derive(Clone, Debug, Default)]
pub(crate) struct StartPolicy {
    pub(crate) retries: Option<Spanned<u32>>,
    pub(crate) within: Option<Spanned<Duration>>,
    pub(crate) dead_letter: Option<Spanned<Handle<Queue>>>,
}

impl<Image> HasTask for Job<Image> {
    fn task(&self) -> &Task {
        &self.0.task
    }

    fn task_mut(&mut self) -> &mut Task {
        &mut self.0.task
    }
}

impl<Image> TaskBuilder for Job<Image> {}

impl Job<NoImage> {
    /// A job with the main container `name`, 256 CPU units and 512 MiB, in private subnets. It needs an
    /// [`image`](Self::image).
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        let model = JobModel {
            task: Task::new("job", &name.into_text()),
            schedules: Vec::new(),
            timezone: None,
            events: Vec::new(),
            start: StartPolicy::default(),
        };
        Self(model, PhantomData)
    }
}

impl<Image> Job<Image> {
    /// The image of the main container. Required. `Image`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    #[track_caller]
    pub fn image(mut self, image: impl IntoImage) -> Job {
        self.task_mut().record.replaces("image");
        self.task_mut().set_image(image.into_image());
        Job(self.0, PhantomData)
    }

    /// Starts a task at the times of a schedule of EventBridge Scheduler: an expression that
    /// [`cron!`](crate::cron), [`rate!`](crate::rate) or [`at!`](crate::at) checks at compile time, or a
    /// [`Schedule`] with more settings. Default: never. Called again, it adds a schedule, which needs a
    /// [name](Schedule::named). `ScheduleExpression`:
    /// [schedule types](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
    #[track_caller]
    pub fn schedule(mut self, schedule: impl Into<Schedule>) -> Self {
        let mut schedule = schedule.into();
        self.task_mut().record.absorb(&mut schedule.record);
        self.0.schedules.push(schedule);
        self
    }

    /// The time zone of the schedules that don't have one of their own, such as `Europe/Berlin`. Default: UTC.
    /// `ScheduleExpressionTimezone`:
    /// [time zones](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#time-zones).
    // rule: timezone
    #[track_caller]
    pub fn timezone(mut self, timezone: &str) -> Self {
        self.task_mut().record.replaces("timezone");
        self.0.timezone = Some(Spanned::here(timezone.into()));
        self
    }

    /// Starts a task for each event of EventBridge that matches, or for each message of a queue or a topic: `.on(&queue)`.
    /// Default: none. Called again, it adds an event. `EventPattern`:
    /// [event patterns](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html), or a
    /// [pipe](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let uploads = stack.add(Bucket::new("uploads"));
    /// stack.add(
    ///     Job::new("thumbnail")
    ///         .image(Image::ecr("shop/thumbnail").tag("v7"))
    ///         .grant(uploads.read_write())
    ///         .on(uploads.created("incoming/*.png")),
    /// );
    /// # }
    /// ```
    #[track_caller]
    pub fn on(mut self, event: impl Into<Event>) -> Self {
        let mut event = event.into();
        self.task_mut().record.absorb(&mut event.record);
        self.0.events.push(event);
        self
    }

    /// How often AWS tries again to start a task that it couldn't start, 0 to 185 times: for want of capacity, or because
    /// of its own errors. It doesn't start a task again that ran and ended with an error. Default: 185. The messages of a
    /// queue follow the queue's own settings. `MaximumRetryAttempts`:
    /// [RetryPolicy](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html).
    // rule: start_retries
    #[track_caller]
    pub fn start_retries(mut self, retries: u32) -> Self {
        self.task_mut().record.replaces("start_retries");
        self.0.start.retries = Some(Spanned::here(retries));
        self
    }

    /// How long after its time or its event a task may still be started, 1 minute to 24 hours. Default: 24 hours.
    /// `MaximumEventAgeInSeconds`:
    /// [RetryPolicy](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html).
    // rule: start_within
    #[track_caller]
    pub fn start_within(mut self, time: Duration) -> Self {
        self.task_mut().record.replaces("start_within");
        self.0.start.within = Some(Spanned::here(time));
        self
    }

    /// The queue that gets what no task was started for, with AWS's reason. It must be a standard queue. Default: it is
    /// lost. The messages of a queue follow the queue's own settings. `DeadLetterConfig`:
    /// [dead-letter queues](https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html).
    #[track_caller]
    pub fn dead_letter(mut self, queue: &Handle<Queue>) -> Self {
        self.task_mut().record.replaces("dead_letter");
        self.0.start.dead_letter = Some(Spanned::here(queue.clone()));
        self
    }
}

component!(Job, task);

impl Described for Job {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        self.task().description(None)
    }
}
