//! The `AWS::Events` types.

use crate::cfn::aws::events::{EventBus, EventBusPolicy, Rule};
use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, named};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<EventBus>("Name", "{n}", "arn:aws:events:{r}:{a}:event-bus/{n}").policies(&[Policy::own(Resource, "Policy")]),
    named::<EventBusPolicy>("StatementId", "", "")
        .within(&["EventBusName"])
        .policies(&[Policy::attached(Resource, "Statement", "EventBusName")]),
    named::<Rule>("Name", "{n}", "arn:aws:events:{r}:{a}:rule/{n}")
        .within(&["EventBusName"])
        .security_groups(&["Targets/*/EcsParameters/NetworkConfiguration/AwsVpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Trigger, "event rule"))
        .charge(Charge::Usage("events and their targets")),
];
