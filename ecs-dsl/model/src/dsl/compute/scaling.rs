//! Auto scaling of services and workers.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::time::Duration;

use crate::cfn::Handle;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, IntoText, Metric, Percent, Queue, ScheduleExpression};

/// A
/// [target tracking policy](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html):
/// a metric and the value that scaling keeps it at.
#[derive(Clone, Debug)]
#[must_use = "a target does nothing until it is given to `scale`"]
pub struct Target {
    pub(crate) record: BuilderRecord,
    pub(crate) metric: TargetMetric,
    pub(crate) value: Spanned<f64>,
    pub(crate) scale_in_cooldown: Option<Spanned<Duration>>,
    pub(crate) scale_out_cooldown: Option<Spanned<Duration>>,
    pub(crate) high_resolution: bool,
}

/// The metric of a [`Target`].
#[derive(Clone, Debug)]
pub(crate) enum TargetMetric {
    Cpu,
    Memory,
    RequestsPerTarget,
    ResponseTime,
    /// The messages of a queue for each running task.
    Backlog(Handle<Queue>),
    Custom(Box<Metric>),
}

impl TargetMetric {
    /// The part of the policy's logical id that distinguishes it from the service's other policies.
    pub(crate) fn part(&self) -> Cow<'_, str> {
        match self {
            Self::Cpu => "Cpu".into(),
            Self::Memory => "Memory".into(),
            Self::RequestsPerTarget => "Requests".into(),
            Self::ResponseTime => "ResponseTime".into(),
            Self::Backlog(queue) => format!("Backlog-{}", queue.name()).into(),
            Self::Custom(metric) => Cow::Borrowed(&metric.name),
        }
    }
}

impl Target {
    /// Average CPU utilization of the service, in percent: `ECSServiceAverageCPUUtilization`.
    // rule: target_percent
    #[track_caller]
    pub fn cpu(percent: impl Into<Percent>) -> Self {
        Self::new(TargetMetric::Cpu, percent.into().value())
    }

    /// Average memory utilization of the service, in percent: `ECSServiceAverageMemoryUtilization`.
    // rule: target_percent
    #[track_caller]
    pub fn memory(percent: impl Into<Percent>) -> Self {
        Self::new(TargetMetric::Memory, percent.into().value())
    }

    /// The load balancer's requests to each task in a minute: `ALBRequestCountPerTarget`. With several target groups,
    /// such as those of a blue/green deployment, a `CustomizedMetricSpecification` adds their `RequestCountPerTarget`,
    /// since the predefined metric has one target group:
    /// [target tracking](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html).
    // rule: target_requests
    #[track_caller]
    pub fn requests(per_minute: u32) -> Self {
        Self::new(TargetMetric::RequestsPerTarget, f64::from(per_minute))
    }

    /// The response time of the tasks, as the average of a minute: `TargetResponseTime` of the service's first target
    /// group. It must fall when tasks are added: a slow database keeps it up, and the service scales to its maximum.
    /// [`StepScaling`](crate::dsl::StepScaling) on an alarm limits what one breach adds. `CustomizedMetricSpecification`:
    /// [load balancer metrics](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html).
    #[track_caller]
    pub fn response_time(average: Duration) -> Self {
        Self::new(TargetMetric::ResponseTime, average.as_secs_f64())
    }

    /// The messages that wait in `queue` for each running task, kept at `per_task`: what a task can process in the time
    /// that a message may wait. A `CustomizedMetricSpecification` divides `ApproximateNumberOfMessagesVisible` of the
    /// queue by the running tasks, which ECS counts without charge: Container Insights isn't needed. See
    /// [backlog per task](https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html).
    ///
    /// With a minimum of 0, the last task stops when no message is visible or in flight, and an alarm starts the first one
    /// when messages have waited for three minutes and no task runs. SQS stops sending metrics of a queue that nothing
    /// has used for six hours, and sends them up to 15 minutes late after that.
    ///
    /// Scaling in stops tasks that process messages, which are visible again after the
    /// [visibility timeout](Queue::visibility_timeout). A task that may not be interrupted
    /// protects itself, with the grant `cluster.protect_tasks()`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let jobs = stack.add(Queue::new("jobs"));
    /// stack.add(
    ///     Worker::new("mailer")
    ///         .image(Image::ecr("shop/mailer"))
    ///         .grant(jobs.consume())
    ///         .scale(0..=50, Target::backlog(&jobs, 100)),
    /// );
    /// # }
    /// ```
    // rule: target_backlog(per_task)
    #[track_caller]
    pub fn backlog(queue: &Handle<Queue>, per_task: u32) -> Self {
        Self::new(TargetMetric::Backlog(queue.clone()), f64::from(per_task))
    }

    /// Any CloudWatch metric, kept at `value`: `CustomizedMetricSpecification`. It must fall when tasks are added: the
    /// length of a queue doesn't, its [backlog](Self::backlog) for each task does. [`Metric::math`] is a metric too. The
    /// [period](Metric::period) and the label of the metric have no effect. See
    /// [target tracking](https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// let sessions = Target::metric(Metric::custom("Shop", "SessionsPerTask"), 200.0);
    /// ```
    // rule: target_value(value)
    #[track_caller]
    pub fn metric(mut metric: Metric, value: f64) -> Self {
        let mut record = BuilderRecord::default();
        record.absorb(&mut metric.record);
        Self {
            record,
            ..Self::new(TargetMetric::Custom(Box::new(metric)), value)
        }
    }

    #[track_caller]
    fn new(metric: TargetMetric, value: f64) -> Self {
        Self {
            metric,
            value: Spanned::here(value),
            scale_in_cooldown: None,
            scale_out_cooldown: None,
            high_resolution: false,
            record: BuilderRecord::default(),
        }
    }

    /// Measures the CPU or memory utilization every 20 seconds instead of every minute, so that scaling reacts sooner.
    /// CloudWatch charges for these metrics. Default: every minute. On other targets, a warning. `Monitoring` of the
    /// service, and `ECSServiceAverageCPUUtilizationHighResolution`:
    /// [faster auto scaling](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/target-tracking-faster-auto-scaling.html).
    #[track_caller]
    pub fn high_resolution(mut self) -> Self {
        self.record.calls("high_resolution");
        if !matches!(self.metric, TargetMetric::Cpu | TargetMetric::Memory) {
            self.record.ignores(
                "high_resolution",
                "a target that is neither CPU nor memory utilization",
            );
        }
        self.high_resolution = true;
        self
    }

    /// The time after tasks are removed before more are removed. Default: 300 seconds. `ScaleInCooldown`:
    /// [TargetTrackingScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html).
    // rule: cooldown
    #[track_caller]
    pub fn scale_in_cooldown(mut self, cooldown: Duration) -> Self {
        self.record.replaces("scale_in_cooldown");
        self.scale_in_cooldown = Some(Spanned::here(cooldown));
        self
    }

    /// The time after tasks are added before more are added. Default: 300 seconds. `ScaleOutCooldown`:
    /// [TargetTrackingScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html).
    // rule: cooldown
    #[track_caller]
    pub fn scale_out_cooldown(mut self, cooldown: Duration) -> Self {
        self.record.replaces("scale_out_cooldown");
        self.scale_out_cooldown = Some(Spanned::here(cooldown));
        self
    }
}

/// A [scheduled action](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html):
/// new bounds for the number of tasks, at a point in time or repeatedly.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a scheduled action does nothing until it is given to `scale_at`"]
pub struct ScheduledScaling {
    pub(crate) name: String,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) schedule: Spanned<String>,
    pub(crate) tasks: Spanned<(u32, u32)>,
    pub(crate) timezone: Option<Spanned<String>>,
}

impl ScheduledScaling {
    /// Sets the bounds to `tasks` at the times of `schedule`: `cron(0 9 * * ? *)`, `rate(1 hour)` or
    /// `at(2027-01-01T00:00:00)`, which [`cron!`](crate::cron), [`rate!`](crate::rate) and [`at!`](crate::at) check at
    /// compile time. `name` distinguishes the action from the service's others. `Schedule`, `MinCapacity` and
    /// `MaxCapacity`:
    /// [PutScheduledAction](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html).
    // rule: schedule(schedule)
    // rule: scaling_bounds(tasks)
    #[track_caller]
    pub fn new(
        name: &str,
        schedule: impl IntoText<ScheduleExpression>,
        tasks: RangeInclusive<u32>,
    ) -> Self {
        Self {
            name: name.into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            schedule: Spanned::here(schedule.into_text()),
            tasks: Spanned::here(tasks.into_inner()),
            timezone: None,
        }
    }

    /// The time zone of the schedule, such as `Asia/Kolkata`. Default: UTC. `Timezone`:
    /// [cron expressions](https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html).
    // rule: timezone
    #[track_caller]
    pub fn timezone(mut self, timezone: &str) -> Self {
        self.record.replaces("timezone");
        self.timezone = Some(Spanned::here(timezone.into()));
        self
    }
}

/// The bounds for the number of tasks, with the policies and scheduled actions.
#[derive(Clone, Debug)]
pub(crate) struct Scaling {
    pub(crate) tasks: Spanned<(u32, u32)>,
    pub(crate) targets: Vec<Target>,
    pub(crate) schedules: Vec<ScheduledScaling>,
}

impl Scaling {
    pub(crate) fn new(tasks: Spanned<(u32, u32)>) -> Self {
        Self {
            tasks,
            targets: Vec::new(),
            schedules: Vec::new(),
        }
    }
}
