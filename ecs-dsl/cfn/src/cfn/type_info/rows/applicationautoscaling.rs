//! The `AWS::ApplicationAutoScaling` types.

use crate::cfn::type_info::{TypeInfo, named, unnamed};
use crate::cfn::type_names::applicationautoscaling;

const POLICY: &str = "arn:aws:autoscaling:{r}:{a}:scalingPolicy:{u}:policyName/{n}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(
        applicationautoscaling::SCALABLE_TARGET,
        "{ResourceId}|{ScalableDimension}|{ServiceNamespace}",
        "arn:aws:application-autoscaling:{r}:{a}:scalable-target/{h32}",
    ).grants_nothing(),
    named(applicationautoscaling::SCALING_POLICY, "PolicyName", POLICY, POLICY).within(&["ScalingTargetId", "ResourceId"]).grants_nothing(),
];
