//! Implements [`Workloads`]: ECS, target groups, listeners and logs.

mod forwards;
mod logs;
mod services;
mod targets;
mod tasks;

#[cfg(test)]
mod tests;

use serde_json::json;

use super::Aws;
use super::reader::service::{ECS, ELB, LOGS};
use crate::deploy::{
    CallResult, Forward, LogStream, ServiceDescription, StoppedTask, TargetHealth, Workloads,
};
use forwards::{LISTENERS, RULES};
use logs::{MAX_PAGES, Page};
use services::{SERVICES_PER_CALL, Services};
use targets::target_health;
use tasks::{MISSING, TASKS_PER_CALL, Tasks, stopped_task};

impl Workloads for Aws {
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> CallResult<Vec<ServiceDescription>> {
        let mut found = Vec::new();
        for services in services.chunks(SERVICES_PER_CALL) {
            let input = json!({"cluster": cluster, "services": services});
            let response = self.call_json(&ECS, "DescribeServices", &input).await;
            let response: Option<Services> =
                unless_missing(response, &["ClusterNotFoundException"])?;
            found.extend(response.unwrap_or_default().services);
        }
        let current = found
            .iter()
            .filter_map(|service| service.current_service_deployment.clone())
            .collect::<Vec<_>>();
        let in_progress = self.service_deployments(&current).await?;
        let described = found.into_iter().map(|service| {
            let current = service.current_service_deployment.as_deref();
            let in_progress = in_progress
                .iter()
                .find(|deployment| Some(deployment.arn.as_str()) == current);
            service.into_description(in_progress.cloned())
        });
        Ok(described.collect())
    }

    async fn stopped_tasks(&self, cluster: &str, service: &str) -> CallResult<Vec<StoppedTask>> {
        let arns = self.list_stopped_tasks(cluster, service).await?;
        let mut found = Vec::new();
        for tasks in arns.chunks(TASKS_PER_CALL) {
            let input = json!({"cluster": cluster, "tasks": tasks});
            let response = self.call_json(&ECS, "DescribeTasks", &input).await;
            let response: Option<Tasks> = unless_missing(response, &MISSING)?;
            found.extend(response.unwrap_or_default().tasks);
        }
        found.sort_by(|a, b| b.stopped().total_cmp(&a.stopped()));
        Ok(found.into_iter().map(stopped_task).collect())
    }

    async fn target_health(&self, target_group: &str) -> CallResult<Vec<TargetHealth>> {
        let fields = [("TargetGroupArn".to_owned(), target_group)];
        let response = self.call_query(&ELB, "DescribeTargetHealth", &fields).await;
        let response = unless_missing(response, &["TargetGroupNotFound"])?.unwrap_or_default();
        let found = response.list("TargetHealthDescriptions").iter();
        Ok(found.filter_map(target_health).collect())
    }

    async fn last_log_lines(&self, stream: &LogStream, count: u16) -> CallResult<Vec<String>> {
        let mut input = json!({
            "logGroupName": stream.group,
            "logStreamName": stream.stream,
            "limit": count,
            "startFromHead": false,
        });
        let mut found = Vec::new();
        for _ in 0..MAX_PAGES {
            let response = self.call_json(&LOGS, "GetLogEvents", &input).await;
            let Some(page) = unless_missing::<Page>(response, &["ResourceNotFoundException"])?
            else {
                break;
            };
            let before = page.events.into_iter().map(|event| event.message);
            found.splice(0..0, before);
            let Some(token) = page.next_backward_token else {
                break;
            };
            if found.len() >= count.into() || input["nextToken"] == token.as_str() {
                break;
            }
            input["nextToken"] = token.into();
        }
        let surplus = found.len().saturating_sub(count.into());
        Ok(found.split_off(surplus))
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
