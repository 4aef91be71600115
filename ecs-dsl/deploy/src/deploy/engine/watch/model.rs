//! [`ServiceModel`]: an ECS service of the template, with the physical ids of the resources that it refers to.

use serde_json::Value;

use super::resolver::Resolver;
use crate::cfn::image_mark::ImageMark;
use crate::cfn::job_mark::JobMark;
use crate::cfn::type_names::ecs;
use crate::cfn::{Document, DocumentResource as Resource};

const SERVICE: &str = ecs::SERVICE;

/// An ECS service of the template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::deploy::engine) struct ServiceModel {
    /// The logical id.
    pub(in crate::deploy::engine) logical_id: String,
    /// The ARN, once the service exists.
    pub(in crate::deploy::engine) arn: Option<String>,
    /// The cluster's name.
    pub(in crate::deploy::engine) cluster: String,
    /// The ARN of the task definition revision to run; `None` if the template doesn't create it.
    pub(in crate::deploy::engine) task_definition: Option<String>,
    /// `X86_64` or `ARM64`.
    pub(super) architecture: String,
    /// The task's memory in MiB.
    pub(super) memory: Option<String>,
    pub(in crate::deploy::engine) containers: Vec<ContainerModel>,
    pub(super) targets: Vec<TargetModel>,
    /// Whether some of the tasks run on Fargate Spot.
    pub(super) spot: bool,
    /// The logical ids of the listeners and listener rules whose traffic ECS shifts.
    pub(in crate::deploy::engine) rules: Vec<String>,
    /// Whether the deployment controller is `ECS`, not `CODE_DEPLOY` or `EXTERNAL`.
    pub(in crate::deploy::engine) uses_ecs_controller: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::deploy::engine) struct ContainerModel {
    pub(in crate::deploy::engine) name: String,
    pub(super) image: Option<String>,
    pub(super) ports: Vec<u16>,
    /// The log group and the stream prefix.
    pub(in crate::deploy::engine) logs: Option<(String, String)>,
    pub(in crate::deploy::engine) log_driver: Option<String>,
    /// The container's memory in MiB.
    pub(super) memory: Option<String>,
    /// The command of the container health check.
    pub(super) health_command: Option<String>,
    /// Whether the task keeps running without it: `Essential` is false.
    pub(in crate::deploy::engine) optional: bool,
}

/// A target group of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TargetModel {
    pub(super) arn: String,
    pub(super) container: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) path: Option<String>,
    /// The response codes that count as healthy, such as `200`.
    pub(super) matcher: Option<String>,
}

impl ServiceModel {
    /// The display name: the container behind the load balancer, else the first container, else the logical id.
    pub(super) fn name(&self) -> &str {
        let balanced = self
            .targets
            .iter()
            .find_map(|target| target.container.as_deref());
        let first = || {
            self.containers
                .first()
                .map(|container| container.name.as_str())
        };
        balanced.or_else(first).unwrap_or(&self.logical_id)
    }

    pub(super) fn container(&self, name: &str) -> Option<&ContainerModel> {
        self.containers
            .iter()
            .find(|container| container.name == name)
    }
}

/// The services of `template`, sorted by logical id.
pub(in crate::deploy::engine) fn services(
    template: &Document,
    resolver: &Resolver<'_>,
) -> Vec<ServiceModel> {
    template
        .resources()
        .filter(|resource| resource.type_name == SERVICE)
        .map(|resource| service(&resource, template, resolver))
        .collect()
}

/// Whether `template` has an ECS service.
pub(in crate::deploy::engine) fn has_services(template: &Document) -> bool {
    template
        .resources()
        .any(|resource| resource.type_name == SERVICE)
}

fn service(resource: &Resource<'_>, template: &Document, resolver: &Resolver<'_>) -> ServiceModel {
    let physical = resolver.physical(resource.id);
    let arn = physical
        .filter(|id| id.starts_with("arn:"))
        .map(str::to_owned);
    let template_cluster = || {
        resource
            .property("Cluster")
            .and_then(|value| resolver.text(value))
    };
    let cluster = arn
        .as_deref()
        .and_then(cluster_of)
        .map(str::to_owned)
        .or_else(template_cluster);
    let task = resource.property("TaskDefinition");
    let definition = task
        .and_then(|task| resolver.referred(task))
        .and_then(|id| template.resource(id));
    let mut model = ServiceModel {
        logical_id: resource.id.to_owned(),
        arn,
        cluster: cluster.unwrap_or_else(|| "default".to_owned()),
        task_definition: definition
            .and_then(|definition| resolver.physical(definition.id))
            .map(str::to_owned),
        architecture: "X86_64".to_owned(),
        targets: targets(resource, template, resolver),
        spot: has_spot(resource, resolver),
        rules: rules(resource, resolver),
        uses_ecs_controller: uses_ecs_controller(resource, resolver),
        ..ServiceModel::default()
    };
    if let Some(definition) = definition {
        add_definition(&mut model, &definition, resolver);
    }
    model
}

/// A job by its task definition, as a service of which no task is kept running; `None` if the resource isn't a job's.
pub(in crate::deploy::engine) fn job(
    definition: &Resource<'_>,
    resolver: &Resolver<'_>,
) -> Option<ServiceModel> {
    let cluster = JobMark::from_resource(definition)?.entry(JobMark::CLUSTER);
    let arn = resolver.physical(definition.id).map(str::to_owned);
    let mut model = ServiceModel {
        logical_id: definition.id.to_owned(),
        task_definition: arn.clone(),
        arn,
        cluster: resolver.text(cluster?)?,
        architecture: "X86_64".to_owned(),
        ..ServiceModel::default()
    };
    add_definition(&mut model, definition, resolver);
    Some(model)
}

fn add_definition(model: &mut ServiceModel, definition: &Resource<'_>, resolver: &Resolver<'_>) {
    let platform = definition.property("RuntimePlatform");
    let architecture = platform.and_then(|platform| platform.get("CpuArchitecture"));
    if let Some(architecture) = architecture.and_then(|value| resolver.text(value)) {
        model.architecture = architecture;
    }
    model.memory = definition
        .property("Memory")
        .and_then(|value| resolver.text(value));
    model.containers = items(definition.property("ContainerDefinitions"))
        .map(|container| container_model((definition, container), resolver))
        .collect();
}

fn container_model(
    (definition, container): (&Resource<'_>, &Value),
    resolver: &Resolver<'_>,
) -> ContainerModel {
    let text = |value: Option<&Value>| value.and_then(|value| resolver.text(value));
    let options = container.pointer("/LogConfiguration/Options");
    let option = |name| text(options.and_then(|options| options.get(name)));
    let log_driver = text(container.pointer("/LogConfiguration/LogDriver"));
    let name = text(container.get("Name")).unwrap_or_default();
    let image = text(container.get("Image"));
    let image = image.map(|image| ImageMark::with_tag(&image, (definition, &name)));
    ContainerModel {
        name,
        image,
        ports: items(container.get("PortMappings"))
            .filter_map(|mapping| port(mapping.get("ContainerPort"), resolver))
            .collect(),
        logs: option("awslogs-group")
            .zip(option("awslogs-stream-prefix"))
            .filter(|_| log_driver.as_deref() == Some("awslogs")),
        log_driver,
        memory: text(container.get("Memory")),
        health_command: container.pointer("/HealthCheck/Command").map(|command| {
            let words: Vec<_> = items(Some(command)).filter_map(Value::as_str).collect();
            words.join(" ")
        }),
        optional: container.get("Essential") == Some(&Value::Bool(false)),
    }
}

fn targets(
    service: &Resource<'_>,
    template: &Document,
    resolver: &Resolver<'_>,
) -> Vec<TargetModel> {
    let mut found = Vec::new();
    for balancer in items(service.property("LoadBalancers")) {
        let alternate = balancer.pointer("/AdvancedConfiguration/AlternateTargetGroupArn");
        for group in [balancer.get("TargetGroupArn"), alternate]
            .into_iter()
            .flatten()
        {
            let Some(arn) = resolver.text(group) else {
                continue;
            };
            let resource = resolver
                .referred(group)
                .and_then(|id| template.resource(id));
            let property = |name| resource.and_then(|group| group.property(name));
            let code = property("Matcher")
                .and_then(|matcher| matcher.get("HttpCode").or(matcher.get("GrpcCode")));
            found.push(TargetModel {
                arn,
                container: balancer
                    .get("ContainerName")
                    .and_then(|name| resolver.text(name)),
                port: port(balancer.get("ContainerPort"), resolver),
                path: property("HealthCheckPath").and_then(|path| resolver.text(path)),
                matcher: code.and_then(|code| resolver.text(code)),
            });
        }
    }
    found
}

/// The listener rules whose weights ECS changes in blue/green, canary and linear deployments.
fn rules(service: &Resource<'_>, resolver: &Resolver<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for balancer in items(service.property("LoadBalancers")) {
        for name in ["ProductionListenerRule", "TestListenerRule"] {
            let rule = balancer
                .get("AdvancedConfiguration")
                .and_then(|configuration| configuration.get(name));
            let id = rule.and_then(|rule| resolver.referred(rule));
            found.extend(id.map(str::to_owned));
        }
    }
    found
}

fn has_spot(service: &Resource<'_>, resolver: &Resolver<'_>) -> bool {
    items(service.property("CapacityProviderStrategy"))
        .filter_map(|item| resolver.text(item.get("CapacityProvider")?))
        .any(|provider| provider == "FARGATE_SPOT")
}

fn uses_ecs_controller(service: &Resource<'_>, resolver: &Resolver<'_>) -> bool {
    let controller = service.property("DeploymentController");
    let kind = controller.and_then(|controller| resolver.text(controller.get("Type")?));
    kind.is_none_or(|kind| kind == "ECS")
}

/// The cluster in a service ARN, `…:service/CLUSTER/NAME`; ARNs from before 2019 have none.
fn cluster_of(arn: &str) -> Option<&str> {
    let (_, path) = arn.split_once(":service/")?;
    Some(path.split_once('/')?.0)
}

fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn port(value: Option<&Value>, resolver: &Resolver<'_>) -> Option<u16> {
    resolver.text(value?)?.parse().ok()
}
