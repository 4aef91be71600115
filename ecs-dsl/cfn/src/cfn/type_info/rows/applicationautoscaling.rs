//! The `AWS::ApplicationAutoScaling` types.

use crate::cfn::type_info::{Charge, TypeInfo, ValueCheck, ValueRule, named, unnamed};
use crate::cfn::type_names::applicationautoscaling;
use crate::rules;

const POLICY: &str = "arn:aws:autoscaling:{r}:{a}:scalingPolicy:{u}:policyName/{n}";

#[rustfmt::skip]
const SCALABLE_TARGET_VALUES: &[ValueRule] = &[
    ValueRule::pair("MinCapacity", ValueCheck::IntegerPair("MaxCapacity", rules::scaling_bounds)).when("ServiceNamespace", "ecs"),
    ValueRule::text("ScheduledActions/*/Schedule", rules::schedule),
    ValueRule::text("ScheduledActions/*/Timezone", rules::timezone).warning(),
];

#[rustfmt::skip]
const SCALING_POLICY_VALUES: &[ValueRule] = &[
    ValueRule::seconds("TargetTrackingScalingPolicyConfiguration/ScaleInCooldown", rules::cooldown),
    ValueRule::seconds("TargetTrackingScalingPolicyConfiguration/ScaleOutCooldown", rules::cooldown),
    ValueRule::number("TargetTrackingScalingPolicyConfiguration/TargetValue", rules::target_value).warning(),
    ValueRule::text("TargetTrackingScalingPolicyConfiguration/CustomizedMetricSpecification/Statistic", rules::target_statistic),
    ValueRule::seconds("StepScalingPolicyConfiguration/Cooldown", rules::cooldown),
    ValueRule::seconds("PredictiveScalingPolicyConfiguration/SchedulingBufferTime", rules::scheduling_buffer_time),
    ValueRule::integer("PredictiveScalingPolicyConfiguration/MaxCapacityBuffer", rules::max_capacity_buffer),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(
        applicationautoscaling::SCALABLE_TARGET,
        "{ResourceId}|{ScalableDimension}|{ServiceNamespace}",
        "arn:aws:application-autoscaling:{r}:{a}:scalable-target/{h32}",
    )
        .values(SCALABLE_TARGET_VALUES).grants_nothing(),
    named(applicationautoscaling::SCALING_POLICY, "PolicyName", POLICY, POLICY)
        .values(SCALING_POLICY_VALUES).charge(Charge::ScalingAlarms).within(&["ScalingTargetId", "ResourceId"]).grants_nothing(),
];
