//! The network: VPC, subnets, routes, NAT gateways, endpoints, flow logs.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

use super::{Context, Parts, iam, kept, log_group};
use crate::cfn::aws::{ec2, iam as aws_iam, logs};
use crate::cfn::{Handle, LogicalId, Resource, Value, intrinsic, pseudo};
use crate::dsl::{Endpoint, Nat, Statement, Tier, Vpc, Workload, subnet_part};

/// How many bits of the address tell the subnets apart: 32 subnets, eight for each tier.
const GRID_BITS: u8 = 5;
/// Slots for zones in each tier.
const ZONE_SLOTS: u32 = 8;

pub(super) fn synth(vpc: &Vpc, cx: &mut Context<'_>) {
    if vpc.is_imported() {
        return;
    }
    let parts = cx.parts(&vpc.name);
    cx.add(
        parts.id("Vpc"),
        ec2::Vpc::new()
            .cidr_block(vpc.cidr.value.clone())
            .enable_dns_hostnames(true)
            .enable_dns_support(true),
    );
    cx.add(parts.id("InternetGateway"), ec2::InternetGateway::new());
    cx.add(
        parts.id("InternetGatewayAttachment"),
        ec2::VpcGatewayAttachment::new(parts.reference("Vpc"))
            .internet_gateway_id(parts.reference("InternetGateway")),
    );
    for tier in Tier::ALL {
        add_tier(vpc, tier, parts, cx);
    }
    add_nat_gateways(vpc, parts, cx);
    add_endpoints(vpc, parts, cx);
    if vpc.flow_logs.is_some() {
        add_flow_logs(vpc, parts, cx);
    }
}

/// The subnets of one tier, each with a route table of its own or, for public and isolated ones, the tier's.
fn add_tier(vpc: &Vpc, tier: Tier, parts: Parts<'_>, cx: &mut Context<'_>) {
    for zone in 1..=vpc.zones.value {
        let subnet = subnet_part(tier, zone.into());
        cx.add(
            parts.id(&subnet),
            ec2::Subnet::new(parts.reference("Vpc"))
                .availability_zone(intrinsic::select(
                    u16::from(zone) - 1,
                    intrinsic::availability_zones(),
                ))
                .cidr_block(block(&vpc.cidr, tier, zone))
                .map_public_ip_on_launch(false),
        );
        let table = route_table_part(tier, zone);
        if tier == Tier::Private || zone == 1 {
            cx.add(
                parts.id(&table),
                ec2::RouteTable::new(parts.reference("Vpc")),
            );
        }
        cx.add(
            parts.id(&association_part(&subnet)),
            ec2::SubnetRouteTableAssociation::new(
                parts.reference(&table),
                parts.reference(&subnet),
            ),
        );
    }
    if tier == Tier::Public {
        let route = ec2::Route::new(parts.reference(&route_table_part(tier, 1)))
            .destination_cidr_block("0.0.0.0/0")
            .gateway_id(parts.reference("InternetGateway"));
        let attachment = parts.id("InternetGatewayAttachment");
        cx.add(
            parts.id("PublicInternetRoute"),
            Resource::from_type(route).depends_on(attachment),
        );
    }
}

/// Private subnets have a route table each, since each may have a NAT gateway of its own.
fn route_table_part(tier: Tier, zone: u8) -> String {
    match tier {
        Tier::Private => format!("PrivateRouteTable{zone}"),
        Tier::Public | Tier::Isolated => format!("{}RouteTable", tier.as_str()),
    }
}

fn add_nat_gateways(vpc: &Vpc, parts: Parts<'_>, cx: &mut Context<'_>) {
    let gateways = match vpc.nat {
        Nat::None => return,
        Nat::Single => 1,
        Nat::PerZone => vpc.zones.value,
    };
    for zone in 1..=gateways {
        let (address, gateway) = (format!("NatAddress{zone}"), format!("NatGateway{zone}"));
        let attachment = parts.id("InternetGatewayAttachment");
        cx.add(
            parts.id(&address),
            Resource::from_type(ec2::Eip::new().domain(ec2::EipDomain::Vpc))
                .depends_on(attachment.clone()),
        );
        let nat = ec2::NatGateway::new()
            .allocation_id(parts.attribute::<String>(&address, "AllocationId"))
            .subnet_id(parts.reference(&subnet_part(Tier::Public, zone.into())));
        cx.add(
            parts.id(&gateway),
            Resource::from_type(nat).depends_on(attachment),
        );
    }
    for zone in 1..=vpc.zones.value {
        let gateway = format!("NatGateway{}", zone.min(gateways));
        cx.add(
            parts.id(&internet_route_part(zone)),
            ec2::Route::new(parts.reference(&route_table_part(Tier::Private, zone)))
                .destination_cidr_block("0.0.0.0/0")
                .nat_gateway_id(parts.reference(&gateway)),
        );
    }
}

fn add_endpoints(vpc: &Vpc, parts: Parts<'_>, cx: &mut Context<'_>) {
    let endpoints = all_endpoints(vpc, cx);
    if endpoints.iter().any(|endpoint| !endpoint.is_gateway()) {
        add_endpoint_group(vpc, parts, cx);
    }
    for endpoint in endpoints {
        add_endpoint(vpc, endpoint, parts, cx);
    }
}

/// One security group for all interface endpoints: open to the VPC, on 443.
fn add_endpoint_group(vpc: &Vpc, parts: Parts<'_>, cx: &mut Context<'_>) {
    cx.add(
        parts.id("EndpointSecurityGroup"),
        ec2::SecurityGroup::new("Interface endpoints").vpc_id(parts.reference("Vpc")),
    );
    cx.add(
        parts.id("EndpointIngress"),
        ec2::SecurityGroupIngress::new("tcp")
            .group_id(parts.attribute::<String>("EndpointSecurityGroup", "GroupId"))
            .cidr_ip(vpc.cidr.value.clone())
            .from_port(443)
            .to_port(443)
            .description("The VPC to its endpoints"),
    );
}

fn add_endpoint(vpc: &Vpc, endpoint: Endpoint, parts: Parts<'_>, cx: &mut Context<'_>) {
    let id = parts.id(&endpoint_part(endpoint));
    let service_name = intrinsic::concat([
        "com.amazonaws.".into(),
        pseudo::region(),
        format!(".{}", endpoint.service()).into(),
    ]);
    let base = ec2::VpcEndpoint::new(parts.reference("Vpc")).service_name(service_name);
    let resource = if endpoint.is_gateway() {
        let tables: Vec<Value<String>> = (1..=vpc.zones.value)
            .map(|zone| parts.reference(&route_table_part(Tier::Private, zone)))
            .chain([parts.reference(&route_table_part(Tier::Isolated, 1))])
            .collect();
        base.vpc_endpoint_type(ec2::VpcEndpointType::Gateway)
            .route_table_ids(tables)
    } else {
        let subnets: Vec<Value<String>> = (1..=vpc.zones.value)
            .map(|zone| parts.reference(&subnet_part(Tier::Private, zone.into())))
            .collect();
        base.vpc_endpoint_type(ec2::VpcEndpointType::Interface)
            .private_dns_enabled(true)
            .subnet_ids(subnets)
            .security_group_ids([parts.attribute::<String>("EndpointSecurityGroup", "GroupId")])
    };
    cx.add(id, resource);
}

fn add_flow_logs(vpc: &Vpc, parts: Parts<'_>, cx: &mut Context<'_>) {
    let Some(retention) = vpc.flow_logs else {
        return;
    };
    let log_group = logs::LogGroup::new().retention_in_days(log_group::days(retention));
    let log_group = log_group::encrypted(log_group, None, cx.stack());
    cx.add(
        parts.id("FlowLogGroup"),
        kept::or_deleted(log_group, None, cx.stack()),
    );
    let log_group_arn: Value<String> = parts.attribute("FlowLogGroup", "Arn");
    let write = Statement::allow(
        [
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "logs:DescribeLogStreams",
        ],
        [log_group_arn],
    );
    cx.add(
        parts.id("FlowLogRole"),
        aws_iam::Role::new(iam::trust("vpc-flow-logs.amazonaws.com")).policies([
            aws_iam::RolePolicyProperty::new(iam::policy(&[write]), "WriteFlowLogs"),
        ]),
    );
    cx.add(
        parts.id("FlowLog"),
        ec2::FlowLog::new(parts.reference("Vpc"), ec2::FlowLogResourceType::Vpc)
            .traffic_type(ec2::TrafficType::All)
            .log_group_name(parts.reference("FlowLogGroup"))
            .deliver_logs_permission_arn(parts.attribute::<String>("FlowLogRole", "Arn")),
    );
}

/// The parts of a VPC that must be there before these tasks can reach what they need: routes, and endpoints.
/// CloudFormation sees no reference to them, and would start tasks that can't pull their image yet.
pub(super) fn ways_out(vpc: &Vpc, workload: &Workload) -> Vec<String> {
    if vpc.is_imported() {
        return Vec::new();
    }
    let tier = workload.tier;
    let zones = 1..=vpc.zones.value;
    let associations = zones
        .clone()
        .map(|zone| association_part(&subnet_part(tier, zone.into())));
    let routes: Vec<String> = match (tier, vpc.nat) {
        (Tier::Public, _) => vec!["PublicInternetRoute".into()],
        (Tier::Private, Nat::Single | Nat::PerZone) => zones.map(internet_route_part).collect(),
        (Tier::Private, Nat::None) | (Tier::Isolated, _) => Vec::new(),
    };
    let mut endpoints: BTreeSet<Endpoint> = vpc.endpoints.iter().copied().collect();
    if vpc.endpoints_for_tasks && !workload.public_ip {
        endpoints.extend(workload.endpoints());
    }
    let endpoints = endpoints
        .into_iter()
        .filter(|_| tier != Tier::Public)
        .map(endpoint_part);
    associations.chain(routes).chain(endpoints).collect()
}

fn association_part(subnet: &str) -> String {
    format!("{subnet}RouteTableAssociation")
}

fn internet_route_part(zone: u8) -> String {
    format!("PrivateInternetRoute{zone}")
}

fn endpoint_part(endpoint: Endpoint) -> String {
    format!("{}Endpoint", LogicalId::of(&[endpoint.service()]))
}

/// Those that were asked for, and those that the tasks of any stack need.
fn all_endpoints(vpc: &Vpc, cx: &Context<'_>) -> BTreeSet<Endpoint> {
    let mut endpoints: BTreeSet<Endpoint> = vpc.endpoints.iter().copied().collect();
    if vpc.endpoints_for_tasks {
        for stack in cx.stacks() {
            let inside = stack.workloads().filter(|workload| {
                let is_here = |used: Handle<Vpc>| {
                    used.scope() == cx.stack().scope() && used.name() == &*vpc.name
                };
                !workload.public_ip && stack.vpc_of(workload).one().is_some_and(is_here)
            });
            endpoints.extend(inside.flat_map(Workload::endpoints));
        }
    }
    endpoints
}

/// The block of one subnet: its slot in the fixed grid of tiers and zones. A block that is no block stays as it is, for
/// the rules to name.
fn block(cidr: &str, tier: Tier, zone: u8) -> String {
    let Ok(network) = cidr.parse::<Ipv4Net>() else {
        return cidr.to_owned();
    };
    let slot = tier as u32 * ZONE_SLOTS + u32::from(zone) - 1;
    let prefix = (network.prefix_len() + GRID_BITS).min(32);
    let size = 1_u32.checked_shl(32 - u32::from(prefix)).unwrap_or(0);
    let address = u32::from(network.network()).wrapping_add(slot.wrapping_mul(size));
    format!("{}/{prefix}", Ipv4Addr::from(address))
}

#[cfg(test)]
mod tests {
    use super::{Tier, block};

    #[test]
    fn every_tier_and_zone_has_a_fixed_slot() {
        assert_eq!(block("10.0.0.0/16", Tier::Public, 1), "10.0.0.0/21");
        assert_eq!(block("10.0.0.0/16", Tier::Public, 2), "10.0.8.0/21");
        assert_eq!(block("10.0.0.0/16", Tier::Private, 1), "10.0.64.0/21");
        assert_eq!(block("10.0.0.0/16", Tier::Isolated, 6), "10.0.168.0/21");
        assert_eq!(block("192.168.4.0/23", Tier::Isolated, 1), "192.168.5.0/28");
    }
}
