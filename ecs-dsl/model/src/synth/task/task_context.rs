//! A task with the cluster and the VPC that it is in.

use crate::cfn::{Handle, Value};
use crate::dsl::{Capacity, Cluster, LaunchType, Task, TaskRole, Vpc};
use crate::synth::LogicalIds;
use crate::synth::context::{Context, Side};

/// A task with the components of the stack that its resources refer to.
pub(in crate::synth) struct TaskContext<'a> {
    pub(in crate::synth) task: &'a Task,
    pub(in crate::synth) ids: LogicalIds<'a>,
    pub(in crate::synth) cluster: Handle<Cluster>,
    pub(in crate::synth) vpc: Handle<Vpc>,
    pub(in crate::synth) capacity: Vec<Capacity>,
}

impl<'a> TaskContext<'a> {
    /// `None` without a cluster or a VPC: `check` has reported an error, and the template isn't used.
    pub(in crate::synth) fn new(task: &'a Task, cx: &Context<'a>) -> Option<Self> {
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
    pub(in crate::synth) fn launch_type(&self) -> LaunchType {
        Capacity::launch_type(&self.capacity)
    }

    /// The task's own security group, or the existing one that takes its place.
    pub(in crate::synth) fn group_id(&self) -> Value<String> {
        let given = self.task.network.only_group.clone();
        given.unwrap_or_else(|| self.ids.attribute("SecurityGroup", "GroupId"))
    }

    /// The security groups of the task.
    pub(in crate::synth) fn group_ids(&self) -> Vec<Value<String>> {
        let others = self.task.network.security_groups.iter().cloned();
        std::iter::once(self.group_id()).chain(others).collect()
    }

    /// The ARN of the execution role, its own or an imported one.
    pub(in crate::synth) fn execution_role_arn(&self) -> Value<String> {
        self.role_arn("ExecutionRole", &self.task.roles.execution)
    }

    /// The ARN of the task role, its own or an imported one.
    pub(in crate::synth) fn task_role_arn(&self) -> Value<String> {
        self.role_arn("TaskRole", &self.task.roles.task)
    }

    fn role_arn(&self, part: &str, role: &TaskRole) -> Value<String> {
        match &role.imported {
            Some(arn) => arn.value.clone(),
            None => self.ids.attribute(part, "Arn"),
        }
    }

    /// The task as a side of an ingress rule.
    pub(in crate::synth) fn side(&self) -> Side<'_> {
        Side {
            name: &self.task.name,
            group: self.group_id(),
        }
    }
}
