//! VPC endpoints, and their security group.

use std::collections::BTreeSet;

use super::parts::{cidr_block, route_table_parts};
use crate::cfn::aws::ec2;
use crate::cfn::{Handle, LogicalId, Value, intrinsic, pseudo};
use crate::dsl::{Endpoint, Task, Tier, Vpc, subnet_part};
use crate::synth::{Context, LogicalIds};

pub(super) fn add(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
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
            .cidr_ip(cidr_block(vpc, ids))
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
        let tiers = vpc.tiers().into_iter();
        let inner = tiers.filter(|tier| vpc.access(*tier) != Tier::Public);
        let tables: Vec<Value<String>> = inner
            .flat_map(|tier| route_table_parts(vpc, tier))
            .map(|table| ids.reference(&table))
            .collect();
        base.vpc_endpoint_type(ec2::VpcEndpointType::Gateway)
            .route_table_ids(tables)
    } else {
        let tier = vpc.endpoint_tier();
        let subnets: Vec<Value<String>> = (1..=vpc.zone_count())
            .map(|zone| ids.reference(&subnet_part(tier, zone.into())))
            .collect();
        base.vpc_endpoint_type(ec2::VpcEndpointType::Interface)
            .private_dns_enabled(true)
            .subnet_ids(subnets)
            .security_group_ids([ids.attribute::<String>("EndpointSecurityGroup", "GroupId")])
    };
    cx.add(id, resource);
}

/// The part of the logical id of an endpoint.
pub(super) fn endpoint_part(endpoint: Endpoint) -> String {
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
