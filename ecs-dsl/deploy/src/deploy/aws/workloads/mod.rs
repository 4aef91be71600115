//! Implements [`Workloads`]: ECS, target groups, listeners and logs.

mod forwards;
mod logs;
mod services;
mod targets;
mod tasks;

#[cfg(test)]
mod tests;

use super::Aws;
use super::reader::service::ELB;
use crate::deploy::{
    CallResult, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};
use forwards::{LISTENERS, RULES};
use targets::target_health;

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
        let fields = [("TargetGroupArn".to_owned(), target_group)];
        let response = self.call_query(&ELB, "DescribeTargetHealth", &fields).await;
        let response = unless_missing(response, &["TargetGroupNotFound"])?.unwrap_or_default();
        let found = response.list("TargetHealthDescriptions").iter();
        Ok(found.filter_map(target_health).collect())
    }

    async fn last_log_lines(&self, stream: &LogStream, count: u16) -> CallResult<Vec<String>> {
        self.last_log_events(stream, count).await
    }

    async fn forwards(&self, arns: &[String]) -> CallResult<Vec<Forward>> {
        let (rules, listeners): (Vec<_>, Vec<_>) = arns
            .iter()
            .map(String::as_str)
            .partition(|arn| arn.contains(":listener-rule/"));
        let mut found = self.forwards_of(&LISTENERS, &listeners).await?;
        found.extend(self.forwards_of(&RULES, &rules).await?);
        Ok(found)
    }
}

/// `None` if the error has one of `codes`, those of a missing resource.
fn unless_missing<T>(response: CallResult<T>, codes: &[&str]) -> CallResult<Option<T>> {
    match response {
        Err(error) if error.code().is_some_and(|code| codes.contains(&code)) => Ok(None),
        other => other.map(Some),
    }
}
