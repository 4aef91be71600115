//! The running services of the local stacks: deployments, tasks, targets, listeners.
//!
//! By default tasks run at once. `failures` stops the tasks that a fault plan lists, with ECS's messages from
//! `stop_reasons`. `service` describes services, `one_off` ends one-off tasks, `targets` the health of targets, `traffic` the actions of listeners and
//! how blue/green deployments change them.

pub(super) mod definition;
mod failed_logs;
mod failures;
mod one_off;
pub(super) mod service;
mod stop_reasons;
mod targets;
mod traffic;

use std::sync::Arc;

pub(super) use failed_logs::{FailedLog, failed_logs};
pub(super) use failures::{TaskOutcome, begin, poll};
pub(super) use one_off::{NotPlaced, end_at_once};
pub(super) use traffic::first_target_group;

use super::Local;
use super::stack_index::IndexKey;
use super::state::{Resource, RolloutOutcome, Stack};
use crate::cfn::type_names::ecs;
use crate::deploy::{
    CallResult, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};

/// Shifts the traffic of a service after a successful blue/green deployment.
pub(super) fn deployed(stack: &mut Stack, (logical_id, old): (&str, &Resource), new: &Resource) {
    let revision = |service: &Resource| service.properties.get("TaskDefinition").cloned();
    let failures = stack.tasks.get(logical_id);
    let rolled_back =
        failures.is_some_and(|failures| failures.outcome == Some(RolloutOutcome::RolledBack));
    if new.type_name == SERVICE && revision(old) != revision(new) && !rolled_back {
        traffic::shift(stack, new);
    }
}

/// The resource type of ECS services.
pub(super) const SERVICE: &str = ecs::SERVICE;

impl Workloads for Local {
    async fn describe_services(
        &self,
        _: &str,
        services: &[String],
    ) -> CallResult<Vec<ServiceDescription>> {
        let stacks = self.stacks("DescribeServices")?;
        let active_deployments = &self.fault_plan.plan.active_deployments;
        let describe = |arn: &String| {
            let (stack, id, resource) = find(&stacks, arn)?;
            Some(service::describe(stack, (id, resource), active_deployments))
        };
        Ok(services.iter().filter_map(describe).collect())
    }

    async fn stopped_tasks(&self, _: &str, service: &str) -> CallResult<Vec<StoppedTask>> {
        let stacks = self.stacks("ListTasks")?;
        let found = find(&stacks, service);
        Ok(found.map_or_else(Vec::new, |(stack, id, resource)| {
            failures::stopped(stack, (id, resource))
        }))
    }

    async fn target_health(&self, target_group: &str) -> CallResult<Vec<TargetHealth>> {
        let stacks = self.stacks("DescribeTargetHealth")?;
        Ok(targets::health(&stacks, target_group))
    }

    async fn last_log_lines(&self, stream: &LogStream, count: u16) -> CallResult<Vec<String>> {
        let stacks = self.stacks("GetLogEvents")?;
        let mut lines = failures::log_lines(&stacks, stream);
        let first = lines.len().saturating_sub(usize::from(count));
        Ok(lines.split_off(first))
    }

    async fn forwards(&self, arns: &[String]) -> CallResult<Vec<Forward>> {
        let stacks = self.stacks("DescribeRules")?;
        Ok(traffic::forwards(&stacks, arns))
    }
}

impl Local {
    /// All stacks of the region.
    pub(super) fn stacks(&self, operation: &'static str) -> CallResult<Vec<Arc<Stack>>> {
        self.folder.lock_if_present(operation)?.stacks()
    }

    /// The stacks with a resource of this type with this id, ARN or name.
    pub(super) fn stacks_with(
        &self,
        operation: &'static str,
        type_name: &str,
        identifier: &str,
    ) -> CallResult<Vec<Arc<Stack>>> {
        let key = IndexKey::identifier(type_name, identifier);
        self.folder.lock_if_present(operation)?.holders(&key)
    }
}

/// The task definition of a job with this ARN, as a service in a cluster whose tasks are started by hand.
pub(super) fn find_job(
    stacks: &[Arc<Stack>],
    (arn, cluster): (&str, &str),
) -> Option<(String, String, Resource)> {
    stacks.iter().find_map(|stack| {
        let mut resources = stack.resources.iter();
        let (id, definition) = resources.find(|(_, found)| {
            found.type_name == ecs::TASK_DEFINITION && found.physical_id == arn
        })?;
        let (prefix, _) = arn.split_once(":task-definition/")?;
        let cluster = cluster.rsplit('/').next().unwrap_or(cluster);
        let service = Resource {
            physical_id: format!("{prefix}:service/{cluster}/{id}"),
            ..definition.clone()
        };
        Some((stack.name.clone(), id.clone(), service))
    })
}

/// The service with this ARN or name.
pub(super) fn find<'a>(
    stacks: &'a [Arc<Stack>],
    arn: &str,
) -> Option<(&'a Stack, &'a str, &'a Resource)> {
    let matches = |resource: &Resource| {
        let name = resource.physical_id.rsplit('/').next();
        resource.type_name == SERVICE && (resource.physical_id == arn || name == Some(arn))
    };
    stacks.iter().find_map(|stack| {
        let mut resources = stack.resources.iter();
        let (id, resource) = resources.find(|(_, resource)| matches(resource))?;
        Some((&**stack, id.as_str(), resource))
    })
}
