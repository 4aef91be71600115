//! Services and workers: task definition, roles, log group, security group, and what requests and load need.

mod app_mesh;
mod container;
mod discovery;
mod environment;
mod execution_role;
mod listener_rule;
mod mesh_gateway;
mod scaling;
mod service;
mod service_connect;
mod target_group;
mod task_definition;
mod task_role;
#[cfg(test)]
mod tests;

pub(super) use service::seconds;

use super::{Context, Parts};
use crate::cfn::aws::ec2;
use crate::cfn::{DeletionPolicy, Handle, LogicalId, Resource, Value};
use crate::dsl::{Cluster, Vpc, Workload};

/// What the resources of one workload need to know of the rest of the stack.
struct Site<'a> {
    workload: &'a Workload,
    parts: Parts<'a>,
    cluster: Handle<Cluster>,
    vpc: Handle<Vpc>,
}

pub(super) fn synth(workload: &Workload, cx: &mut Context<'_>) {
    // Without a cluster or a VPC there is an error already: `check` names it, and nothing of this is used.
    let Some(cluster) = cx.stack().cluster_of(workload).one() else {
        return;
    };
    let Some(vpc) = cx.stack().vpc_of(workload).one() else {
        return;
    };
    let site = Site {
        workload,
        parts: cx.parts(&workload.name),
        cluster,
        vpc,
    };
    add_log_group(&site, cx);
    let ingress = add_security_group(&site, cx);
    execution_role::add(&site, cx);
    task_role::add(&site, cx);
    app_mesh::add(&site, cx);
    mesh_gateway::add(&site, cx);
    task_definition::add(&site, cx);
    if workload.is_routed() {
        target_group::add(&site, cx);
        listener_rule::add(&site, cx);
    }
    discovery::add(&site, cx);
    service::add(&site, &ingress, cx);
    scaling::add(&site, cx);
}

fn add_log_group(site: &Site<'_>, cx: &mut Context<'_>) {
    let workload = site.workload;
    let group = crate::cfn::aws::logs::LogGroup::new()
        .log_group_name(format!("/ecs/{}", cx.stack().physical_name(&workload.name)))
        .retention_in_days(super::log_group::days(workload.log_retention.value));
    let group = super::log_group::encrypted(group, workload.log_key.as_ref(), cx.stack());
    // It has a fixed name: one that stayed behind would stop the next deployment of a service with that name. The plan
    // asks for consent before it goes.
    let group = Resource::of(group).keep(DeletionPolicy::Delete);
    cx.add(site.parts.id("LogGroup"), group);
}

/// The tasks' own security group. What may come in is said by rules of their own: from the load balancer here, from
/// callers where they are declared, and to everything that is granted. Gives the ids of those that this workload needs.
fn add_security_group(site: &Site<'_>, cx: &mut Context<'_>) -> Vec<LogicalId> {
    let kind = if site.workload.ingress.is_some() {
        "Service"
    } else {
        "Worker"
    };
    cx.add(
        site.parts.id("SecurityGroup"),
        ec2::SecurityGroup::new(format!("{kind} {}", site.workload.name)).vpc_id(site.vpc.vpc_id()),
    );
    let mut needed = Vec::new();
    let balancer = cx.stack().load_balancer_of(site.workload).one();
    let port = site.workload.main.port.as_ref().map(|port| port.value);
    if let (Some(balancer), Some(port), true) = (balancer, port, site.workload.is_routed()) {
        let to = super::context::Side {
            name: &site.workload.name,
            group: group_id(site),
        };
        let from = super::context::Side {
            name: balancer.name(),
            group: balancer.security_group_id(),
        };
        needed.push(cx.allow_ingress(to, from, port));
    }
    environment::connections(site, |name, group, port| {
        let from = super::context::Side {
            name: &site.workload.name,
            group: group_id(site),
        };
        needed.push(cx.allow_ingress(super::context::Side { name, group }, from, port));
    });
    needed
}

fn group_id(site: &Site<'_>) -> Value<String> {
    site.parts.attribute("SecurityGroup", "GroupId")
}
