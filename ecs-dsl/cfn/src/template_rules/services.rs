//! ECS services with their tasks: network mode, security groups, subnets and port mappings.

use std::collections::BTreeSet;

use serde_json::Value;

use super::finished::{Finished, at};
use crate::cfn::DocumentResource;
use crate::cfn::eval::items;
use crate::cfn::type_names::{autoscaling, ec2, ecs};

/// The services of a template.
pub(super) struct Services<'a>(Vec<Service<'a>>);

/// A service, and what is known of its tasks.
pub(super) struct Service<'a> {
    pub(super) resource: DocumentResource<'a>,
    /// The task definition, if it is in the template.
    pub(super) task: Option<DocumentResource<'a>>,
    /// The network mode, if it is known.
    pub(super) mode: Option<Mode>,
    /// The security groups of its tasks, if all of them are in the template.
    pub(super) groups: Option<Vec<&'a str>>,
    /// The subnets of its tasks, if all of them are in the template.
    pub(super) subnets: Option<Vec<&'a str>>,
    /// Whether its tasks may have public addresses.
    pub(super) is_public: bool,
}

/// Where a task's ports are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Each task has a network interface (`awsvpc`).
    Task,
    /// Ports of the instance are forwarded (`bridge`).
    Bridge,
    /// The ports of the instance (`host`).
    Host,
}

impl Mode {
    /// ECS's name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Task => "awsvpc",
            Self::Bridge => "bridge",
            Self::Host => "host",
        }
    }
}

impl<'a> Services<'a> {
    pub(super) fn new(template: &Finished<'a>) -> Self {
        let services = template.of_type(ecs::SERVICE).iter();
        Self(
            services
                .map(|service| Service::new(template, *service))
                .collect(),
        )
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Service<'a>> {
        self.0.iter()
    }
}

impl<'a> Service<'a> {
    fn new(template: &Finished<'a>, resource: DocumentResource<'a>) -> Self {
        const NETWORK: &str = "NetworkConfiguration/AwsvpcConfiguration";
        let network = at(&resource, NETWORK);
        let list = |name: &str, of: &str| template.known_ids(network?.get(name), of);
        let assigns = network.and_then(|network| network.get("AssignPublicIp"));
        let task = template.referred_of(resource.property("TaskDefinition"), ecs::TASK_DEFINITION);
        Self {
            mode: task.and_then(|task| mode(template, &task)),
            groups: list("SecurityGroups", ec2::SECURITY_GROUP),
            subnets: list("Subnets", ec2::SUBNET),
            is_public: assigns.is_some_and(|value| {
                template
                    .text(Some(value))
                    .is_none_or(|value| value != "DISABLED")
            }),
            task,
            resource,
        }
    }

    /// The containers of the task definition, if it is in the template.
    pub(super) fn containers(&self) -> Option<&'a [Value]> {
        let containers = self.task?.property("ContainerDefinitions")?;
        containers.as_array().map(Vec::as_slice)
    }

    /// The ports of a container, or of all, with the ports of the host; `None` if one of them is unknown.
    pub(super) fn ports(
        &self,
        template: &Finished<'a>,
        container: Option<&str>,
    ) -> Option<Vec<(i64, Option<i64>)>> {
        let mut ports = Vec::new();
        for definition in self.containers()? {
            let name = template.text(definition.get("Name"))?;
            if container.is_some_and(|container| container != name) {
                continue;
            }
            let mappings = match definition.get("PortMappings") {
                Some(Value::Array(mappings)) => mappings.as_slice(),
                Some(_) => return None,
                None => &[],
            };
            for mapping in mappings {
                // A range of ports has no single one.
                let port = template.integer(mapping.get("ContainerPort"))?;
                let host = match mapping.get("HostPort") {
                    Some(host) => Some(template.integer(Some(host))?),
                    None => None,
                };
                ports.push((port, host));
            }
        }
        Some(ports)
    }

    /// The security groups of the instances that its tasks run on, if all of them are in the template: those of its capacity
    /// providers, or else those of all Auto Scaling groups.
    pub(super) fn instance_groups(&self, template: &Finished<'a>) -> Option<Vec<&'a str>> {
        let strategy = self.resource.list("CapacityProviderStrategy").iter();
        let providers: Option<Vec<_>> = strategy
            .map(|item| template.referred_of(item.get("CapacityProvider"), ecs::CAPACITY_PROVIDER))
            .collect();
        let providers = providers?;
        let scaling_groups: Vec<_> = if providers.is_empty() {
            template.of_type(autoscaling::AUTO_SCALING_GROUP).to_vec()
        } else {
            let arn = |provider: &DocumentResource<'a>| {
                at(provider, "AutoScalingGroupProvider/AutoScalingGroupArn")
            };
            let groups = providers.iter().map(|provider| {
                template.referred_of(arn(provider), autoscaling::AUTO_SCALING_GROUP)
            });
            groups.collect::<Option<Vec<_>>>()?
        };
        let mut found = BTreeSet::new();
        for group in scaling_groups {
            let launch = at(&group, "LaunchTemplate/LaunchTemplateId")?;
            let launch = template.referred_of(Some(launch), ec2::LAUNCH_TEMPLATE)?;
            let groups = at(&launch, "LaunchTemplateData/SecurityGroupIds");
            found.extend(template.known_ids(groups, ec2::SECURITY_GROUP)?);
        }
        (!found.is_empty()).then(|| found.into_iter().collect())
    }

    /// The target groups that its tasks are registered in: group, container and port.
    pub(super) fn registrations(&self) -> impl Iterator<Item = &'a Value> {
        self.resource
            .property("LoadBalancers")
            .map(items)
            .unwrap_or_default()
            .iter()
    }
}

/// The network mode of a task definition. Fargate requires `awsvpc`; the default on Linux is `bridge`.
fn mode(template: &Finished<'_>, task: &DocumentResource<'_>) -> Option<Mode> {
    let Some(mode) = task.property("NetworkMode") else {
        let windows = task.property("RuntimePlatform").is_some();
        return (!windows).then_some(Mode::Bridge);
    };
    match &*template.text(Some(mode))? {
        "awsvpc" => Some(Mode::Task),
        "bridge" => Some(Mode::Bridge),
        "host" => Some(Mode::Host),
        _ => None,
    }
}
