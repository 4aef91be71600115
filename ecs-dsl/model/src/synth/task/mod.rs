//! Tasks: task definition, roles, log group and security group, for whatever runs the task.

mod container;
mod egress;
mod environment;
mod execution_role;
mod managed_policies;
mod mesh_parts;
mod runtime;
mod task_context;
mod task_definition;
mod task_role;
mod volumes;

pub(super) use container::log_configuration;
pub(super) use mesh_parts::{MeshParts, MeshPort, MeshSidecar, app_protocol};
pub(super) use task_context::TaskContext;
pub(super) use volumes::managed_volumes;

use super::context::Side;
use super::optional::Optional;
use super::{Context, log_group, vpc};
use crate::cfn::aws::{ec2, logs};
use crate::cfn::{DeletionPolicy, LogicalId, Map, Resource, Value};
use crate::dsl::model::derived_names::LOG_GROUP;
use crate::dsl::{Connection, Entry};

/// The part of the logical id of a task definition.
const DEFINITION: &str = "TaskDefinition";

/// Adds the log group and the security group. The ingress of the security group is in separate rules: from the load
/// balancer and from callers; egress to granted components adds rules to their groups.
pub(super) fn add_groups(tcx: &TaskContext<'_>, cx: &mut Context<'_>) {
    let task = tcx.task;
    let group = logs::LogGroup::new()
        .log_group_name(format!(
            "/ecs/{}",
            cx.stack().derived_name(LOG_GROUP, &task.name)
        ))
        .retention_in_days(super::duration::days(task.logs.retention.value));
    let group = log_group::encrypted(group, task.logs.kms_key.as_ref(), cx.stack());
    // The log group has a fixed name: a retained one makes the next deployment of a task with that name fail. The plan
    // asks for consent before it is deleted.
    let group = Resource::from_type(group).removal_policy(DeletionPolicy::Delete);
    cx.add(tcx.ids.id("LogGroup"), group);
    if task.network.only_group.is_some() {
        return;
    }
    let description = format!("{} {}", capitalized(task.kind()), task.name);
    let resource = ec2::SecurityGroup::new(description)
        .vpc_id(tcx.vpc.vpc_id())
        .given(
            egress::rules(tcx),
            ec2::SecurityGroup::security_group_egress,
        );
    cx.add(tcx.ids.id("SecurityGroup"), resource);
}

/// Allows the connections that the task makes, and returns the ids of what the first tasks need for them: the rules,
/// and the resources behind the security groups.
pub(super) fn allow_connections(
    tcx: &TaskContext<'_>,
    mesh: &MeshParts,
    cx: &mut Context<'_>,
) -> Vec<LogicalId> {
    let mut needed = Vec::new();
    for connection in environment::connections(tcx, mesh) {
        let Connection {
            name, group, port, ..
        } = connection;
        needed.extend(cx.needed_for(&group));
        let to = Side {
            name: &name,
            group: Value::from_expr(group),
        };
        let port = (port, connection.transport);
        if egress::is_closed(tcx) {
            needed.push(cx.allow_egress(to.clone(), tcx.side(), port));
        }
        needed.push(cx.allow_ingress_by(to, tcx.side(), port));
    }
    needed
}

/// The ids of the network's resources that the first tasks need for egress, and that nothing refers to.
pub(super) fn egress(tcx: &TaskContext<'_>, cx: &Context<'_>) -> Vec<LogicalId> {
    if tcx.vpc.scope() != cx.stack().scope() {
        return Vec::new();
    }
    let network = cx.ids(tcx.vpc.name());
    let parts = vpc::egress_parts(tcx.vpc.spec(), tcx.task);
    parts.iter().map(|part| network.id(part)).collect()
}

/// Adds the execution role and the task role.
pub(super) fn add_roles(tcx: &TaskContext<'_>, mesh: &MeshParts, cx: &mut Context<'_>) {
    execution_role::add(tcx, cx);
    task_role::add(tcx, mesh, cx);
}

/// Adds the task definition.
pub(super) fn add_definition(tcx: &TaskContext<'_>, mesh: MeshParts, cx: &mut Context<'_>) {
    let definition = task_definition::task_definition(tcx, mesh, cx);
    cx.add(tcx.ids.id(DEFINITION), definition);
}

/// Adds the task definition of a job, which says how its tasks are started.
pub(super) fn add_definition_of_job(tcx: &TaskContext<'_>, metadata: Map, cx: &mut Context<'_>) {
    let definition = task_definition::task_definition(tcx, MeshParts::default(), cx);
    let definition = Resource::from_type(definition).attribute("Metadata", metadata);
    cx.add(tcx.ids.id(DEFINITION), definition);
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
