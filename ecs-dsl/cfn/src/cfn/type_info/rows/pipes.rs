//! The `AWS::Pipes` types.

use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, TypeInfo, named};
use crate::cfn::type_names::pipes;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(pipes::PIPE, "Name", "{n}", "arn:aws:pipes:{r}:{a}:pipe/{n}")
        .stores_ids()
        .name_limit(64)
        .security_groups(&["TargetParameters/EcsTaskParameters/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Trigger, "pipe"))
        .charge(Charge::Usage("pipes, by requests")),
];
