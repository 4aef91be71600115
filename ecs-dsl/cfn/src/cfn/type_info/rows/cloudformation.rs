//! The `AWS::CloudFormation` types.

use crate::cfn::type_info::{TypeInfo, shared, unnamed};
use crate::cfn::type_names::cloudformation;

const STACK: &str = "arn:aws:cloudformation:{r}:{a}:stack/{n}/{u}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    shared(cloudformation::STACK, "StackName", STACK, STACK).counted_attributes(&["Outputs."]),
    unnamed(cloudformation::WAIT_CONDITION, "arn:aws:cloudformation:{r}:{a}:stack/{n}/{u}", ""),
];
