//! The `AWS::KMS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, Policy, ReadCall, TypeInfo, ValueRule, named, unnamed};
use crate::cfn::type_names::kms;
use crate::rules;

#[rustfmt::skip]
const KEY_VALUES: &[ValueRule] = &[
    ValueRule::days("RotationPeriodInDays", rules::rotation_period),
    ValueRule::days("PendingWindowInDays", rules::pending_window),
];

#[rustfmt::skip]
const ALIAS_VALUES: &[ValueRule] = &[
    ValueRule::text("AliasName", rules::key_alias).warning(),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(kms::ALIAS, "AliasName", "{n}", "arn:aws:kms:{r}:{a}:{n}")
        .values(ALIAS_VALUES).read_call(ReadCall::Key),
    unnamed(kms::KEY, "{u}", "arn:aws:kms:{r}:{a}:key/{u}")
        .values(KEY_VALUES)
        .policies(&[Policy::own(Resource, "KeyPolicy")])
        .charge(Charge::Key)
        .read_call(ReadCall::Key)
        .often_external(),
];
