//! The `AWS::ApplicationAutoScaling` types.

use crate::cfn::aws::applicationautoscaling::{ScalableTarget, ScalingPolicy};
use crate::cfn::type_info::{TypeInfo, named, unnamed};

const POLICY: &str = "arn:aws:autoscaling:{r}:{a}:scalingPolicy:{u}:policyName/{n}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed::<ScalableTarget>(
        "{ResourceId}|{ScalableDimension}|{ServiceNamespace}",
        "arn:aws:application-autoscaling:{r}:{a}:scalable-target/{h32}",
    ).grants_nothing(),
    named::<ScalingPolicy>("PolicyName", POLICY, POLICY).within(&["ScalingTargetId", "ResourceId"]).grants_nothing(),
];
