//! What starts jobs and workflows, and its setters.

use std::time::Duration;

use crate::cfn::Handle;
use crate::diag::Spanned;
use crate::dsl::{
    BuilderRecord, Entry, Event, Job, MessageSource, Queue, Schedule, Stack, Workflow,
};

/// The schedules and events that start a job or a workflow.
#[derive(Clone, Debug, Default)]
pub struct Starts {
    pub(crate) schedules: Vec<Schedule>,
    pub(crate) timezone: Option<Spanned<String>>,
    pub(crate) events: Vec<Event>,
    pub(crate) policy: StartPolicy,
}

/// What AWS does when it can't start anything.
#[derive(Clone, Debug, Default)]
pub(crate) struct StartPolicy {
    pub(crate) retries: Option<Spanned<u32>>,
    pub(crate) within: Option<Spanned<Duration>>,
    pub(crate) dead_letter: Option<Spanned<Handle<Queue>>>,
}

impl Starts {
    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.schedules.is_empty() && self.events.is_empty()
    }

    /// The events of rules.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &Event> {
        let events = self.events.iter();
        events.filter(|event| event.messages().is_none())
    }

    /// The events of pipes, with what sends the messages.
    pub(crate) fn pipes(&self) -> impl Iterator<Item = (&Event, &MessageSource)> {
        let events = self.events.iter();
        events.filter_map(|event| Some((event, event.messages()?)))
    }
}

impl Stack {
    /// The jobs and workflows, with what starts each.
    pub(crate) fn started(&self) -> impl Iterator<Item = (&dyn Entry, &Starts)> {
        let jobs = self
            .all::<Job>()
            .map(|job| (job.as_ref() as &dyn Entry, job.starts()));
        let workflows = self.all::<Workflow>();
        jobs.chain(workflows.map(|workflow| (workflow.as_ref() as &dyn Entry, workflow.starts())))
    }
}

/// Access to what starts a job or a workflow. The module is private, and so users neither call this nor implement
/// [`StartBuilder`].
pub trait HasStarts {
    /// What starts it.
    fn starts(&self) -> &Starts;

    /// What starts it, for a setter.
    fn starts_mut(&mut self) -> &mut Starts;

    /// The record of its builder, for a setter.
    fn record_of_starts(&mut self) -> &mut BuilderRecord;
}

/// The setters of what starts a [`Job`](crate::dsl::Job) or a [`Workflow`](crate::dsl::Workflow).
///
/// The prelude has this trait; users can't implement it.
pub trait StartBuilder: HasStarts + Sized {
    /// Starts it at the times of a schedule of EventBridge Scheduler: an expression that
    /// [`cron!`](crate::cron), [`rate!`](crate::rate) or [`at!`](crate::at) checks at compile time, or a
    /// [`Schedule`] with more settings. Default: never. Called again, it adds a schedule, which needs a
    /// [name](Schedule::named). `ScheduleExpression`:
    /// [schedule types](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
    #[track_caller]
    fn schedule(mut self, schedule: impl Into<Schedule>) -> Self {
        let mut schedule = schedule.into();
        self.record_of_starts().absorb(&mut schedule.record);
        self.starts_mut().schedules.push(schedule);
        self
    }

    /// The time zone of the schedules that don't have one of their own, such as `Europe/Berlin`. Default: UTC.
    /// `ScheduleExpressionTimezone`:
    /// [time zones](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#time-zones).
    // rule: timezone
    #[track_caller]
    fn timezone(mut self, timezone: &str) -> Self {
        self.record_of_starts().replaces("timezone");
        self.starts_mut().timezone = Some(Spanned::here(timezone.into()));
        self
    }

    /// Starts it for each event of EventBridge that matches, and a job for each message of a queue or a topic: `.on(&queue)`.
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
    fn on(mut self, event: impl Into<Event>) -> Self {
        let mut event = event.into();
        self.record_of_starts().absorb(&mut event.record);
        self.starts_mut().events.push(event);
        self
    }

    /// How often AWS tries again to start what it couldn't start, 0 to 185 times: for want of capacity, or because of its own
    /// errors. It doesn't start again what ran and ended with an error. Default: 185. The messages of a
    /// queue follow the queue's own settings. `MaximumRetryAttempts`:
    /// [RetryPolicy](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html).
    // rule: start_retries
    #[track_caller]
    fn start_retries(mut self, retries: u32) -> Self {
        self.record_of_starts().replaces("start_retries");
        self.starts_mut().policy.retries = Some(Spanned::here(retries));
        self
    }

    /// How long after its time or its event it may still be started, 1 minute to 24 hours. Default: 24 hours.
    /// `MaximumEventAgeInSeconds`:
    /// [RetryPolicy](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html).
    // rule: start_within
    #[track_caller]
    fn start_within(mut self, time: Duration) -> Self {
        self.record_of_starts().replaces("start_within");
        self.starts_mut().policy.within = Some(Spanned::here(time));
        self
    }

    /// The queue that gets what nothing was started for, with AWS's reason. It must be a standard queue. Default: it is
    /// lost. The messages of a queue follow the queue's own settings. `DeadLetterConfig`:
    /// [dead-letter queues](https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html).
    #[track_caller]
    fn dead_letter(mut self, queue: &Handle<Queue>) -> Self {
        self.record_of_starts().replaces("dead_letter");
        self.starts_mut().policy.dead_letter = Some(Spanned::here(queue.clone()));
        self
    }
}
