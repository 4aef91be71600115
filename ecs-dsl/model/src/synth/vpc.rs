//! The network: VPC, subnets, routes, NAT gateways, endpoints, flow logs.

use std::collections::BTreeSet;

use super::duration::days;
use super::{Context, LogicalIds, iam, log_group, removal};
use crate::cfn::aws::{ec2, iam as aws_iam, logs};
use crate::cfn::{Handle, LogicalId, Resource, Value, intrinsic, pseudo};
use crate::dsl::{Endpoint, Nat, Statement, Task, Tier, Vpc, subnet_part};

pub(super) fn synth(vpc: &Vpc, cx: &mut Context<'_>) {
    if vpc.is_imported() {
        return;
    }
    let ids = cx.ids(&vpc.name);
    cx.add(
        ids.id("Vpc"),
        ec2::Vpc::new()
            .cidr_block(vpc.cidr.value.clone())
            .enable_dns_hostnames(true)
            .enable_dns_support(true),
    );
    cx.add(ids.id("InternetGateway"), ec2::InternetGateway::new());
    cx.add(
        ids.id("InternetGatewayAttachment"),
        ec2::VpcGatewayAttachment::new(ids.reference("Vpc"))
            .internet_gateway_id(ids.reference("InternetGateway")),
    );
    for tier in vpc.grid().tiers() {
        add_tier(vpc, *tier, ids, cx);
    }
    add_nat_gateways(vpc, ids, cx);
    add_endpoints(vpc, ids, cx);
    if vpc.flow_logs.is_some() {
        add_flow_logs(vpc, ids, cx);
    }
}

/// Adds the subnets of a tier with their route tables: one per zone for private subnets, one per tier for others.
fn add_tier(vpc: &Vpc, tier: Tier, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let grid = vpc.grid();
    for zone in 1..=vpc.zone_count() {
        let subnet = subnet_part(tier, zone.into());
        // A rule reports an invalid block.
        let block = grid.block(tier, zone);
        let block = block.unwrap_or_else(|| vpc.cidr.value.clone());
        cx.add(
            ids.id(&subnet),
            ec2::Subnet::new(ids.reference("Vpc"))
                .availability_zone(intrinsic::select(
                    u16::from(zone) - 1,
                    intrinsic::availability_zones(),
                ))
                .cidr_block(block)
                .map_public_ip_on_launch(false),
        );
        let table = route_table_part(tier, zone);
        if tier == Tier::Private || zone == 1 {
            cx.add(ids.id(&table), ec2::RouteTable::new(ids.reference("Vpc")));
        }
        cx.add(
            ids.id(&association_part(&subnet)),
            ec2::SubnetRouteTableAssociation::new(ids.reference(&table), ids.reference(&subnet)),
        );
    }
    if tier == Tier::Public {
        let route = ec2::Route::new(ids.reference(&route_table_part(tier, 1)))
            .destination_cidr_block("0.0.0.0/0")
            .gateway_id(ids.reference("InternetGateway"));
        let attachment = ids.id("InternetGatewayAttachment");
        let resource = Resource::from_type(route).depends_on(attachment);
        cx.add(ids.id("PublicInternetRoute"), resource);
    }
}

/// Private subnets have a route table each, since each may have its own NAT gateway.
fn route_table_part(tier: Tier, zone: u8) -> String {
    match tier {
        Tier::Private => format!("PrivateRouteTable{zone}"),
        Tier::Public | Tier::Isolated => format!("{}RouteTable", tier.as_str()),
    }
}

fn add_nat_gateways(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let gateways = match vpc.nat {
        Nat::None => return,
        Nat::Single => 1,
        Nat::PerZone => vpc.zone_count(),
    };
    for zone in 1..=gateways {
        let (address, gateway) = (format!("NatAddress{zone}"), format!("NatGateway{zone}"));
        let attachment = ids.id("InternetGatewayAttachment");
        cx.add(
            ids.id(&address),
            Resource::from_type(ec2::Eip::new().domain(ec2::EipDomain::Vpc))
                .depends_on(attachment.clone()),
        );
        let nat = ec2::NatGateway::new()
            .allocation_id(ids.attribute::<String>(&address, "AllocationId"))
            .subnet_id(ids.reference(&subnet_part(Tier::Public, zone.into())));
        let resource = Resource::from_type(nat).depends_on(attachment);
        cx.add(ids.id(&gateway), resource);
    }
    for zone in 1..=vpc.zone_count() {
        let gateway = format!("NatGateway{}", zone.min(gateways));
        cx.add(
            ids.id(&internet_route_part(zone)),
            ec2::Route::new(ids.reference(&route_table_part(Tier::Private, zone)))
                .destination_cidr_block("0.0.0.0/0")
                .nat_gateway_id(ids.reference(&gateway)),
        );
    }
}

fn add_endpoints(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let endpoints = all_endpoints(vpc, cx);
    if endpoints.iter().any(|endpoint| !endpoint.is_gateway()) {
        add_endpoint_group(vpc, ids, cx);
    }
    for endpoint in endpoints {
        add_endpoint(vpc, endpoint, ids, cx);
    }
}

/// Adds a security group for all interface endpoints, with ingress from the VPC on 443.
fn add_endpoint_group(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let resource = ec2::SecurityGroup::new("Interface endpoints").vpc_id(ids.reference("Vpc"));
    cx.add(ids.id("EndpointSecurityGroup"), resource);
    cx.add(
        ids.id("EndpointIngress"),
        ec2::SecurityGroupIngress::new("tcp")
            .group_id(ids.attribute::<String>("EndpointSecurityGroup", "GroupId"))
            .cidr_ip(vpc.cidr.value.clone())
            .from_port(443)
            .to_port(443)
            .description("The VPC to its endpoints"),
    );
}

fn add_endpoint(vpc: &Vpc, endpoint: Endpoint, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let id = ids.id(&endpoint_part(endpoint));
    let service_name = intrinsic::concat([
        "com.amazonaws.".into(),
        pseudo::region(),
        format!(".{}", endpoint.service()).into(),
    ]);
    let base = ec2::VpcEndpoint::new(ids.reference("Vpc")).service_name(service_name);
    let resource = if endpoint.is_gateway() {
        let tiers = vpc.grid().tiers().iter();
        let isolated = tiers.filter(|tier| **tier == Tier::Isolated);
        let tables: Vec<Value<String>> = (1..=vpc.zone_count())
            .map(|zone| ids.reference(&route_table_part(Tier::Private, zone)))
            .chain(isolated.map(|tier| ids.reference(&route_table_part(*tier, 1))))
            .collect();
        base.vpc_endpoint_type(ec2::VpcEndpointType::Gateway)
            .route_table_ids(tables)
    } else {
        let subnets: Vec<Value<String>> = (1..=vpc.zone_count())
            .map(|zone| ids.reference(&subnet_part(Tier::Private, zone.into())))
            .collect();
        base.vpc_endpoint_type(ec2::VpcEndpointType::Interface)
            .private_dns_enabled(true)
            .subnet_ids(subnets)
            .security_group_ids([ids.attribute::<String>("EndpointSecurityGroup", "GroupId")])
    };
    cx.add(id, resource);
}

fn add_flow_logs(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let Some(retention) = vpc.flow_logs else {
        return;
    };
    let log_group = logs::LogGroup::new().retention_in_days(days(retention));
    let log_group = log_group::encrypted(log_group, None, cx.stack());
    let resource = removal::with_policy(log_group, None, cx.stack());
    cx.add(ids.id("FlowLogGroup"), resource);
    let log_group_arn: Value<String> = ids.attribute("FlowLogGroup", "Arn");
    let write = Statement::allow(
        [
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "logs:DescribeLogStreams",
        ],
        [log_group_arn],
    );
    cx.add(
        ids.id("FlowLogRole"),
        aws_iam::Role::new(iam::trust("vpc-flow-logs.amazonaws.com")).policies([
            aws_iam::RolePolicyProperty::new(iam::policy(&[write]), "WriteFlowLogs"),
        ]),
    );
    cx.add(
        ids.id("FlowLog"),
        ec2::FlowLog::new(ids.reference("Vpc"), ec2::FlowLogResourceType::Vpc)
            .traffic_type(ec2::TrafficType::All)
            .log_group_name(ids.reference("FlowLogGroup"))
            .deliver_logs_permission_arn(ids.attribute::<String>("FlowLogRole", "Arn")),
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
    let routes: Vec<String> = match (tier, vpc.nat) {
        (Tier::Public, _) => vec!["PublicInternetRoute".into()],
        (Tier::Private, Nat::Single | Nat::PerZone) => zones.map(internet_route_part).collect(),
        (Tier::Private, Nat::None) | (Tier::Isolated, _) => Vec::new(),
    };
    let mut endpoints: BTreeSet<Endpoint> = vpc.endpoints.iter().copied().collect();
    if vpc.endpoints_for_tasks && !task.network.public_ip {
        endpoints.extend(task.endpoints());
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

/// The user's endpoints, and those that tasks of any stack need.
fn all_endpoints(vpc: &Vpc, cx: &Context<'_>) -> BTreeSet<Endpoint> {
    let mut endpoints: BTreeSet<Endpoint> = vpc.endpoints.iter().copied().collect();
    if vpc.endpoints_for_tasks {
        for stack in cx.stacks() {
            let inside = stack.tasks().filter(|task| {
                let is_here = |used: Handle<Vpc>| {
                    used.scope() == cx.stack().scope() && used.name() == &*vpc.name
                };
                !task.network.public_ip && stack.vpc_of(task).one().is_some_and(is_here)
            });
            endpoints.extend(inside.flat_map(Task::endpoints));
        }
    }
    endpoints
}
