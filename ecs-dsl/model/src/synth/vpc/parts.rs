//! The parts of the logical ids of a VPC's resources, and the VPC's block.

use crate::cfn::Value;
use crate::dsl::{Tier, Vpc};
use crate::synth::LogicalIds;

/// The IPv4 block of the VPC.
pub(super) fn cidr_block(vpc: &Vpc, ids: LogicalIds<'_>) -> Value<String> {
    match &vpc.addresses.pool {
        Some(_) => ids.attribute("Vpc", "CidrBlock"),
        None => vpc.cidr.value.clone().into(),
    }
}

pub(super) fn association_part(subnet: &str) -> String {
    format!("{subnet}RouteTableAssociation")
}

/// Subnets like private ones have a route table each, since each may have its own NAT gateway.
pub(super) fn route_table_part(vpc: &Vpc, tier: Tier, zone: u8) -> String {
    match vpc.access(tier) {
        Tier::Private => format!("{}RouteTable{zone}", tier.as_str()),
        Tier::Public | Tier::Isolated | Tier::Own(_) => format!("{}RouteTable", tier.as_str()),
    }
}

/// All route tables of a tier.
pub(super) fn route_table_parts(vpc: &Vpc, tier: Tier) -> Vec<String> {
    let zones = match vpc.access(tier) {
        Tier::Private => vpc.zone_count(),
        Tier::Public | Tier::Isolated | Tier::Own(_) => 1,
    };
    (1..=zones)
        .map(|zone| route_table_part(vpc, tier, zone))
        .collect()
}

/// The part of the default route of a route table.
pub(super) fn internet_route_part(vpc: &Vpc, tier: Tier, zone: u8) -> String {
    match vpc.access(tier) {
        Tier::Public => format!("{}InternetRoute", tier.as_str()),
        Tier::Private | Tier::Isolated | Tier::Own(_) => {
            format!("{}InternetRoute{zone}", tier.as_str())
        }
    }
}

/// The part of the route to the egress-only gateway.
pub(super) fn ipv6_route_part(tier: Tier, zone: u8) -> String {
    format!("{}Ipv6Route{zone}", tier.as_str())
}
