//! The `AWS::CloudFormation` types.

use crate::cfn::type_info::{TypeInfo, shared};
use crate::cfn::type_names::cloudformation;

const STACK: &str = "arn:aws:cloudformation:{r}:{a}:stack/{n}/{u}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    shared(cloudformation::STACK, "StackName", STACK, STACK).counted_attributes(&["Outputs."]),
];
