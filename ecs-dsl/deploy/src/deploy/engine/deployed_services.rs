//! [`DeployedService`]: a service of a deployed stack, with what the verbs that operate it need.

use super::watch::{ContainerModel, Resolver, ServiceModel, services};
use super::{DeployResult, DeployTarget, Engine};
use crate::cfn::Document;
use crate::deploy::{Cloud, StackDescription};

/// The statuses of a stack without resources that its template describes.
const WITHOUT_RESOURCES: [&str; 2] = ["REVIEW_IN_PROGRESS", "DELETE_COMPLETE"];

/// A service of a deployed stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeployedService {
    /// The logical id.
    pub logical_id: String,
    /// The ARN.
    pub arn: String,
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

/// A container of a deployed service.
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
            cluster: model.cluster.clone(),
            task_definition: model.task_definition.clone(),
            desired_in_template: desired.and_then(|count| count.parse().ok()),
            containers: model
                .containers
                .iter()
                .map(DeployedContainer::from)
                .collect(),
            model: model.clone(),
        })
    }
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
    /// The services of a deployed stack, by logical id. Reads only.
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
        Ok(models.iter().filter_map(service).collect())
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
