//! Where databases and caches are: their subnets, and the security group that nobody is let in by yet.

use super::{Context, Parts};
use crate::cfn::aws::ec2;
use crate::cfn::{Handle, Value};
use crate::dsl::{Tier, Vpc};

/// The part of the logical id of a component's security group.
pub(super) const SECURITY_GROUP: &str = "SecurityGroup";

/// The tier that was chosen, or the isolated one, or in an imported VPC without isolated subnets the private one.
pub(super) fn tier(vpc: &Handle<Vpc>, chosen: Option<Tier>) -> Tier {
    chosen.unwrap_or_else(|| match vpc.spec().subnet_count(Tier::Isolated) {
        0 => Tier::Private,
        _ => Tier::Isolated,
    })
}

/// Adds a security group without rules: whoever is granted a connection adds one.
pub(super) fn add_security_group(
    kind: &str,
    vpc: &Handle<Vpc>,
    parts: Parts<'_>,
    cx: &mut Context<'_>,
) -> Value<String> {
    let group = ec2::SecurityGroup::new(format!("{kind} {}", parts.name())).vpc_id(vpc.vpc_id());
    cx.add(parts.id(SECURITY_GROUP), group);
    parts.attribute(SECURITY_GROUP, "GroupId")
}
