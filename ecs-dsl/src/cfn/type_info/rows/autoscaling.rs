//! The `AWS::AutoScaling` types.

use crate::cfn::aws::autoscaling::{AutoScalingGroup, LifecycleHook};
use crate::cfn::type_info::{Charge, TypeInfo, named};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<AutoScalingGroup>(
        "AutoScalingGroupName",
        "{n}",
        "arn:aws:autoscaling:{r}:{a}:autoScalingGroup:{u}:autoScalingGroupName/{n}",
    ).charge(Charge::Usage("instances: no verified price")),
    named::<LifecycleHook>("LifecycleHookName", "", "").within(&["AutoScalingGroupName"]),
];
