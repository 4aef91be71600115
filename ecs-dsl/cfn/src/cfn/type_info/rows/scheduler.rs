//! The `AWS::Scheduler` types.

use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, TypeInfo, named};
use crate::cfn::type_names::scheduler;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(scheduler::SCHEDULE, "Name", "{n}", "arn:aws:scheduler:{r}:{a}:schedule/default/{n}")
        .within(&["GroupName"])
        .name_limit(64)
        .security_groups(&["Target/EcsParameters/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Trigger, "schedule"))
        .charge(Charge::Usage("schedules and the tasks that they start")),
    named(scheduler::SCHEDULE_GROUP, "Name", "{n}", "arn:aws:scheduler:{r}:{a}:schedule-group/{n}").name_limit(64),
];
