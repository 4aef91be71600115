//! The network: VPC, subnets, routes, NAT gateways, endpoints, flow logs.

mod endpoints;
mod flow_logs;
mod nat;
mod network_acls;
mod parts;
mod subnets;

use std::collections::BTreeSet;

use super::{Context, LogicalIds};
use crate::cfn::aws::ec2;
use crate::dsl::{Endpoint, Nat, Task, Tier, Vpc, subnet_part};
use endpoints::endpoint_part;
use parts::{association_part, internet_route_part, ipv6_route_part};

pub(super) fn synth(vpc: &Vpc, cx: &mut Context<'_>) {
    if vpc.is_imported() {
        return;
    }
    let ids = cx.ids(&vpc.name);
    let resource = match &vpc.addresses.pool {
        Some(pool) => ec2::Vpc::new()
            .ipv4_ipam_pool_id(pool.id.clone())
            .ipv4_netmask_length(i64::from(pool.netmask_length.value)),
        None => ec2::Vpc::new().cidr_block(vpc.cidr.value.clone()),
    };
    let resource = resource.enable_dns_hostnames(true).enable_dns_support(true);
    cx.add(ids.id("Vpc"), resource);
    if vpc.closed.is_none() {
        add_internet_gateway(ids, cx);
    }
    for tier in vpc.tiers() {
        subnets::add_tier(vpc, tier, ids, cx);
    }
    if vpc.dual_stack {
        subnets::add_ipv6(vpc, ids, cx);
    }
    nat::add(vpc, ids, cx);
    subnets::add_routes(vpc, ids, cx);
    network_acls::add(vpc, ids, cx);
    endpoints::add(vpc, ids, cx);
    flow_logs::add_to_logs(vpc, ids, cx);
    flow_logs::add_to_bucket(vpc, ids, cx);
}

fn add_internet_gateway(ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    cx.add(ids.id("InternetGateway"), ec2::InternetGateway::new());
    cx.add(
        ids.id("InternetGatewayAttachment"),
        ec2::VpcGatewayAttachment::new(ids.reference("Vpc"))
            .internet_gateway_id(ids.reference("InternetGateway")),
    );
}

/// The parts of a VPC that a task needs for egress: routes and endpoints. Nothing refers to them: without a
/// `DependsOn`, tasks could start before they exist, and couldn't pull their image.
pub(super) fn egress_parts(vpc: &Vpc, task: &Task) -> Vec<String> {
    if vpc.is_imported() {
        return Vec::new();
    }
    let tier = task.network.tier;
    let zones = 1..=vpc.zone_count();
    let associations = zones
        .clone()
        .map(|zone| association_part(&subnet_part(tier, zone.into())));
    let access = vpc.access(tier);
    let mut routes: Vec<String> = match (access, &vpc.nat.value) {
        (Tier::Public, _) => vec![internet_route_part(vpc, tier, 1)],
        (Tier::Private, Nat::None) | (Tier::Isolated | Tier::Own(_), _) => Vec::new(),
        (Tier::Private, _) => zones
            .clone()
            .map(|zone| internet_route_part(vpc, tier, zone))
            .collect(),
    };
    if access == Tier::Private && vpc.dual_stack && vpc.closed.is_none() {
        routes.extend(zones.map(|zone| ipv6_route_part(tier, zone)));
    }
    let mut endpoints: BTreeSet<Endpoint> = vpc.endpoints.iter().copied().collect();
    if vpc.endpoints_for_tasks && !task.network.public_ip {
        endpoints.extend(task.endpoints());
    }
    let endpoints = endpoints
        .into_iter()
        .filter(|_| access != Tier::Public)
        .map(endpoint_part);
    associations.chain(routes).chain(endpoints).collect()
}
