//! The `AWS::StepFunctions` types.

use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, TypeInfo, named};
use crate::cfn::type_names::stepfunctions;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(stepfunctions::STATE_MACHINE, "StateMachineName", "arn:aws:states:{r}:{a}:stateMachine:{n}", "arn:aws:states:{r}:{a}:stateMachine:{n}")
        .stores_ids()
        .name_limit(80)
        .attributes(&[("Name", "{n}")])
        .diagram(DiagramNode::new(DiagramKind::Trigger, "state machine"))
        .charge(Charge::Usage("state machines, by state transitions")),
];
