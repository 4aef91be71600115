//! Subnets with their route tables, and the routes to gateways.

use super::parts::{
    association_part, cidr_block, internet_route_part, ipv6_route_part, route_table_part,
    route_table_parts,
};
use crate::cfn::aws::ec2;
use crate::cfn::{LogicalId, Resource, Value, intrinsic};
use crate::dsl::{Tier, Vpc, VpcRouteTarget, subnet_part};
use crate::synth::{Context, LogicalIds};

/// The number of IPv6 blocks of a VPC, and the bits of each: a VPC has a /56, a subnet a /64.
const IPV6_BLOCKS: u16 = 256;
const IPV6_BITS: u8 = 64;

/// Adds the subnets of a tier with their route tables: one per zone for subnets like private ones, one per tier for others.
pub(super) fn add_tier(vpc: &Vpc, tier: Tier, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    for zone in 1..=vpc.zone_count() {
        let part = subnet_part(tier, zone.into());
        cx.add(ids.id(&part), subnet(vpc, (tier, zone), ids));
        let table = route_table_part(vpc, tier, zone);
        if vpc.access(tier) == Tier::Private || zone == 1 {
            cx.add(ids.id(&table), ec2::RouteTable::new(ids.reference("Vpc")));
        }
        cx.add(
            ids.id(&association_part(&part)),
            ec2::SubnetRouteTableAssociation::new(ids.reference(&table), ids.reference(&part)),
        );
    }
    if vpc.access(tier) == Tier::Public {
        add_internet_routes(vpc, tier, ids, cx);
    }
}

fn subnet(vpc: &Vpc, (tier, zone): (Tier, u8), ids: LogicalIds<'_>) -> Resource {
    let zones = intrinsic::availability_zones();
    let subnet = ec2::Subnet::new(ids.reference("Vpc"))
        .availability_zone(intrinsic::select(u16::from(zone) - 1, zones))
        .cidr_block(block(vpc, (tier, zone), ids))
        .map_public_ip_on_launch(false);
    let Some(position) = vpc.ipv6_position(tier, zone).filter(|_| vpc.dual_stack) else {
        return Resource::from_type(subnet);
    };
    let of_vpc = intrinsic::select(
        0,
        ids.attribute::<crate::cfn::List<String>>("Vpc", "Ipv6CidrBlocks"),
    );
    let blocks = intrinsic::cidr(of_vpc, IPV6_BLOCKS, IPV6_BITS);
    let subnet = subnet
        .ipv6_cidr_block(intrinsic::select(position, blocks))
        .assign_ipv6_address_on_creation(true);
    Resource::from_type(subnet).depends_on(ids.id("Ipv6Block"))
}

/// The block of a subnet. In a VPC with a block from a pool it is computed at deployment.
fn block(vpc: &Vpc, (tier, zone): (Tier, u8), ids: LogicalIds<'_>) -> Value<String> {
    if let Some(block) = vpc.subnet_block(tier, zone) {
        return block.into();
    }
    let network = cidr_block(vpc, ids);
    let grid = vpc.grid();
    let slot = grid
        .slot(tier, zone)
        .and_then(|(slot, slots)| Some((u16::try_from(slot).ok()?, u16::try_from(slots).ok()?)));
    match slot {
        Some((slot, slots)) if vpc.addresses.pool.is_some() => {
            let blocks = intrinsic::cidr(network, slots, grid.host_bits());
            intrinsic::select(slot, blocks)
        }
        // A rule reports an invalid block.
        _ => network,
    }
}

fn add_internet_routes(vpc: &Vpc, tier: Tier, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let table = route_table_part(vpc, tier, 1);
    let route = || ec2::Route::new(ids.reference(&table));
    let gateway = || ids.reference("InternetGateway");
    let attachment = ids.id("InternetGatewayAttachment");
    let ipv4 = route().destination_cidr_block("0.0.0.0/0");
    let ipv4 = Resource::from_type(ipv4.gateway_id(gateway()));
    let id = ids.id(&internet_route_part(vpc, tier, 1));
    cx.add(id, ipv4.depends_on(attachment.clone()));
    if vpc.dual_stack {
        let ipv6 = route().destination_ipv6_cidr_block("::/0");
        let ipv6 = Resource::from_type(ipv6.gateway_id(gateway()));
        cx.add(
            ids.id(&format!("{}Ipv6Route", tier.as_str())),
            ipv6.depends_on(attachment),
        );
    }
}

/// Adds Amazon's IPv6 block, and an egress-only gateway for the subnets that have a route out.
pub(super) fn add_ipv6(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let block = ec2::VpcCidrBlock::new(ids.reference("Vpc")).amazon_provided_ipv6_cidr_block(true);
    cx.add(ids.id("Ipv6Block"), block);
    if vpc.closed.is_some() {
        return;
    }
    let gateway = ec2::EgressOnlyInternetGateway::new(ids.reference("Vpc"));
    cx.add(ids.id("EgressOnlyGateway"), gateway);
    for tier in vpc.tiers_like(Tier::Private) {
        for zone in 1..=vpc.zone_count() {
            let table = route_table_part(vpc, tier, zone);
            cx.add(
                ids.id(&ipv6_route_part(tier, zone)),
                ec2::Route::new(ids.reference(&table))
                    .destination_ipv6_cidr_block("::/0")
                    .egress_only_internet_gateway_id(ids.reference("EgressOnlyGateway")),
            );
        }
    }
}

/// Adds the routes of the program, to every route table, and attaches the VPC to the transit gateways.
pub(super) fn add_routes(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let mut attached: Vec<&VpcRouteTarget> = Vec::new();
    for route in &vpc.routes {
        let destination = &route.destination.value;
        let mut attachment = None;
        if let VpcRouteTarget::TransitGateway(gateway) = &route.target {
            let known = attached.iter().position(|known| **known == route.target);
            let number = known.unwrap_or_else(|| {
                attached.push(&route.target);
                attached.len() - 1
            });
            let id = attachment_id(gateway, number, ids);
            if known.is_none() {
                add_attachment(vpc, (gateway, &id), ids, cx);
            }
            attachment = Some(id);
        }
        for tier in vpc.tiers() {
            for table in route_table_parts(vpc, tier) {
                let part = format!("{table}-to-{}", address_part(destination));
                let resource = ec2::Route::new(ids.reference(&table));
                let resource = match destination.contains(':') {
                    true => resource.destination_ipv6_cidr_block(destination.clone()),
                    false => resource.destination_cidr_block(destination.clone()),
                };
                let resource = Resource::from_type(match &route.target {
                    VpcRouteTarget::Peering(id) => resource.vpc_peering_connection_id(id.clone()),
                    VpcRouteTarget::TransitGateway(id) => resource.transit_gateway_id(id.clone()),
                });
                let resource = match &attachment {
                    Some(id) => resource.depends_on(id.clone()),
                    None => resource,
                };
                cx.add(ids.id(&part), resource);
            }
        }
    }
}

/// The id of an attachment contains that of its gateway, so that another gateway is another attachment.
fn attachment_id(gateway: &Value<String>, number: usize, ids: LogicalIds<'_>) -> LogicalId {
    let name = gateway
        .expr()
        .as_str()
        .map_or_else(|| (number + 1).to_string(), str::to_owned);
    ids.id(&format!("Attachment-{name}"))
}

fn add_attachment(
    vpc: &Vpc,
    (gateway, id): (&Value<String>, &LogicalId),
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) {
    let tier = vpc.endpoint_tier();
    let subnets: Vec<Value<String>> = (1..=vpc.zone_count())
        .map(|zone| ids.reference(&subnet_part(tier, zone.into())))
        .collect();
    let attachment =
        ec2::TransitGatewayAttachment::new(subnets, gateway.clone(), ids.reference("Vpc"));
    cx.add(id.clone(), attachment);
}

/// `10x20x0x0m16` for `10.20.0.0/16`: a logical id has letters and digits only, and two blocks have two ids.
fn address_part(block: &str) -> String {
    let letter = |c| match c {
        '.' => 'x',
        '/' => 'm',
        ':' => 'c',
        other => other,
    };
    block.chars().map(letter).collect()
}
