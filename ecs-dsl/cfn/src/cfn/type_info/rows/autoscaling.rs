//! The `AWS::AutoScaling` types.

use crate::cfn::type_info::{Charge, TypeInfo, named};
use crate::cfn::type_names::autoscaling;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(
        autoscaling::AUTO_SCALING_GROUP,
        "AutoScalingGroupName",
        "{n}",
        "arn:aws:autoscaling:{r}:{a}:autoScalingGroup:{u}:autoScalingGroupName/{n}",
    ).charge(Charge::Usage("instances: no verified price")),
    named(autoscaling::LIFECYCLE_HOOK, "LifecycleHookName", "", "").within(&["AutoScalingGroupName"]),
];
