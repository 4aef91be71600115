//! The `AWS::WAFv2` types.

use crate::cfn::type_info::{Charge, TypeInfo, ValueRule, named, unnamed};
use crate::cfn::type_names::wafv2;
use crate::rules;

#[rustfmt::skip]
const WEB_ACL_ASSOCIATION_VALUES: &[ValueRule] = &[
    ValueRule::text("WebACLArn", rules::web_acl_arn),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(wafv2::IP_SET, "Name", "{n}|{u}|{Scope}", "arn:aws:wafv2:{r}:{a}:regional/ipset/{n}/{u}").within(&["Scope"]),
    named(wafv2::WEB_ACL, "Name", "{n}|{u}|{Scope}", "arn:aws:wafv2:{r}:{a}:regional/webacl/{n}/{u}")
        .within(&["Scope"])
        .charge(Charge::Usage("web access control lists: no verified price")),
    unnamed(wafv2::WEB_ACL_ASSOCIATION, "", "")
        .values(WEB_ACL_ASSOCIATION_VALUES),
];
