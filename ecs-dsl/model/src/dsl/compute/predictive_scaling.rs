//! Predictive scaling.

use std::time::Duration;

use crate::diag::Spanned;
use crate::dsl::{BuilderRecord, Percent};

/// A [predictive scaling policy](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/predictive-auto-scaling.html):
/// Application Auto Scaling forecasts the load of each hour from that of up to 14 days, and adds tasks before it comes. It
/// starts after 24 hours, and removes no tasks: a [`Target`](crate::dsl::Target) beside it does.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(order: Service) -> Service {
/// order
///     .scale(2..=20, Target::cpu(70))
///     .predictive_scaling(PredictiveScaling::cpu(70))
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a policy does nothing until it is given to `predictive_scaling`"]
pub struct PredictiveScaling {
    pub(crate) record: BuilderRecord,
    pub(crate) metric: PredictedMetric,
    pub(crate) value: Spanned<f64>,
    pub(crate) is_forecast_only: bool,
    pub(crate) buffer_time: Option<Spanned<Duration>>,
    pub(crate) capacity_buffer: Option<Spanned<u32>>,
}

/// The pair of metrics of a [`PredictiveScaling`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PredictedMetric {
    Cpu,
    Memory,
    Requests,
}

impl PredictiveScaling {
    /// Keeps the average CPU utilization, in percent: the metric pair `ECSServiceCPUUtilization`.
    // rule: target_percent
    #[track_caller]
    pub fn cpu(percent: impl Into<Percent>) -> Self {
        Self::new(PredictedMetric::Cpu, percent.into().value())
    }

    /// Keeps the average memory utilization, in percent: the metric pair `ECSServiceMemoryUtilization`.
    // rule: target_percent
    #[track_caller]
    pub fn memory(percent: impl Into<Percent>) -> Self {
        Self::new(PredictedMetric::Memory, percent.into().value())
    }

    /// Keeps the load balancer's requests to each task in a minute: the metric pair `ALBRequestCount`, of the service's
    /// first target group.
    // rule: target_requests
    #[track_caller]
    pub fn requests(per_minute: u32) -> Self {
        Self::new(PredictedMetric::Requests, f64::from(per_minute))
    }

    #[track_caller]
    fn new(metric: PredictedMetric, value: f64) -> Self {
        Self {
            record: BuilderRecord::default(),
            metric,
            value: Spanned::here(value),
            is_forecast_only: false,
            buffer_time: None,
            capacity_buffer: None,
        }
    }

    /// Forecasts without scaling, to compare the forecasts with the load first. Default: forecasts and scales, where AWS's
    /// own default is to forecast only. `Mode`:
    /// [PredictiveScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html).
    #[track_caller]
    pub fn forecast_only(mut self) -> Self {
        self.record.calls("forecast_only");
        self.is_forecast_only = true;
        self
    }

    /// How long before an hour its tasks start: as long as they take to serve requests; at most an hour. Default: 5
    /// minutes. `SchedulingBufferTime`:
    /// [PredictiveScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html).
    // rule: scheduling_buffer_time
    #[track_caller]
    pub fn scheduling_buffer_time(mut self, time: Duration) -> Self {
        self.record.replaces("scheduling_buffer_time");
        self.buffer_time = Some(Spanned::here(time));
        self
    }

    /// Lets a forecast exceed the maximum number of tasks, by this part of the forecast, 0 to 100 percent. Default: the
    /// maximum is kept. `MaxCapacityBuffer`, with `MaxCapacityBreachBehavior` `IncreaseMaxCapacity`:
    /// [PredictiveScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html).
    // rule: max_capacity_buffer
    #[track_caller]
    pub fn max_capacity_buffer(mut self, percent: u32) -> Self {
        self.record.replaces("max_capacity_buffer");
        self.capacity_buffer = Some(Spanned::here(percent));
        self
    }
}
