//! The `AWS::KMS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, Policy, ReadCall, TypeInfo, named, unnamed};
use crate::cfn::type_names::kms;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(kms::ALIAS, "AliasName", "{n}", "arn:aws:kms:{r}:{a}:{n}").read_call(ReadCall::Key),
    unnamed(kms::KEY, "{u}", "arn:aws:kms:{r}:{a}:key/{u}")
        .policies(&[Policy::own(Resource, "KeyPolicy")])
        .charge(Charge::Key)
        .read_call(ReadCall::Key)
        .often_external(),
];
