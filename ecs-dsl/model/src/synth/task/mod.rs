//! Tasks: task definition, roles, log group and security group, for whatever runs the task.

mod container;
mod environment;
mod execution_role;
mod mesh_parts;
mod task_definition;
mod task_role;

pub(super) use container::log_configuration;
pub(super) use mesh_parts::{MeshParts, MeshPort, MeshSidecar};

use super::context::Side;
use super::{Context, LogicalIds, log_group};
use crate::cfn::aws::{ec2, logs};
use crate::cfn::{DeletionPolicy, Handle, LogicalId, Resource, Value};
use crate::dsl::{Capacity, Cluster, Entry, LaunchType, Task, Vpc};

/// A task with the components of the stack that its resources refer to.
pub(super) struct TaskContext<'a> {
    pub(super) task: &'a Task,
    pub(super) ids: LogicalIds<'a>,
    pub(super) cluster: Handle<Cluster>,
    pub(super) vpc: Handle<Vpc>,
    pub(super) capacity: Vec<Capacity>,
}

impl<'a> TaskContext<'a> {
    /// `None` without a cluster or a VPC: `check` has reported an error, and the template isn't used.
    pub(super) fn new(task: &'a Task, cx: &Context<'a>) -> Option<Self> {
        let cluster = cx.stack().cluster_of(task).one()?;
        Some(Self {
            task,
            ids: cx.ids(&task.name),
            vpc: cx.stack().vpc_of(task).one()?,
            capacity: task.capacity_in(cluster.spec()),
            cluster,
        })
    }

    /// Decides the network mode and the target type.
    pub(super) fn launch_type(&self) -> LaunchType {
        Capacity::launch_type(&self.capacity)
    }

    /// The task's own security group.
    pub(super) fn group_id(&self) -> Value<String> {
        self.ids.attribute("SecurityGroup", "GroupId")
    }

    /// The task as a side of an ingress rule.
    pub(super) fn side(&self) -> Side<'_> {
        Side {
            name: &self.task.name,
            group: self.group_id(),
        }
    }
}

/// Adds the log group and the security group. The ingress of the security group is in separate rules: from the load
/// balancer and from callers; egress to granted components adds rules to their groups.
pub(super) fn add_groups(tcx: &TaskContext<'_>, cx: &mut Context<'_>) {
    let task = tcx.task;
    let group = logs::LogGroup::new()
        .log_group_name(format!("/ecs/{}", cx.stack().physical_name(&task.name)))
        .retention_in_days(super::duration::days(task.logs.retention.value));
    let group = log_group::encrypted(group, task.logs.kms_key.as_ref(), cx.stack());
    // The log group has a fixed name: a retained one makes the next deployment of a task with that name fail. The plan
    // asks for consent before it is deleted.
    let group = Resource::from_type(group).removal_policy(DeletionPolicy::Delete);
    cx.add(tcx.ids.id("LogGroup"), group);
    let description = format!("{} {}", capitalized(task.kind()), task.name);
    cx.add(
        tcx.ids.id("SecurityGroup"),
        ec2::SecurityGroup::new(description).vpc_id(tcx.vpc.vpc_id()),
    );
}

/// Allows the connections that the task makes, and returns the ids of the rules, which the first tasks need.
pub(super) fn allow_connections(
    tcx: &TaskContext<'_>,
    mesh: &MeshParts,
    cx: &mut Context<'_>,
) -> Vec<LogicalId> {
    let mut needed = Vec::new();
    environment::connections(tcx, mesh, |name, group, port| {
        needed.push(cx.allow_ingress(Side { name, group }, tcx.side(), port));
    });
    needed
}

/// Adds the execution role and the task role.
pub(super) fn add_roles(tcx: &TaskContext<'_>, mesh: &MeshParts, cx: &mut Context<'_>) {
    execution_role::add(tcx, cx);
    task_role::add(tcx, mesh, cx);
}

/// Adds the task definition.
pub(super) fn add_definition(tcx: &TaskContext<'_>, mesh: MeshParts, cx: &mut Context<'_>) {
    task_definition::add(tcx, mesh, cx);
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
