//! One look at the services: what ECS, the load balancer and the logs say.

use std::collections::BTreeMap;

use super::classify::{Symptoms, of_events, of_task};
use super::evidence::{
    ContainerEvidence, EventEvidence, ServiceEvidence, TargetEvidence, TaskEvidence,
};
use super::health::describe;
use super::model::{ServiceModel, services};
use super::redaction::Redaction;
use super::resolver::Resolver;
use super::watcher::Watcher;
use crate::deploy::{
    Cloud, ControlPlaneError, EcsDeployment, LogStream, ServiceDescription, ServiceEvent,
    StackDescription, StoppedTask, TargetHealth,
};

/// How many lines of a container's log are kept.
const LOG_LINES: u16 = 20;

/// Of how many tasks of a service the log is read: what dies alike says alike.
const TASKS_WITH_LOGS: usize = 5;

/// How many tasks of a service are kept.
const TASKS: usize = 50;

impl Watcher {
    /// Looks at the services that are being changed. What could be read is kept, even if something couldn't.
    pub(super) async fn look<C: Cloud>(
        &mut self,
        cloud: &C,
        stack: &StackDescription,
    ) -> Result<(), ControlPlaneError> {
        let resources = cloud.describe_stack_resources(&stack.id).await?;
        let resolver = Resolver::new(&self.template, &self.parameters, &stack.id, &resources);
        let mut models = services(&self.template, &resolver);
        models.retain(|model| model.arn.is_some() && self.changing.contains(&model.logical_id));
        let mut outcome = Ok(());
        for (cluster, models) in by_cluster(&models) {
            let arns: Vec<_> = models
                .iter()
                .filter_map(|model| model.arn.clone())
                .collect();
            for description in cloud.describe_services(cluster, &arns).await? {
                let model = models
                    .iter()
                    .find(|model| model.arn.as_deref() == Some(&description.arn));
                if let Some(model) = model {
                    let looked = self.look_at(cloud, model, &description).await;
                    outcome = outcome.and(looked);
                }
            }
        }
        outcome
    }

    async fn look_at<C: Cloud>(
        &mut self,
        cloud: &C,
        model: &ServiceModel,
        description: &ServiceDescription,
    ) -> Result<(), ControlPlaneError> {
        let Some(deployment) = new_deployment(description, model) else {
            // ECS doesn't know of the new revision yet.
            return Ok(());
        };
        let known = self.seen.remove(&model.logical_id).unwrap_or_default();
        let mut service = described(model, description, deployment, known, &self.redaction);
        let events: Vec<_> = self.events_of(description);
        service.events = events.iter().map(EventEvidence::from).collect();
        service.trouble = None;
        service.targets.clear();
        let mut outcome = Ok(());
        if is_settled(deployment) {
            self.steady.insert(model.logical_id.clone());
        } else {
            self.steady.remove(&model.logical_id);
            service.trouble =
                of_events(model, &events).filter(|_| deployment.running < service.desired);
            outcome = self
                .look_deeper(cloud, model, deployment, &events, &mut service)
                .await;
        }
        self.seen.insert(model.logical_id.clone(), service);
        outcome
    }

    /// The tasks that died, and what the load balancer and the logs know of it.
    async fn look_deeper<C: Cloud>(
        &self,
        cloud: &C,
        model: &ServiceModel,
        deployment: &EcsDeployment,
        events: &[ServiceEvent],
        service: &mut ServiceEvidence,
    ) -> Result<(), ControlPlaneError> {
        let mut health = BTreeMap::new();
        let mut outcome = self.read_health(cloud, model, &mut health).await;
        service.targets = unhealthy(&health);
        let mut stopped = cloud.stopped_tasks(&model.cluster, &service.arn).await?;
        stopped.retain(|task| self.is_of(task, deployment, service));
        // Latest first is how they come; they are kept in the order in which they died.
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
            let trouble = of_task(&Symptoms {
                model,
                task: &task,
                logs: &logs,
                health: &health,
                events,
            });
            service
                .tasks
                .push(task_evidence(model, task, logs, trouble));
        }
        outcome
    }

    /// Whether `task` is one of the new revision that died in this operation, and isn't known yet.
    fn is_of(
        &self,
        task: &StoppedTask,
        deployment: &EcsDeployment,
        service: &ServiceEvidence,
    ) -> bool {
        task.task_definition == deployment.task_definition
            && task
                .stopped
                .as_deref()
                .is_none_or(|moment| self.is_since_begin(moment))
            && service.tasks.iter().all(|known| known.arn != task.arn)
    }

    fn events_of(&self, description: &ServiceDescription) -> Vec<ServiceEvent> {
        let events = description.events.iter();
        events
            .filter(|event| self.is_since_begin(&event.timestamp))
            .map(|event| ServiceEvent {
                message: self.redaction.text(&event.message),
                ..event.clone()
            })
            .collect()
    }

    async fn read_health<C: Cloud>(
        &self,
        cloud: &C,
        model: &ServiceModel,
        found: &mut BTreeMap<String, Vec<TargetHealth>>,
    ) -> Result<(), ControlPlaneError> {
        for target in &model.targets {
            let mut health = cloud.target_health(&target.arn).await?;
            for one in &mut health {
                one.description = self.redaction.optional(one.description.as_deref());
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
    ) -> Result<(), ControlPlaneError> {
        for container in &task.containers {
            // A container that never ran has written nothing.
            if container.exit_code.is_none() && container.health.is_none() {
                continue;
            }
            if let Some(stream) = log_stream(model, &container.name, &task.arn) {
                let lines = cloud.last_log_lines(&stream, LOG_LINES).await?;
                let lines = lines.iter().map(|line| self.redaction.text(line)).collect();
                logs.insert(container.name.clone(), lines);
            }
        }
        Ok(())
    }
}

/// The services by their clusters, which is how ECS is asked.
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

/// The deployment of the revision that this stack makes; without such a revision the latest.
fn new_deployment<'a>(
    description: &'a ServiceDescription,
    model: &ServiceModel,
) -> Option<&'a EcsDeployment> {
    let deployments = &description.deployments;
    match &model.task_definition {
        Some(revision) => deployments
            .iter()
            .find(|it| it.task_definition == *revision),
        None => deployments.iter().find(|it| it.status == "PRIMARY"),
    }
}

fn is_settled(deployment: &EcsDeployment) -> bool {
    let state = deployment.rollout_state.as_deref();
    state.is_none_or(|state| state == "COMPLETED")
        && deployment.running >= deployment.desired
        && deployment.pending == 0
}

/// The numbers of this look, beside the tasks of the earlier ones.
fn described(
    model: &ServiceModel,
    description: &ServiceDescription,
    deployment: &EcsDeployment,
    known: ServiceEvidence,
    redaction: &Redaction,
) -> ServiceEvidence {
    let under_way = description.service_deployment.as_ref();
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
        lifecycle_stage: under_way.and_then(|it| it.lifecycle_stage.clone()),
        ..known
    }
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

/// Where the container's log is: the driver `awslogs` names a stream `PREFIX/CONTAINER/TASK-ID`.
fn log_stream(model: &ServiceModel, container: &str, task: &str) -> Option<LogStream> {
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
    trouble: Option<super::Trouble>,
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
        trouble,
    }
}

impl From<&ServiceEvent> for EventEvidence {
    fn from(event: &ServiceEvent) -> Self {
        Self {
            timestamp: event.timestamp.clone(),
            message: event.message.clone(),
        }
    }
}
