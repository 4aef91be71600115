//! How the number of tasks follows the load.

use std::ops::RangeInclusive;
use std::time::Duration;

use super::{Schedule, Text};
use crate::cfn::Value;
use crate::diag::{Located, Origin};

/// What a service is scaled by: a metric and the value at which it is held (target tracking).
#[derive(Clone, Debug)]
#[must_use = "a target does nothing until it is given to `scale`"]
pub struct Target {
    pub(crate) metric: TargetMetric,
    pub(crate) value: Located<f64>,
    pub(crate) scale_in_cooldown: Option<Located<Duration>>,
    pub(crate) scale_out_cooldown: Option<Located<Duration>>,
}

/// The metric of a [`Target`].
#[derive(Clone, Debug)]
pub(crate) enum TargetMetric {
    Cpu,
    Memory,
    RequestsPerTarget,
    Custom {
        namespace: String,
        name: String,
        dimensions: Vec<(String, Value<String>)>,
        statistic: String,
    },
}

impl TargetMetric {
    /// The part of the policy's logical id that tells it from the service's other policies.
    pub(crate) fn part(&self) -> &str {
        match self {
            Self::Cpu => "Cpu",
            Self::Memory => "Memory",
            Self::RequestsPerTarget => "Requests",
            Self::Custom { name, .. } => name,
        }
    }
}

impl Target {
    /// Average CPU utilization of the service, in percent: `ECSServiceAverageCPUUtilization`.
    #[track_caller]
    pub fn cpu(percent: u8) -> Self {
        Self::new(TargetMetric::Cpu, f64::from(percent))
    }

    /// Average memory utilization of the service, in percent: `ECSServiceAverageMemoryUtilization`.
    #[track_caller]
    pub fn memory(percent: u8) -> Self {
        Self::new(TargetMetric::Memory, f64::from(percent))
    }

    /// Requests that the load balancer sends to each task in a minute: `ALBRequestCountPerTarget`.
    #[track_caller]
    pub fn requests(per_minute: u32) -> Self {
        Self::new(TargetMetric::RequestsPerTarget, f64::from(per_minute))
    }

    /// Any metric of CloudWatch. It must fall when tasks are added: a backlog per task, not a backlog.
    #[track_caller]
    pub fn metric(
        namespace: &str,
        name: &str,
        dimensions: impl IntoIterator<Item = (String, Value<String>)>,
        statistic: &str,
        value: f64,
    ) -> Self {
        let metric = TargetMetric::Custom {
            namespace: namespace.into(),
            name: name.into(),
            dimensions: dimensions.into_iter().collect(),
            statistic: statistic.into(),
        };
        Self::new(metric, value)
    }

    #[track_caller]
    fn new(metric: TargetMetric, value: f64) -> Self {
        Self {
            metric,
            value: Located::here(value),
            scale_in_cooldown: None,
            scale_out_cooldown: None,
        }
    }

    /// How long to wait after tasks were taken away before more are; 300 seconds without this.
    #[track_caller]
    pub fn scale_in_cooldown(mut self, cooldown: Duration) -> Self {
        self.scale_in_cooldown = Some(Located::here(cooldown));
        self
    }

    /// How long to wait after tasks were added before more are; 300 seconds without this.
    #[track_caller]
    pub fn scale_out_cooldown(mut self, cooldown: Duration) -> Self {
        self.scale_out_cooldown = Some(Located::here(cooldown));
        self
    }
}

/// Other bounds for the number of tasks from a point in time on, once or again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a scheduled action does nothing until it is given to `scale_at`"]
pub struct ScheduledScaling {
    pub(crate) name: String,
    pub(crate) origin: Origin,
    pub(crate) schedule: Located<String>,
    pub(crate) tasks: Located<(u32, u32)>,
    pub(crate) timezone: Option<Located<String>>,
}

impl ScheduledScaling {
    /// Sets the bounds to `tasks` whenever `schedule` says: `cron(0 9 * * ? *)`, `rate(1 hour)` or
    /// `at(2027-01-01T00:00:00)`; [`cron!`](crate::cron) and [`rate!`](crate::rate) make one while compiling. `name` tells it from the service's other ones.
    #[track_caller]
    pub fn new(name: &str, schedule: impl Text<Schedule>, tasks: RangeInclusive<u32>) -> Self {
        Self {
            name: name.into(),
            origin: Origin::here(),
            schedule: Located::here(schedule.into_text()),
            tasks: Located::here(tasks.into_inner()),
            timezone: None,
        }
    }

    /// The time zone of the schedule, such as `Asia/Kolkata`; UTC without this.
    #[track_caller]
    pub fn timezone(mut self, timezone: &str) -> Self {
        self.timezone = Some(Located::here(timezone.into()));
        self
    }
}

/// How many tasks there may be, and what decides.
#[derive(Clone, Debug)]
pub(crate) struct Scaling {
    pub(crate) tasks: Located<(u32, u32)>,
    pub(crate) targets: Vec<Target>,
    pub(crate) schedules: Vec<ScheduledScaling>,
}

impl Scaling {
    pub(crate) fn new(tasks: Located<(u32, u32)>) -> Self {
        Self {
            tasks,
            targets: Vec::new(),
            schedules: Vec::new(),
        }
    }
}
