//! Step scaling: what an alarm adds to the tasks of a service, or removes.

use std::time::Duration;

use crate::cfn::{Scope, Value};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::BuilderRecord;

/// A [step scaling policy](https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-step-scaling-policies.html):
/// what an [`Alarm`](crate::dsl::Alarm) that fires changes about the number of tasks.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(stack: &mut Stack) {
/// let order = Service::new("order").image(Image::ecr("shop/order")).port(8003).path("/*");
/// let order = stack.add(order.scale_between(2..=20));
/// // One more task above a second, four above three seconds.
/// let slow = Alarm::above("slow", order.response_time(), 1.0).periods(2);
/// stack.add(slow.scale(&order, StepScaling::add(1).step(3.0, 4)));
/// let idle = Alarm::below("idle", order.response_time(), 0.2).periods(10);
/// stack.add(idle.scale(&order, StepScaling::remove(1)));
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "steps do nothing until they are given to an alarm"]
pub struct StepScaling {
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) adjustment: Adjustment,
    /// The change at the threshold.
    pub(crate) first: Spanned<u32>,
    /// The values of the metric from which on another change counts.
    pub(crate) steps: Vec<(Spanned<f64>, Spanned<u32>)>,
    pub(crate) cooldown: Option<Spanned<Duration>>,
    pub(crate) minimum: Option<Spanned<u32>>,
}

/// How the number of a step changes the number of tasks: `AdjustmentType`, and the sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Adjustment {
    Add,
    Remove,
    AddPercent,
    RemovePercent,
    Exactly,
}

/// The steps of an alarm for one service.
#[derive(Clone, Debug)]
pub(crate) struct ScaledService {
    pub(crate) scope: Scope,
    pub(crate) service: String,
    /// The scalable target of the service.
    pub(crate) target: Value<String>,
    pub(crate) is_scalable: bool,
    pub(crate) steps: StepScaling,
}

impl StepScaling {
    /// Adds this many tasks: `ChangeInCapacity`.
    // rule: step_size
    #[track_caller]
    pub fn add(tasks: u32) -> Self {
        Self::new(Adjustment::Add, tasks)
    }

    /// Removes this many tasks: `ChangeInCapacity`.
    // rule: step_size
    #[track_caller]
    pub fn remove(tasks: u32) -> Self {
        Self::new(Adjustment::Remove, tasks)
    }

    /// Adds this part of the current tasks, in percent: `PercentChangeInCapacity`.
    // rule: step_size
    #[track_caller]
    pub fn add_percent(percent: u32) -> Self {
        Self::new(Adjustment::AddPercent, percent)
    }

    /// Removes this part of the current tasks, in percent: `PercentChangeInCapacity`.
    // rule: step_size
    #[track_caller]
    pub fn remove_percent(percent: u32) -> Self {
        Self::new(Adjustment::RemovePercent, percent)
    }

    /// Sets the number of tasks: `ExactCapacity`.
    #[track_caller]
    pub fn exactly(tasks: u32) -> Self {
        Self::new(Adjustment::Exactly, tasks)
    }

    #[track_caller]
    fn new(adjustment: Adjustment, first: u32) -> Self {
        Self {
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            adjustment,
            first: Spanned::here(first),
            steps: Vec::new(),
            cooldown: None,
            minimum: None,
        }
    }

    /// Another change from this value of the metric on, which is farther from the alarm's threshold than those before.
    /// Called again, it adds a step. `StepAdjustments`:
    /// [StepAdjustment](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html), whose
    /// bounds are relative to the threshold.
    #[track_caller]
    pub fn step(mut self, value: f64, change: u32) -> Self {
        let step = (Spanned::here(value), Spanned::here(change));
        self.record.calls("step");
        self.steps.push(step);
        self
    }

    /// The time after a change before the next one; a larger step counts at once. Default: 300 seconds. `Cooldown`:
    /// [StepScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html).
    // rule: cooldown
    #[track_caller]
    pub fn cooldown(mut self, cooldown: Duration) -> Self {
        self.record.replaces("cooldown");
        self.cooldown = Some(Spanned::here(cooldown));
        self
    }

    /// The minimum number of tasks that a percentage adds or removes. Default: 1. On numbers of tasks, a warning.
    /// `MinAdjustmentMagnitude`:
    /// [StepScalingPolicyConfiguration](https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html).
    #[track_caller]
    pub fn min_adjustment_magnitude(mut self, tasks: u32) -> Self {
        self.record.replaces("min_adjustment_magnitude");
        if !self.adjustment.is_percent() {
            self.record
                .ignores("min_adjustment_magnitude", "a number of tasks");
        }
        self.minimum = Some(Spanned::here(tasks));
        self
    }
}

impl Adjustment {
    pub(crate) fn is_percent(self) -> bool {
        matches!(self, Self::AddPercent | Self::RemovePercent)
    }

    /// Whether it removes tasks.
    pub(crate) fn removes(self) -> bool {
        matches!(self, Self::Remove | Self::RemovePercent)
    }
}
