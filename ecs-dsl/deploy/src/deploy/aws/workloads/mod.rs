//! Implements [`Workloads`]: ECS, target groups, listeners and logs.

mod forwards;
mod logs;
mod services;
mod targets;
mod tasks;

#[cfg(test)]
mod tests;

use super::Aws;
use crate::deploy::{
    CallResult, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};

impl Workloads for Aws {
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> CallResult<Vec<ServiceDescription>> {
        self.describe_all_services(cluster, services).await
    }

    async fn stopped_tasks(&self, cluster: &str, service: &str) -> CallResult<Vec<StoppedTask>> {
        self.describe_stopped_tasks(cluster, service).await
    }

    async fn target_health(&self, target_group: &str) -> CallResult<Vec<TargetHealth>> {
        self.describe_target_health(target_group).await
    }

    async fn last_log_lines(&self, stream: &LogStream, count: u16) -> CallResult<Vec<String>> {
        self.last_log_events(stream, count).await
    }

    async fn forwards(&self, arns: &[String]) -> CallResult<Vec<Forward>> {
        self.describe_forwards(arns).await
    }
}

/// `None` if the error has one of `codes`, those of a missing resource.
fn unless_missing<T>(response: CallResult<T>, codes: &[&str]) -> CallResult<Option<T>> {
    match response {
        Err(error) if error.code().is_some_and(|code| codes.contains(&code)) => Ok(None),
        other => other.map(Some),
    }
}
