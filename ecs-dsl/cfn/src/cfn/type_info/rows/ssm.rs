//! The `AWS::SSM` types.

use crate::cfn::type_info::{NameConflict, Passage, ReadCall, TypeInfo, named};
use crate::cfn::type_names::ssm;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(ssm::PARAMETER, "Name", "{n}", "arn:aws:ssm:{r}:{a}:parameter/{path}")
        .passage(Passage::Through)
        .read_call(ReadCall::Parameter)
        .name_lookup(NameConflict::Rejected, "aws ssm delete-parameter --name NAME")
        .often_external(),
];
