//! The ECS service itself.

use super::service_context::ServiceContext;
use super::target_group::{ALTERNATE, PRIMARY};
use super::{app_mesh, listener_rule, service_connect};
use crate::cfn::aws::{ecs, iam as aws_iam};
use crate::cfn::{LogicalId, Resource};
use crate::dsl::compute::scaling::TargetMetric;
use crate::dsl::{Capacity, CircuitBreaker, Deployment, Strategy, TargetGroup};
use crate::synth::Context;
use crate::synth::duration::{minutes, seconds};
use crate::synth::optional::{Optional, list};
use crate::synth::{iam, task};

/// The resolution of metrics of ECS that is below a minute.
const HIGH_RESOLUTION_SECONDS: i64 = 20;

/// What the ECS service refers to or waits for.
pub(super) struct Connections<'a> {
    pub(super) groups: Vec<TargetGroup<'a>>,
    pub(super) registry: Option<ecs::ServiceRegistry>,
    pub(super) ingress_rules: Vec<LogicalId>,
}

pub(super) fn add(scx: &ServiceContext<'_>, connections: &Connections<'_>, cx: &mut Context<'_>) {
    let model = scx.service;
    // A desired count would reset the effect of scaling at each deployment.
    let count = model.scaling.is_none().then(|| model.min_tasks());
    let exec = scx.task.execute_command.then_some(true);
    // Rebalancing starts a second task before it stops the first one.
    let rebalancing = (model.deployment.maximum_percent.value.whole() <= 100)
        .then_some(ecs::AvailabilityZoneRebalancing::Disabled);
    let registries = connections.registry.clone().map(|registry| [registry]);
    let mut service = ecs::Service::new()
        .cluster(scx.cluster.cluster_name())
        .task_definition(scx.ids.reference("TaskDefinition"))
        .platform_version("LATEST")
        .capacity_provider_strategy(strategy(&scx.capacity))
        .network_configuration(network(scx))
        .deployment_configuration(deployment(&model.deployment))
        .propagate_tags(ecs::ServicePropagateTags::Service)
        .enable_ecs_managed_tags(true)
        .given(count, ecs::Service::desired_count)
        .given(exec, ecs::Service::enable_execute_command)
        .given(rebalancing, ecs::Service::availability_zone_rebalancing)
        .given(registries, ecs::Service::service_registries)
        .given(monitoring(scx), ecs::Service::monitoring)
        .given(
            service_connect::configuration(scx),
            ecs::Service::service_connect_configuration,
        );
    if let Some(volumes) = task::managed_volumes(scx, cx) {
        service = service.volume_configurations(volumes);
    }
    if !connections.groups.is_empty() {
        service = with_load_balancers(service, scx, &connections.groups, cx);
    }
    let mut resource = Resource::from_type(service);
    for id in dependencies(scx, connections, cx) {
        resource = resource.depends_on(id);
    }
    for id in task::egress(scx, cx) {
        resource = resource.depends_on(id);
    }
    cx.add(scx.ids.id("Service"), resource);
}

/// The listener rules, the route of an App Mesh, the called services of a Service Connect mesh and the ingress rules that
/// the first tasks need.
fn dependencies(
    scx: &ServiceContext<'_>,
    connections: &Connections<'_>,
    cx: &Context<'_>,
) -> Vec<LogicalId> {
    let mut dependencies = Vec::new();
    for group in &connections.groups {
        // A blue/green service refers to the first rule, and so depends on it already.
        let referred = usize::from(group.has_alternate());
        let rules = listener_rule::of_group(group, cx.stack()).into_iter();
        dependencies.extend(rules.skip(referred).map(|rule| scx.ids.id(&rule.part)));
    }
    dependencies.extend(app_mesh::route_id(scx, cx));
    dependencies.extend(service_connect::callees(scx, cx));
    dependencies.extend(connections.ingress_rules.iter().cloned());
    dependencies
}

/// The metrics that scaling needs more often than once a minute.
fn monitoring(scx: &ServiceContext<'_>) -> Option<ecs::MonitoringConfiguration> {
    let targets = scx.service.scaling.iter().flat_map(|model| &model.targets);
    let names = targets.filter(|target| target.high_resolution);
    let names = names.filter_map(|target| match target.metric {
        TargetMetric::Cpu => Some(ecs::MetricName::CpuUtilization),
        TargetMetric::Memory => Some(ecs::MetricName::MemoryUtilization),
        TargetMetric::RequestsPerTarget
        | TargetMetric::ResponseTime
        | TargetMetric::Backlog(_)
        | TargetMetric::Custom(_) => None,
    });
    let names = list(names)?;
    let metrics = ecs::MetricConfiguration::new(names, HIGH_RESOLUTION_SECONDS);
    Some(ecs::MonitoringConfiguration::new([metrics]))
}

fn strategy(capacity: &[Capacity]) -> Vec<ecs::CapacityProviderStrategyItem> {
    capacity
        .iter()
        .map(|item| {
            ecs::CapacityProviderStrategyItem::new()
                .capacity_provider(item.provider.name())
                .base(item.base.value)
                .weight(item.weight.value)
        })
        .collect()
}

fn network(scx: &ServiceContext<'_>) -> ecs::ServiceNetworkConfiguration {
    let network = &scx.task.network;
    let assign = if network.public_ip {
        ecs::AssignPublicIp::Enabled
    } else {
        ecs::AssignPublicIp::Disabled
    };
    ecs::ServiceNetworkConfiguration::new().awsvpc_configuration(
        ecs::AwsVpcConfiguration::new()
            .assign_public_ip(assign)
            .subnets(scx.vpc.subnet_ids(network.tier))
            .security_groups(scx.group_ids()),
    )
}

fn deployment(model: &Deployment) -> ecs::DeploymentConfiguration {
    let deployment = ecs::DeploymentConfiguration::new()
        .maximum_percent(model.maximum_percent.value.whole())
        .minimum_healthy_percent(model.minimum_healthy_percent.value.whole())
        .given(model.bake_time, |it, time| {
            it.bake_time_in_minutes(minutes(time.value))
        });
    match &model.strategy {
        Strategy::Rolling => {
            let breaker = circuit_breaker(model.circuit_breaker);
            deployment.given(
                breaker,
                ecs::DeploymentConfiguration::deployment_circuit_breaker,
            )
        }
        Strategy::BlueGreen => deployment.strategy(ecs::DeploymentConfigurationStrategy::BlueGreen),
        Strategy::Canary { percent, bake_time } => deployment
            .strategy(ecs::DeploymentConfigurationStrategy::Canary)
            .canary_configuration(
                ecs::CanaryConfiguration::new()
                    .canary_percent(percent.value.value())
                    .canary_bake_time_in_minutes(minutes(bake_time.value)),
            ),
        Strategy::Linear {
            step_percent,
            step_bake_time,
        } => deployment
            .strategy(ecs::DeploymentConfigurationStrategy::Linear)
            .linear_configuration(
                ecs::LinearConfiguration::new()
                    .step_percent(step_percent.value.value())
                    .step_bake_time_in_minutes(minutes(step_bake_time.value)),
            ),
    }
}

fn circuit_breaker(breaker: CircuitBreaker) -> Option<ecs::DeploymentCircuitBreaker> {
    let on = ecs::DeploymentCircuitBreaker::new(true, true);
    match breaker {
        CircuitBreaker::Rollback => Some(on),
        CircuitBreaker::RollbackAfter(tasks) => Some(on.threshold_configuration(
            ecs::ThresholdConfiguration::new(ecs::ThresholdConfigurationType::Count, tasks),
        )),
        CircuitBreaker::Off => None,
    }
}

fn with_load_balancers(
    service: ecs::Service,
    scx: &ServiceContext<'_>,
    groups: &[TargetGroup<'_>],
    cx: &mut Context<'_>,
) -> ecs::Service {
    if groups.iter().any(TargetGroup::has_alternate) {
        add_traffic_role(scx, cx);
    }
    let balancers: Vec<_> = groups
        .iter()
        .map(|group| load_balancer(scx, group, cx))
        .collect();
    let period = groups
        .first()
        .map(|group| seconds(group.ingress.grace_period()));
    service
        .load_balancers(balancers)
        .given(period, ecs::Service::health_check_grace_period_seconds)
}

/// A target group, and for blue/green deployments the other one with the rule between them.
fn load_balancer(
    scx: &ServiceContext<'_>,
    group: &TargetGroup<'_>,
    cx: &Context<'_>,
) -> ecs::ServiceLoadBalancer {
    let balancer = ecs::ServiceLoadBalancer::new()
        .target_group_arn(scx.ids.reference(&group.part(PRIMARY)))
        .container_name(group.container())
        .container_port(group.port);
    let mut rules = listener_rule::of_group(group, cx.stack()).into_iter();
    match rules.next().filter(|_| group.has_alternate()) {
        Some(rule) => balancer.advanced_configuration(
            ecs::AdvancedConfiguration::new(scx.ids.reference(&group.part(ALTERNATE)))
                .production_listener_rule(scx.ids.reference(&rule.part))
                .role_arn(scx.ids.attribute::<String>("TrafficRole", "Arn")),
        ),
        None => balancer,
    }
}

/// Adds the role with which ECS shifts traffic between the two target groups.
fn add_traffic_role(scx: &ServiceContext<'_>, cx: &mut Context<'_>) {
    let policy = crate::cfn::intrinsic::concat([
        "arn:".into(),
        crate::cfn::pseudo::partition(),
        ":iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers".into(),
    ]);
    let role = aws_iam::Role::new(iam::trust("ecs.amazonaws.com")).managed_policy_arns([policy]);
    cx.add(scx.ids.id("TrafficRole"), role);
}
