//! Tasks that have stopped.

use serde::Deserialize;
use serde_json::json;

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::convert::{said, seconds};
use crate::deploy::aws::reader::service::ECS;
use crate::deploy::{ControlPlaneError, StoppedContainer, StoppedTask};

/// How many tasks DescribeTasks takes at once.
const TASKS: usize = 100;

/// The codes for a cluster or service that isn't there.
const NO_SERVICE: [&str; 3] = [
    "ClusterNotFoundException",
    "ServiceNotFoundException",
    "ServiceNotActiveException",
];

impl Aws {
    /// Latest first. ECS forgets a task about an hour after it has stopped.
    pub(super) async fn tasks_that_stopped(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        let arns = self.arns_of_stopped_tasks(cluster, service).await?;
        let mut found = Vec::new();
        for tasks in arns.chunks(TASKS) {
            let input = json!({"cluster": cluster, "tasks": tasks});
            let answer = self.ask(&ECS, "DescribeTasks", &input).await;
            let answer: Option<Tasks> = unless_missing(answer, &NO_SERVICE)?;
            found.extend(answer.unwrap_or_default().tasks);
        }
        found.sort_by(|one, other| other.stopped().total_cmp(&one.stopped()));
        Ok(found.into_iter().map(stopped_task).collect())
    }

    async fn arns_of_stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<String>, ControlPlaneError> {
        // The name of the service, not its ARN.
        let name = service.rsplit('/').next().unwrap_or(service);
        let mut input =
            json!({"cluster": cluster, "serviceName": name, "desiredStatus": "STOPPED"});
        let mut found = Vec::new();
        loop {
            let answer = self.ask(&ECS, "ListTasks", &input).await;
            let Some(page) = unless_missing::<TaskArns>(answer, &NO_SERVICE)? else {
                return Ok(found);
            };
            found.extend(page.task_arns);
            match said(page.next_token) {
                Some(token) => input["nextToken"] = token.into(),
                None => return Ok(found),
            }
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct TaskArns {
    task_arns: Vec<String>,
    next_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Tasks {
    tasks: Vec<Task>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Task {
    task_arn: String,
    task_definition_arn: String,
    stopped_at: Option<f64>,
    /// ECS knows that it stops before it has stopped.
    stopping_at: Option<f64>,
    stop_code: Option<String>,
    stopped_reason: Option<String>,
    capacity_provider_name: Option<String>,
    containers: Vec<Container>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Container {
    name: String,
    image: Option<String>,
    exit_code: Option<i32>,
    reason: Option<String>,
    health_status: Option<String>,
}

impl Task {
    /// In seconds since 1970; far ahead for what hasn't stopped yet.
    fn stopped(&self) -> f64 {
        self.stopped_at.or(self.stopping_at).unwrap_or(f64::MAX)
    }
}

fn stopped_task(task: Task) -> StoppedTask {
    StoppedTask {
        arn: task.task_arn,
        task_definition: task.task_definition_arn,
        stopped: task.stopped_at.map(seconds),
        stop_code: said(task.stop_code),
        reason: said(task.stopped_reason),
        capacity_provider: said(task.capacity_provider_name),
        containers: task.containers.into_iter().map(container).collect(),
    }
}

fn container(found: Container) -> StoppedContainer {
    StoppedContainer {
        name: found.name,
        image: said(found.image),
        exit_code: found.exit_code,
        reason: said(found.reason),
        health: said(found.health_status),
    }
}
