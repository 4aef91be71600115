//! The `AWS::WAFv2` types.

use crate::cfn::aws::wafv2::{IpSet, WebAcl, WebAclAssociation};
use crate::cfn::type_info::{Charge, TypeInfo, named, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<IpSet>("Name", "{n}|{u}|{Scope}", "arn:aws:wafv2:{r}:{a}:regional/ipset/{n}/{u}").within(&["Scope"]),
    named::<WebAcl>("Name", "{n}|{u}|{Scope}", "arn:aws:wafv2:{r}:{a}:regional/webacl/{n}/{u}")
        .within(&["Scope"])
        .charge(Charge::Usage("web access control lists: no verified price")),
    unnamed::<WebAclAssociation>("", ""),
];
