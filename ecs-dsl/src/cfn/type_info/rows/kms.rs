//! The `AWS::KMS` types.

use crate::cfn::aws::kms::{Alias, Key};
use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, Policy, ReadCall, TypeInfo, named, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<Alias>("AliasName", "{n}", "arn:aws:kms:{r}:{a}:{n}").read_call(ReadCall::Key),
    unnamed::<Key>("{u}", "arn:aws:kms:{r}:{a}:key/{u}")
        .policies(&[Policy::own(Resource, "KeyPolicy")])
        .charge(Charge::Key)
        .read_call(ReadCall::Key)
        .often_external(),
];
