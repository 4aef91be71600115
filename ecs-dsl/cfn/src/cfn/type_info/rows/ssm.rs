//! The `AWS::SSM` types.

use crate::cfn::type_info::{NameConflict, Passage, ReadCall, TypeInfo, ValueRule, named};
use crate::cfn::type_names::ssm;
use crate::rules;

#[rustfmt::skip]
const PARAMETER_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::parameter_name),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(ssm::PARAMETER, "Name", "{n}", "arn:aws:ssm:{r}:{a}:parameter/{path}")
        .values(PARAMETER_VALUES)
        .passage(Passage::Through)
        .read_call(ReadCall::Parameter)
        .name_lookup(NameConflict::Rejected, "aws ssm delete-parameter --name NAME")
        .often_external(),
];
