//! Network ACLs with their entries and associations.

use crate::cfn::aws::ec2;
use crate::cfn::{LogicalId, Resource};
use crate::dsl::{AclRule, Direction, NetworkAcl, Tier, Traffic, Vpc, subnet_part};
use crate::synth::{Context, LogicalIds};

/// IANA's protocol numbers.
const ALL: i64 = -1;
const ICMP: i64 = 1;
const TCP: i64 = 6;
const UDP: i64 = 17;
const ICMP_V6: i64 = 58;

pub(super) fn add(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    for (tier, acl) in &vpc.network_acls {
        add_acl(vpc, (tier.value, acl), ids, cx);
    }
}

fn add_acl(vpc: &Vpc, (tier, acl): (Tier, &NetworkAcl), ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let part = format!("{}NetworkAcl", tier.as_str());
    cx.add(ids.id(&part), ec2::NetworkAcl::new(ids.reference("Vpc")));
    let mut entries: Vec<LogicalId> = Vec::new();
    for (direction, number, rule) in acl.numbered() {
        let word = match direction {
            Direction::Ingress => "Ingress",
            Direction::Egress => "Egress",
        };
        let id = ids.id(&format!("{part}{word}{number}"));
        let base = ec2::NetworkAclEntry::new(
            ids.reference(&part),
            protocol(rule),
            match rule.allows {
                true => ec2::RuleAction::Allow,
                false => ec2::RuleAction::Deny,
            },
            i64::from(number),
        );
        let entry = entry(base, rule).egress(direction == Direction::Egress);
        cx.add(id.clone(), entry);
        entries.push(id);
    }
    // Without entries an ACL denies everything: the subnets get it when it is complete.
    for zone in 1..=vpc.zone_count() {
        let subnet = subnet_part(tier, zone.into());
        let association =
            ec2::SubnetNetworkAclAssociation::new(ids.reference(&part), ids.reference(&subnet));
        let mut resource = Resource::from_type(association);
        for id in &entries {
            resource = resource.depends_on(id.clone());
        }
        cx.add(ids.id(&format!("{subnet}NetworkAclAssociation")), resource);
    }
}

fn protocol(rule: &AclRule) -> i64 {
    match rule.traffic {
        Traffic::All => ALL,
        Traffic::Tcp(..) => TCP,
        Traffic::Udp(..) => UDP,
        Traffic::Icmp if rule.is_ipv6() => ICMP_V6,
        Traffic::Icmp => ICMP,
    }
}

fn entry(entry: ec2::NetworkAclEntry, rule: &AclRule) -> ec2::NetworkAclEntry {
    let block = rule.block.value.clone();
    let entry = match rule.is_ipv6() {
        true => entry.ipv6_cidr_block(block),
        false => entry.cidr_block(block),
    };
    match rule.traffic {
        Traffic::All => entry,
        Traffic::Tcp(first, last) | Traffic::Udp(first, last) => entry.port_range(
            ec2::PortRange::new()
                .from(i64::from(first))
                .to(i64::from(last)),
        ),
        Traffic::Icmp => entry.icmp(ec2::Icmp::new().code(-1).r#type(-1)),
    }
}
