//! Tasks and services, by the ECS client.

use aws_sdk_ecs::types::{Container, DesiredStatus, ManagedAgentName, Task as SdkTask};

use crate::deploy::CallResult;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::{send, send_all};
use crate::deploy::aws::convert::{rfc3339, text};
use crate::deploy::operate::{
    STARTED_BY, ServiceUpdate, StartedTasks, Task, TaskContainer, TaskFilter, TaskOperations,
    TaskRun, TaskStatus,
};

/// The maximum number of tasks per DescribeTasks.
const TASKS_PER_CALL: usize = 100;

impl TaskOperations for Aws {
    async fn tasks(&self, filter: &TaskFilter) -> CallResult<Vec<Task>> {
        let ecs = self.operate.ecs();
        let status = match filter.status {
            TaskStatus::Running => DesiredStatus::Running,
            TaskStatus::Stopped => DesiredStatus::Stopped,
        };
        // ListTasks takes the name, not the ARN.
        let service = filter.service.as_deref();
        let service = service.map(|arn| arn.rsplit('/').next().unwrap_or(arn).to_owned());
        let call = ecs
            .list_tasks()
            .cluster(&filter.cluster)
            .set_service_name(service)
            .set_family(filter.family.clone())
            .desired_status(status);
        let arns = send_all!(self, "ListTasks", call, task_arns)?;
        self.latest_first(&filter.cluster, &arns).await
    }

    async fn update_service(&self, update: &ServiceUpdate) -> CallResult<()> {
        let desired = update.desired;
        let desired = desired.map(|count| i32::try_from(count).unwrap_or(i32::MAX));
        let call = self
            .operate
            .ecs()
            .update_service()
            .cluster(&update.cluster)
            .service(&update.service)
            .set_desired_count(desired)
            .set_force_new_deployment(update.force_new_deployment.then_some(true));
        send!(self, "UpdateService", call).map(drop)
    }

    async fn stop_task(&self, cluster: &str, task: &str, reason: &str) -> CallResult<()> {
        let ecs = self.operate.ecs();
        let call = ecs.stop_task().cluster(cluster).task(task).reason(reason);
        send!(self, "StopTask", call).map(drop)
    }

    async fn run_task(&self, run: &TaskRun) -> CallResult<StartedTasks> {
        self.run_task_of(run).await
    }

    async fn describe_tasks(&self, cluster: &str, tasks: &[String]) -> CallResult<Vec<Task>> {
        let ecs = self.operate.ecs();
        let mut found = Vec::new();
        for tasks in tasks.chunks(TASKS_PER_CALL) {
            let call = ecs.describe_tasks().cluster(cluster);
            let call = call.set_tasks(Some(tasks.to_vec()));
            let page = send!(self, "DescribeTasks", call)?;
            found.extend(page.tasks.unwrap_or_default().into_iter().map(task));
        }
        Ok(found)
    }

    async fn one_off_tasks(&self, cluster: &str) -> CallResult<Vec<Task>> {
        // With `startedBy`, ListTasks takes no other filter, and lists tasks that haven't been stopped.
        let call = self.operate.ecs().list_tasks().cluster(cluster);
        let call = call.started_by(STARTED_BY);
        let arns = send_all!(self, "ListTasks", call, task_arns)?;
        self.latest_first(cluster, &arns).await
    }
}

impl Aws {
    async fn latest_first(&self, cluster: &str, arns: &[String]) -> CallResult<Vec<Task>> {
        let mut found = self.describe_tasks(cluster, arns).await?;
        found.sort_by(|a, b| (&b.created, &b.arn).cmp(&(&a.created, &a.arn)));
        Ok(found)
    }
}

pub(super) fn task(task: SdkTask) -> Task {
    let containers = task.containers.unwrap_or_default().into_iter();
    Task {
        arn: text(task.task_arn),
        task_definition: text(task.task_definition_arn),
        last_status: text(task.last_status),
        health: task.health_status.map(|health| health.as_str().to_owned()),
        started_by: task.started_by,
        created: task.created_at.as_ref().map(rfc3339),
        stopped: task.stopped_at.as_ref().map(rfc3339),
        stop_code: task.stop_code.map(|code| code.as_str().to_owned()),
        reason: task.stopped_reason,
        zone: task.availability_zone,
        can_exec: task.enable_execute_command,
        containers: containers.map(container).collect(),
    }
}

fn container(container: Container) -> TaskContainer {
    let mut agents = container.managed_agents.unwrap_or_default().into_iter();
    let agent = agents.find(|agent| agent.name == Some(ManagedAgentName::ExecuteCommandAgent));
    TaskContainer {
        exec_agent: agent.and_then(|agent| agent.last_status),
        name: text(container.name),
        image: container.image,
        digest: container.image_digest,
        runtime_id: container.runtime_id,
        last_status: text(container.last_status),
        exit_code: container.exit_code,
        reason: container.reason,
    }
}
