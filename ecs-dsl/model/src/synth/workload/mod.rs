//! Services and workers: task definition, roles, log group, security group, routing and scaling.

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

use super::{Context, LogicalIds};
use crate::cfn::aws::ec2;
use crate::cfn::{DeletionPolicy, Handle, LogicalId, Resource, Value};
use crate::dsl::{Cluster, Vpc, Workload};

/// A workload with the components of the stack that its resources refer to.
struct WorkloadContext<'a> {
    workload: &'a Workload,
    ids: LogicalIds<'a>,
    cluster: Handle<Cluster>,
    vpc: Handle<Vpc>,
}

pub(super) fn synth(workload: &Workload, cx: &mut Context<'_>) {
    // Without a cluster or a VPC, `check` has reported an error and the template isn't used.
    let Some(cluster) = cx.stack().cluster_of(workload).one() else {
        return;
    };
    let Some(vpc) = cx.stack().vpc_of(workload).one() else {
        return;
    };
    let wcx = WorkloadContext {
        workload,
        ids: cx.ids(&workload.name),
        cluster,
        vpc,
    };
    add_log_group(&wcx, cx);
    let ingress = add_security_group(&wcx, cx);
    execution_role::add(&wcx, cx);
    task_role::add(&wcx, cx);
    app_mesh::add(&wcx, cx);
    mesh_gateway::add(&wcx, cx);
    task_definition::add(&wcx, cx);
    if workload.is_routed() {
        target_group::add(&wcx, cx);
        listener_rule::add(&wcx, cx);
    }
    discovery::add(&wcx, cx);
    service::add(&wcx, &ingress, cx);
    scaling::add(&wcx, cx);
}

fn add_log_group(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) {
    let workload = wcx.workload;
    let group = crate::cfn::aws::logs::LogGroup::new()
        .log_group_name(format!("/ecs/{}", cx.stack().physical_name(&workload.name)))
        .retention_in_days(super::log_group::days(workload.log_retention.value));
    let group = super::log_group::encrypted(group, workload.log_kms_key.as_ref(), cx.stack());
    // The log group has a fixed name: a retained one makes the next deployment of a service with that name fail. The plan
    // asks for consent before it is deleted.
    let group = Resource::from_type(group).removal_policy(DeletionPolicy::Delete);
    cx.add(wcx.ids.id("LogGroup"), group);
}

/// Adds the security group of the tasks. Its ingress is in separate rules: from the load balancer and from callers; egress
/// to granted components adds rules to their groups. Returns the ids of the rules that this workload needs.
fn add_security_group(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) -> Vec<LogicalId> {
    let kind = if wcx.workload.ingress.is_some() {
        "Service"
    } else {
        "Worker"
    };
    cx.add(
        wcx.ids.id("SecurityGroup"),
        ec2::SecurityGroup::new(format!("{kind} {}", wcx.workload.name)).vpc_id(wcx.vpc.vpc_id()),
    );
    let mut needed = Vec::new();
    let balancer = cx.stack().load_balancer_of(wcx.workload).one();
    let port = wcx.workload.main.port.as_ref().map(|port| port.value);
    if let (Some(balancer), Some(port), true) = (balancer, port, wcx.workload.is_routed()) {
        let to = super::context::Side {
            name: &wcx.workload.name,
            group: group_id(wcx),
        };
        let from = super::context::Side {
            name: balancer.name(),
            group: balancer.security_group_id(),
        };
        needed.push(cx.allow_ingress(to, from, port));
    }
    environment::connections(wcx, |name, group, port| {
        let from = super::context::Side {
            name: &wcx.workload.name,
            group: group_id(wcx),
        };
        needed.push(cx.allow_ingress(super::context::Side { name, group }, from, port));
    });
    needed
}

fn group_id(wcx: &WorkloadContext<'_>) -> Value<String> {
    wcx.ids.attribute("SecurityGroup", "GroupId")
}
