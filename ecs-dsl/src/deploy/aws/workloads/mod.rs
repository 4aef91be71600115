//! What runs: ECS, target groups, listeners and logs.

mod forwards;
mod logs;
mod services;
mod targets;
mod tasks;

#[cfg(test)]
mod tests;

use super::Aws;
use crate::deploy::{
    ControlPlaneError, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};

impl Workloads for Aws {
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        self.services(cluster, services).await
    }

    async fn stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        self.tasks_that_stopped(cluster, service).await
    }

    async fn target_health(
        &self,
        target_group: &str,
    ) -> Result<Vec<TargetHealth>, ControlPlaneError> {
        self.health_of_targets(target_group).await
    }

    async fn last_log_lines(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> Result<Vec<String>, ControlPlaneError> {
        self.end_of_log(stream, count).await
    }

    async fn forwards(&self, arns: &[String]) -> Result<Vec<Forward>, ControlPlaneError> {
        self.forwards_of(arns).await
    }
}

/// The answer, or nothing where the service has a code that says there is no such thing.
fn unless_missing<T>(
    answer: Result<T, ControlPlaneError>,
    codes: &[&str],
) -> Result<Option<T>, ControlPlaneError> {
    match answer {
        Err(error) if error.code().is_some_and(|code| codes.contains(&code)) => Ok(None),
        other => other.map(Some),
    }
}
