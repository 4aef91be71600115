//! Step scaling policies of alarms.

use super::Context;
use super::duration::seconds_of;
use super::number::number;
use super::optional::Optional;
use crate::cfn::Value;
use crate::cfn::aws::applicationautoscaling::{
    AdjustmentType, PolicyType, ScalingPolicy, StepAdjustment,
    StepScalingPolicyConfiguration as Configuration,
};
use crate::dsl::{Adjustment, Alarm, Comparison, StepScaling};

/// Adds the policies of an alarm, and returns their ARNs.
pub(super) fn add(alarm: &Alarm, cx: &mut Context<'_>) -> Vec<Value<String>> {
    let mut arns = Vec::new();
    for scaled in &alarm.scales {
        let (ids, service) = (cx.ids(&alarm.name), &scaled.service);
        let part = format!("ScalingPolicy-{service}");
        let name = format!("{service}-step-{}", alarm.name);
        let policy = ScalingPolicy::new(name, PolicyType::StepScaling)
            .scaling_target_id(scaled.target.clone())
            .step_scaling_policy_configuration(configuration(alarm, &scaled.steps));
        arns.push(ids.attribute(&part, "Arn"));
        cx.add(ids.id(&part), policy);
    }
    arns
}

fn configuration(alarm: &Alarm, steps: &StepScaling) -> Configuration {
    let kind = match steps.adjustment {
        Adjustment::Add | Adjustment::Remove => AdjustmentType::ChangeInCapacity,
        Adjustment::AddPercent | Adjustment::RemovePercent => {
            AdjustmentType::PercentChangeInCapacity
        }
        Adjustment::Exactly => AdjustmentType::ExactCapacity,
    };
    Configuration::new()
        .adjustment_type(kind)
        .step_adjustments(adjustments(alarm, steps))
        .given(seconds_of(steps.cooldown), Configuration::cooldown)
        .given(steps.minimum, |it, tasks| {
            it.min_adjustment_magnitude(tasks.value)
        })
}

/// The steps, from the threshold outwards; each ends where the next one begins.
fn adjustments(alarm: &Alarm, steps: &StepScaling) -> Vec<StepAdjustment> {
    let sign = if steps.adjustment.removes() { -1 } else { 1 };
    let distances = steps.steps.iter();
    let distances = distances.map(|(value, change)| (value.value - alarm.threshold, change.value));
    let all: Vec<(f64, u32)> = std::iter::once((0.0, steps.first.value))
        .chain(distances)
        .collect();
    let ends = all.iter().skip(1).map(|(from, _)| Some(*from));
    let steps = all.iter().zip(ends.chain([None]));
    let steps = steps.map(|((from, change), to)| {
        let step = StepAdjustment::new(sign * i64::from(*change));
        let (near, far) = (number(*from), to.map(number));
        match alarm.comparison {
            Comparison::Above | Comparison::AtLeast => step
                .metric_interval_lower_bound(near)
                .given(far, StepAdjustment::metric_interval_upper_bound),
            Comparison::Below => step
                .metric_interval_upper_bound(near)
                .given(far, StepAdjustment::metric_interval_lower_bound),
        }
    });
    steps.collect()
}
