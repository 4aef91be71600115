//! Inspects the services: ECS deployments and stopped tasks, target health, container logs.

use std::collections::BTreeMap;

use super::ServiceEventReport;
use super::classify::{classify_events, classify_task, event_failure};
use super::evidence::{ContainerEvidence, ServiceEvidence, TargetEvidence, TaskEvidence};
use super::health::describe;
use super::model::{ServiceModel, services};
use super::redaction::Redaction;
use super::resolver::Resolver;
use super::symptoms::Symptoms;
use super::watcher::Watcher;
use crate::deploy::{
    CallResult, Cloud, EcsDeployment, LogStream, ServiceDescription, ServiceEvent,
    StackDescription, StoppedTask, TargetHealth,
};

/// The number of log lines read per container.
pub(super) const LOG_LINES: u16 = 20;

/// The number of tasks per service whose logs are read: tasks that stop for the same reason have the same logs.
pub(super) const TASKS_WITH_LOGS: usize = 5;

/// The maximum number of recorded tasks per service.
const TASKS: usize = 50;

impl Watcher {
    /// Inspects the services that are being changed. After an error, the results of the other reads are still used.
    pub(in crate::deploy::engine) async fn inspect<C: Cloud>(
        &mut self,
        cloud: &C,
        stack: &StackDescription,
    ) -> CallResult<()> {
        let resources = cloud.describe_stack_resources(&stack.id).await?;
        let resolver = Resolver::new(&self.template, &self.parameters, &stack.id, &resources);
        let mut models = services(&self.template, &resolver);
        models.retain(|model| model.arn.is_some() && self.changing.contains(&model.logical_id));
        let mut outcome = Ok(());
        for (cluster, models) in by_cluster(&models) {
            for (model, description) in describe_services(cloud, cluster, &models).await? {
                let result = self.inspect_service(cloud, model, &description).await;
                outcome = outcome.and(result);
            }
        }
        outcome
    }

    async fn inspect_service<C: Cloud>(
        &mut self,
        cloud: &C,
        model: &ServiceModel,
        description: &ServiceDescription,
    ) -> CallResult<()> {
        let current = new_deployment(description, model);
        let any = description.deployments.first().filter(|_| self.is_past);
        let Some(deployment) = current.or(any) else {
            // ECS doesn't have a deployment of the new revision yet.
            return Ok(());
        };
        let previous = self.seen.remove(&model.logical_id).unwrap_or_default();
        let mut service = described(model, description, deployment, previous, &self.redaction);
        let events: Vec<_> = self.events_since_start(description);
        self.record_events(model, &events);
        service.events.clone_from(&events);
        service.failure = None;
        service.targets.clear();
        service.healthy_targets = 0;
        let mut outcome = Ok(());
        let is_settled = is_settled(deployment);
        if is_settled {
            self.steady.insert(model.logical_id.clone());
        } else {
            self.steady.remove(&model.logical_id);
        }
        if !is_settled || self.reads_settled {
            service.failure = classify_events(model, &events)
                .filter(|_| self.is_past || deployment.running < service.desired);
            outcome = self
                .inspect_tasks(cloud, model, deployment, &events, &mut service)
                .await;
        }
        self.seen.insert(model.logical_id.clone(), service);
        outcome
    }

    /// Reads the stopped tasks, with target health and logs.
    async fn inspect_tasks<C: Cloud>(
        &self,
        cloud: &C,
        model: &ServiceModel,
        deployment: &EcsDeployment,
        events: &[ServiceEvent],
        service: &mut ServiceEvidence,
    ) -> CallResult<()> {
        let mut health = BTreeMap::new();
        let mut outcome = self.read_health(cloud, model, &mut health).await;
        service.targets = unhealthy(&health);
        service.healthy_targets = healthy(&health);
        let mut stopped = cloud.stopped_tasks(&model.cluster, &service.arn).await?;
        stopped.retain(|task| self.is_new_stopped_task(task, deployment, service));
        if stopped.is_empty() && self.is_past {
            outcome = outcome.and(self.read_past_tasks(cloud, model, service).await);
        }
        // AWS returns the latest first; the evidence is in the order in which tasks stopped.
        stopped.reverse();
        for task in stopped {
            if service.tasks.len() >= TASKS {
                break;
            }
            let task = redacted(task, &self.redaction);
            let mut logs = BTreeMap::new();
            if service.tasks.len() < TASKS_WITH_LOGS {
                outcome = outcome.and(self.read_logs(cloud, model, &task, &mut logs).await);
            }
            let failure = classify_task(&Symptoms {
                model,
                task: &task,
                logs: &logs,
                health: &health,
                events,
            });
            service
                .tasks
                .push(task_evidence(model, task, logs, failure));
        }
        outcome
    }

    /// Whether `task` is of the new revision, of any in the past, stopped during this operation, and isn't recorded yet.
    fn is_new_stopped_task(
        &self,
        task: &StoppedTask,
        deployment: &EcsDeployment,
        service: &ServiceEvidence,
    ) -> bool {
        (self.is_past || task.task_definition == deployment.task_definition)
            && task
                .stopped
                .as_deref()
                .is_none_or(|timestamp| self.is_during(timestamp))
            && service.tasks.iter().all(|known| known.arn != task.arn)
    }

    fn events_since_start(&self, description: &ServiceDescription) -> Vec<ServiceEvent> {
        let events = description.events.iter();
        events
            .filter(|event| self.is_during(&event.timestamp))
            .map(|event| ServiceEvent {
                message: self.redaction.text(&event.message),
                ..event.clone()
            })
            .collect()
    }

    /// Records the events that weren't reported yet, oldest first: known or not.
    fn record_events(&mut self, model: &ServiceModel, events: &[ServiceEvent]) {
        for event in events.iter().rev() {
            let is_new = self.seen_events.insert((
                model.logical_id.clone(),
                event.id.clone(),
                event.message.clone(),
            ));
            if is_new {
                let service = (model.logical_id.as_str(), model.name());
                let failure = event_failure(model, event);
                let report = ServiceEventReport::new(service, event, failure.as_ref());
                self.new_events.push(report);
            }
        }
    }

    async fn read_health<C: Cloud>(
        &self,
        cloud: &C,
        model: &ServiceModel,
        found: &mut BTreeMap<String, Vec<TargetHealth>>,
    ) -> CallResult<()> {
        for target in &model.targets {
            let mut health = cloud.target_health(&target.arn).await?;
            for target in &mut health {
                target.description = self.redaction.optional(target.description.as_deref());
            }
            found.insert(target.arn.clone(), health);
        }
        Ok(())
    }

    async fn read_logs<C: Cloud>(
        &self,
        cloud: &C,
        model: &ServiceModel,
        task: &StoppedTask,
        logs: &mut BTreeMap<String, Vec<String>>,
    ) -> CallResult<()> {
        for container in &task.containers {
            // A container that never ran has no log.
            if container.exit_code.is_none() && container.health.is_none() {
                continue;
            }
            if let Some(stream) = log_stream(model, &container.name, &task.arn) {
                let lines = cloud.last_log_lines(&stream, LOG_LINES).await?;
                logs.insert(container.name.clone(), self.redaction.lines(&lines));
            }
        }
        Ok(())
    }
}

/// Groups services by cluster: `DescribeServices` takes one cluster.
pub(in crate::deploy::engine) fn by_cluster(
    models: &[ServiceModel],
) -> BTreeMap<&str, Vec<&ServiceModel>> {
    let mut clusters: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for model in models {
        clusters
            .entry(model.cluster.as_str())
            .or_default()
            .push(model);
    }
    clusters
}

/// Describes the services `models` of one cluster; leaves out those that don't exist.
pub(in crate::deploy::engine) async fn describe_services<'a>(
    cloud: &impl Cloud,
    cluster: &str,
    models: &[&'a ServiceModel],
) -> CallResult<Vec<(&'a ServiceModel, ServiceDescription)>> {
    let arns: Vec<_> = models
        .iter()
        .filter_map(|model| model.arn.clone())
        .collect();
    let described = cloud.describe_services(cluster, &arns).await?;
    let found = models.iter().filter_map(|model| {
        let mut described = described.iter();
        let found = described.find(|service| model.arn.as_deref() == Some(&service.arn))?;
        Some((*model, found.clone()))
    });
    Ok(found.collect())
}

/// The deployment of the stack's revision; without a revision in the stack the primary one.
fn new_deployment<'a>(
    description: &'a ServiceDescription,
    model: &ServiceModel,
) -> Option<&'a EcsDeployment> {
    let deployments = &description.deployments;
    match &model.task_definition {
        Some(revision) => deployments
            .iter()
            .find(|deployment| deployment.task_definition == *revision),
        None => deployments
            .iter()
            .find(|deployment| deployment.status == "PRIMARY"),
    }
}

fn is_settled(deployment: &EcsDeployment) -> bool {
    let state = deployment.rollout_state.as_deref();
    state.is_none_or(|state| state == "COMPLETED")
        && deployment.running >= deployment.desired
        && deployment.pending == 0
}

/// The counts of this inspection, with the tasks of earlier ones.
fn described(
    model: &ServiceModel,
    description: &ServiceDescription,
    deployment: &EcsDeployment,
    previous: ServiceEvidence,
    redaction: &Redaction,
) -> ServiceEvidence {
    let in_progress = description.service_deployment.as_ref();
    ServiceEvidence {
        logical_id: model.logical_id.clone(),
        arn: description.arn.clone(),
        name: model.name().to_owned(),
        task_definition: model.task_definition.clone(),
        desired: description.desired,
        running: deployment.running,
        pending: deployment.pending,
        rollout_state: deployment.rollout_state.clone(),
        rollout_reason: redaction.optional(deployment.rollout_reason.as_deref()),
        lifecycle_stage: in_progress.and_then(|deployment| deployment.lifecycle_stage.clone()),
        ..previous
    }
}

fn healthy(health: &BTreeMap<String, Vec<TargetHealth>>) -> u32 {
    let healthy = health
        .values()
        .flatten()
        .filter(|target| target.state == "healthy");
    u32::try_from(healthy.count()).unwrap_or(u32::MAX)
}

fn unhealthy(health: &BTreeMap<String, Vec<TargetHealth>>) -> Vec<TargetEvidence> {
    let all = health
        .iter()
        .flat_map(|(group, targets)| targets.iter().map(move |target| (group, target)));
    all.filter(|(_, target)| target.state != "healthy")
        .map(|(group, target)| TargetEvidence {
            target_group: group.clone(),
            target: target.target.clone(),
            port: target.port,
            state: target.state.clone(),
            reason: describe(target),
        })
        .collect()
}

fn redacted(mut task: StoppedTask, redaction: &Redaction) -> StoppedTask {
    task.reason = redaction.optional(task.reason.as_deref());
    for container in &mut task.containers {
        container.reason = redaction.optional(container.reason.as_deref());
    }
    task
}

/// The container's log stream: the `awslogs` driver names it `PREFIX/CONTAINER/TASK-ID`.
pub(super) fn log_stream(model: &ServiceModel, container: &str, task: &str) -> Option<LogStream> {
    let (group, prefix) = model.container(container)?.logs.as_ref()?;
    let id = task.rsplit('/').next()?;
    Some(LogStream {
        group: group.clone(),
        stream: format!("{prefix}/{container}/{id}"),
    })
}

fn task_evidence(
    model: &ServiceModel,
    task: StoppedTask,
    mut logs: BTreeMap<String, Vec<String>>,
    failure: Option<super::TaskFailure>,
) -> TaskEvidence {
    let containers = task.containers.into_iter().map(|container| {
        let stream = log_stream(model, &container.name, &task.arn);
        ContainerEvidence {
            log: logs.remove(&container.name).unwrap_or_default(),
            log_group: stream.as_ref().map(|stream| stream.group.clone()),
            log_stream: stream.map(|stream| stream.stream),
            name: container.name,
            image: container.image,
            exit_code: container.exit_code,
            reason: container.reason,
            health: container.health,
        }
    });
    TaskEvidence {
        containers: containers.collect(),
        arn: task.arn,
        stopped: task.stopped,
        stop_code: task.stop_code,
        reason: task.reason,
        capacity_provider: task.capacity_provider,
        failure,
    }
}
