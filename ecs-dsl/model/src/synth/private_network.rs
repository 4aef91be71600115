//! The network of databases and caches: their subnets and security group.

use super::{Context, LogicalIds};
use crate::cfn::aws::ec2;
use crate::cfn::{Handle, Value};
use crate::dsl::{Tier, Vpc};

/// The part of the logical id of a component's security group.
pub(super) const SECURITY_GROUP: &str = "SecurityGroup";

/// The chosen tier. Default: isolated, or private in an imported VPC without isolated subnets.
pub(super) fn tier(vpc: &Handle<Vpc>, chosen: Option<Tier>) -> Tier {
    chosen.unwrap_or_else(|| match vpc.spec().subnet_count(Tier::Isolated) {
        0 => Tier::Private,
        _ => Tier::Isolated,
    })
}

/// Adds a security group without rules; connection grants add them.
pub(super) fn add_security_group(
    kind: &str,
    vpc: &Handle<Vpc>,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) -> Value<String> {
    let group = ec2::SecurityGroup::new(format!("{kind} {}", ids.name())).vpc_id(vpc.vpc_id());
    cx.add(ids.id(SECURITY_GROUP), group);
    ids.attribute(SECURITY_GROUP, "GroupId")
}
