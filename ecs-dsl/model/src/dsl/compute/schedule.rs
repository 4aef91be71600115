//! Schedules of jobs.

use std::time::Duration;

use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, IntoText, ScheduleExpression};

/// A
/// [schedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html)
/// of a [`Job`](crate::dsl::Job): `Schedule::new(rate!(6 hours)).flexible(minutes(15))`.
#[derive(Clone, Debug)]
#[must_use = "a schedule does nothing until it is given to a job"]
pub struct Schedule {
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) expression: Spanned<String>,
    pub(crate) timezone: Option<Spanned<String>>,
    pub(crate) flexible: Option<Spanned<Duration>>,
    pub(crate) start: Option<Spanned<String>>,
    pub(crate) end: Option<Spanned<String>>,
}

impl Schedule {
    /// The times of `cron(0 9 * * ? *)`, `rate(1 hour)` or `at(2027-01-01T00:00:00)`, which [`cron!`](crate::cron),
    /// [`rate!`](crate::rate) and [`at!`](crate::at) check at compile time. `ScheduleExpression`:
    /// [schedule types](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
    // rule: schedule(expression)
    #[track_caller]
    pub fn new(expression: impl IntoText<ScheduleExpression>) -> Self {
        Self {
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            name: None,
            expression: Spanned::here(expression.into_text()),
            timezone: None,
            flexible: None,
            start: None,
            end: None,
        }
    }

    /// The name that distinguishes it from the other schedules of the job; it is a part of the logical id. Default: none,
    /// which one schedule of a job can have.
    #[track_caller]
    pub fn named(mut self, name: &str) -> Self {
        self.record.replaces("named");
        self.name = Some(Spanned::here(name.into()));
        self
    }

    /// The time zone, such as `Europe/Berlin`. Default: that of the [job](crate::dsl::StartBuilder::timezone).
    /// `ScheduleExpressionTimezone`:
    /// [time zones](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#time-zones).
    // rule: timezone
    #[track_caller]
    pub fn timezone(mut self, timezone: &str) -> Self {
        self.record.replaces("timezone");
        self.timezone = Some(Spanned::here(timezone.into()));
        self
    }

    /// Starts the task at any time within this window, 1 minute to 24 hours, after each time of the schedule. Default: in
    /// the minute of the schedule. `MaximumWindowInMinutes`:
    /// [FlexibleTimeWindow](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_FlexibleTimeWindow.html).
    // rule: flexible_window
    #[track_caller]
    pub fn flexible(mut self, window: Duration) -> Self {
        self.record.replaces("flexible");
        self.flexible = Some(Spanned::here(window));
        self
    }

    /// The time in UTC before which the schedule starts nothing, such as `2027-01-01T00:00:00Z`. Default: none. It has no
    /// effect on `at(…)`. `StartDate`:
    /// [CreateSchedule](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html).
    // rule: instant
    #[track_caller]
    pub fn start(mut self, time: &str) -> Self {
        self.record.replaces("start");
        self.start = Some(Spanned::here(time.into()));
        self
    }

    /// The time in UTC after which the schedule starts nothing, such as `2027-12-31T23:59:59Z`. Default: none. It has no
    /// effect on `at(…)`. `EndDate`:
    /// [CreateSchedule](https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html).
    // rule: instant
    #[track_caller]
    pub fn end(mut self, time: &str) -> Self {
        self.record.replaces("end");
        self.end = Some(Spanned::here(time.into()));
        self
    }
}

impl<Expression: IntoText<ScheduleExpression>> From<Expression> for Schedule {
    #[track_caller]
    fn from(expression: Expression) -> Self {
        Self::new(expression)
    }
}
