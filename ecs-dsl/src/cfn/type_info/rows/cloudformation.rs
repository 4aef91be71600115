//! The `AWS::CloudFormation` types.

use crate::cfn::aws::cloudformation::Stack;
use crate::cfn::type_info::{TypeInfo, shared};

const STACK: &str = "arn:aws:cloudformation:{r}:{a}:stack/{n}/{u}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    shared::<Stack>("StackName", STACK, STACK).counted_attributes(&["Outputs."]),
];
