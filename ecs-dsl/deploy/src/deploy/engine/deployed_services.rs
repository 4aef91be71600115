//! [`DeployedService`]: a service or a job of a deployed stack, with what the verbs that operate it need.

use super::watch::{ContainerModel, Resolver, ServiceModel, job, services};
use super::{DeployResult, DeployTarget, Engine};
use crate::cfn::job_mark::JobMark;
use crate::cfn::type_names::ecs;
use crate::cfn::{Document, DocumentResource as Resource};
use crate::deploy::operate::{TaskFilter, TaskNetwork, TaskSource, TaskStatus};
use crate::deploy::{Cloud, StackDescription};

/// The statuses of a stack without resources that its template describes.
const WITHOUT_RESOURCES: [&str; 2] = ["REVIEW_IN_PROGRESS", "DELETE_COMPLETE"];

/// A service of a deployed stack, or a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeployedService {
    /// The logical id of the service; of the task definition of a job.
    pub logical_id: String,
    /// The ARN of the service; of the task definition of a job.
    pub arn: String,
    /// What has the network of one-off tasks: the service, or the template of a job.
    pub source: TaskSource,
    /// The name of the cluster.
    pub cluster: String,
    /// The ARN of the task definition that the stack deploys; `None` if it isn't in the stack.
    pub task_definition: Option<String>,
    /// The number of tasks in the template; `None` if the template leaves it to scaling, or has an unknown value.
    pub desired_in_template: Option<u32>,
    /// The containers, in the order of the task definition.
    pub containers: Vec<DeployedContainer>,
    pub(super) model: ServiceModel,
}

/// A container of a deployed service or job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeployedContainer {
    /// Its name.
    pub name: String,
    /// Its log group and the prefix of its streams; `None` with another log driver than `awslogs`.
    pub logs: Option<(String, String)>,
    /// The log driver, such as `awslogs`; `None` without a log configuration.
    pub log_driver: Option<String>,
    /// Whether the task stops when it stops.
    pub is_essential: bool,
}

impl DeployedService {
    /// The id of the service for Application Auto Scaling.
    pub fn scaling_id(&self) -> String {
        format!("service/{}/{}", self.cluster, self.name())
    }

    /// The container that a command runs in, unless another one is named: the first essential one.
    pub fn default_container(&self) -> Option<&DeployedContainer> {
        let mut containers = self.containers.iter();
        let essential = containers.find(|container| container.is_essential);
        essential.or(self.containers.first())
    }

    /// The name at ECS.
    pub fn name(&self) -> &str {
        self.arn.rsplit('/').next().unwrap_or(&self.arn)
    }

    /// The service, if it exists.
    fn from_model(
        model: &ServiceModel,
        template: &Document,
        resolver: &Resolver<'_>,
    ) -> Option<Self> {
        let service = template.resource(&model.logical_id)?;
        let desired = service.property("DesiredCount");
        let desired = desired.and_then(|value| resolver.text(value));
        Some(Self {
            logical_id: model.logical_id.clone(),
            arn: model.arn.clone()?,
            source: TaskSource::Service(model.arn.clone()?),
            cluster: model.cluster.clone(),
            task_definition: model.task_definition.clone(),
            desired_in_template: desired.and_then(|count| count.parse().ok()),
            containers: containers(model),
            model: model.clone(),
        })
    }

    /// The job with this task definition, if it is one and exists.
    pub(super) fn from_job(definition: &Resource<'_>, resolver: &Resolver<'_>) -> Option<Self> {
        let model = job(definition, resolver)?;
        let network = network(JobMark::from_resource(definition)?, resolver)?;
        Some(Self {
            logical_id: model.logical_id.clone(),
            arn: model.arn.clone()?,
            source: TaskSource::Job(network),
            cluster: model.cluster.clone(),
            task_definition: model.task_definition.clone(),
            desired_in_template: None,
            containers: containers(&model),
            model,
        })
    }

    /// Whether it is a job, of which ECS keeps no task running.
    pub fn is_job(&self) -> bool {
        matches!(self.source, TaskSource::Job(_))
    }

    /// The tasks of the service; those of every revision of the job, whatever started them.
    pub fn tasks(&self, status: TaskStatus) -> TaskFilter {
        let is_job = self.is_job();
        TaskFilter {
            cluster: self.cluster.clone(),
            service: (!is_job).then(|| self.arn.clone()),
            family: self.family().filter(|_| is_job).map(str::to_owned),
            status,
        }
    }

    /// The family of the task definition.
    pub fn family(&self) -> Option<&str> {
        let revision = self.task_definition.as_deref()?.rsplit('/').next()?;
        Some(revision.split_once(':')?.0)
    }
}

fn containers(model: &ServiceModel) -> Vec<DeployedContainer> {
    let containers = model.containers.iter();
    containers.map(DeployedContainer::from).collect()
}

/// The network of the tasks of a job, if all of it is known.
fn network(mark: JobMark<'_>, resolver: &Resolver<'_>) -> Option<TaskNetwork> {
    let texts = |name| {
        let items = mark.items(name).map(|value| resolver.text(value));
        items.collect::<Option<Vec<_>>>()
    };
    let capacity = mark.items(JobMark::CAPACITY).map(|item| {
        let number = |name| {
            item.get(name)
                .and_then(|value| resolver.text(value)?.parse().ok())
        };
        let provider = resolver.text(item.get("CapacityProvider")?)?;
        Some((provider, number("Base")?, number("Weight")?))
    });
    Some(TaskNetwork {
        subnets: texts(JobMark::SUBNETS)?,
        security_groups: texts(JobMark::SECURITY_GROUPS)?,
        assign_public_ip: mark.is_set(JobMark::PUBLIC_IP),
        capacity: capacity.collect::<Option<_>>()?,
        execute_command: mark.is_set(JobMark::EXECUTE_COMMAND),
    })
}

impl From<&ContainerModel> for DeployedContainer {
    fn from(model: &ContainerModel) -> Self {
        Self {
            name: model.name.clone(),
            logs: model.logs.clone(),
            log_driver: model.log_driver.clone(),
            is_essential: !model.optional,
        }
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// The services of a deployed stack, by logical id, and after them its jobs. Reads only.
    ///
    /// # Errors
    /// If the stack doesn't exist, if the credentials don't belong to the stage's account, or if a call fails.
    pub async fn deployed_services(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<Vec<DeployedService>> {
        let found = self.require_deployed(stack, target).await?;
        let Some(template) = self.current_template(&found).await? else {
            return Ok(Vec::new());
        };
        let parameters = found.parameter_values();
        let resources = self.cloud.describe_stack_resources(&found.id).await?;
        let resolver = Resolver::new(&template, &parameters, &found.id, &resources);
        let models = services(&template, &resolver);
        let service = |model| DeployedService::from_model(model, &template, &resolver);
        let mut deployed: Vec<_> = models.iter().filter_map(service).collect();
        let definitions = template.of_type(ecs::TASK_DEFINITION);
        deployed.extend(definitions.filter_map(|job| DeployedService::from_job(&job, &resolver)));
        Ok(deployed)
    }

    /// The template of a stack that has resources, if it can be parsed.
    pub(super) async fn current_template(
        &self,
        stack: &StackDescription,
    ) -> DeployResult<Option<Document>> {
        if WITHOUT_RESOURCES.contains(&stack.status.as_str()) {
            return Ok(None);
        }
        let text = self.cloud.get_template(&stack.id).await?;
        Ok(Document::parse(&text).ok())
    }
}
