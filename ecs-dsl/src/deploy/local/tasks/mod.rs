//! What runs: the services of the local stacks, their tasks, where their listeners send to.
//!
//! Without a scenario every task runs as soon as it is wanted. With one, `dying` lets tasks stop while their service is
//! waited for, in ECS's own `words`; `service` describes services, `targets` their targets, `traffic` listeners and
//! what a blue/green deployment does to them.

mod definition;
mod dying;
mod service;
mod targets;
mod traffic;
mod words;

pub(super) use dying::{Fate, begin, fate};

use super::Local;
use super::state::{Ending, Resource, Stack};
use crate::deploy::{
    ControlPlaneError, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};

/// A service was updated: if that was a deployment which has succeeded, its traffic may have moved.
pub(super) fn deployed(stack: &mut Stack, (logical_id, old): (&str, &Resource), new: &Resource) {
    let revision = |it: &Resource| it.properties.get("TaskDefinition").cloned();
    let went_back = stack.tasks.get(logical_id).and_then(|it| it.end) == Some(Ending::WentBack);
    if new.type_name == SERVICE && revision(old) != revision(new) && !went_back {
        traffic::shift(stack, new);
    }
}

/// AWS's name of the type of services.
pub(super) const SERVICE: &str = "AWS::ECS::Service";

impl Workloads for Local {
    async fn describe_services(
        &self,
        _: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        let stacks = self.stacks("DescribeServices")?;
        let under_way = &self.played.scenario.under_way;
        let describe = |arn: &String| {
            let (stack, id, resource) = find(&stacks, arn)?;
            Some(service::describe(stack, (id, resource), under_way))
        };
        Ok(services.iter().filter_map(describe).collect())
    }

    async fn stopped_tasks(
        &self,
        _: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        let stacks = self.stacks("ListTasks")?;
        let found = find(&stacks, service);
        Ok(found.map_or_else(Vec::new, |(stack, id, resource)| {
            dying::stopped(stack, (id, resource))
        }))
    }

    async fn target_health(
        &self,
        target_group: &str,
    ) -> Result<Vec<TargetHealth>, ControlPlaneError> {
        let stacks = self.stacks("DescribeTargetHealth")?;
        Ok(targets::health(&stacks, target_group))
    }

    async fn last_log_lines(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> Result<Vec<String>, ControlPlaneError> {
        let stacks = self.stacks("GetLogEvents")?;
        let mut lines = dying::log(&stacks, stream);
        let first = lines.len().saturating_sub(usize::from(count));
        Ok(lines.split_off(first))
    }

    async fn forwards(&self, arns: &[String]) -> Result<Vec<Forward>, ControlPlaneError> {
        let stacks = self.stacks("DescribeRules")?;
        Ok(traffic::forwards(&stacks, arns))
    }
}

impl Local {
    /// Every stack of the region.
    pub(super) fn stacks(&self, operation: &'static str) -> Result<Vec<Stack>, ControlPlaneError> {
        let locked = self.folder.lock_if_present(operation)?;
        let mut stacks = Vec::new();
        for file in locked.list("stacks")? {
            stacks.extend(locked.read::<Stack>(&format!("stacks/{file}"))?);
        }
        Ok(stacks)
    }
}

/// The service with this ARN, or of this name.
fn find<'a>(stacks: &'a [Stack], arn: &str) -> Option<(&'a Stack, &'a str, &'a Resource)> {
    let is_it = |resource: &Resource| {
        let name = resource.physical_id.rsplit('/').next();
        resource.type_name == SERVICE && (resource.physical_id == arn || name == Some(arn))
    };
    stacks.iter().find_map(|stack| {
        let mut resources = stack.resources.iter();
        let (id, resource) = resources.find(|(_, resource)| is_it(resource))?;
        Some((stack, id.as_str(), resource))
    })
}
