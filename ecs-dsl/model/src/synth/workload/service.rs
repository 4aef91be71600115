//! The ECS service itself.

use std::time::Duration;

use super::target_group::{ALTERNATE, PRIMARY};
use super::{
    Context, WorkloadContext, app_mesh, discovery, group_id, listener_rule, service_connect,
};
use crate::cfn::aws::{ecs, iam as aws_iam};
use crate::cfn::{LogicalId, Resource, Value};
use crate::dsl::{Capacity, CircuitBreaker, Deployment, Discovery, Strategy};
use crate::synth::{iam, vpc};

pub(super) fn add(wcx: &WorkloadContext<'_>, ingress: &[LogicalId], cx: &mut Context<'_>) {
    let workload = wcx.workload;
    let mut service = ecs::Service::new()
        .cluster(wcx.cluster.cluster_name())
        .task_definition(wcx.ids.reference("TaskDefinition"))
        .platform_version("LATEST")
        .capacity_provider_strategy(strategy(wcx))
        .network_configuration(network(wcx))
        .deployment_configuration(deployment(&workload.deployment))
        .propagate_tags(ecs::ServicePropagateTags::Service)
        .enable_ecs_managed_tags(true);
    // A desired count would reset the effect of scaling at each deployment.
    if workload.scaling.is_none() {
        service = service.desired_count(
            workload
                .desired_count
                .as_ref()
                .map_or(1, |count| count.value),
        );
    }
    if workload.execute_command {
        service = service.enable_execute_command(true);
    }
    if let Some(registry) = registry(wcx, cx) {
        service = service.service_registries([registry]);
    }
    if let Some(configuration) = service_connect::configuration(wcx, cx) {
        service = service.service_connect_configuration(configuration);
    }
    let mut resource = Resource::from_type(with_load_balancer(service, wcx, cx));
    if workload.is_routed() {
        // A blue/green service refers to the first rule, and so depends on it already.
        let referred = usize::from(workload.deployment.strategy != Strategy::Rolling);
        for rule in listener_rule::rules(wcx).iter().skip(referred) {
            resource = resource.depends_on(wcx.ids.id(&rule.part));
        }
    }
    if let Some(route) = app_mesh::route_id(wcx, cx) {
        resource = resource.depends_on(route);
    }
    for callee in service_connect::callees(wcx, cx) {
        resource = resource.depends_on(callee);
    }
    // The first tasks need these for ingress and egress, but nothing refers to them.
    for rule in ingress {
        resource = resource.depends_on(rule.clone());
    }
    if wcx.vpc.scope() == cx.stack().scope() {
        let network = cx.ids(wcx.vpc.name());
        for part in vpc::egress_parts(wcx.vpc.spec(), workload) {
            resource = resource.depends_on(network.id(&part));
        }
    }
    cx.add(wcx.ids.id("Service"), resource);
}

/// Whole seconds, AWS's unit.
pub(in crate::synth) fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

fn minutes(duration: Duration) -> i64 {
    seconds(duration) / 60
}

fn strategy(wcx: &WorkloadContext<'_>) -> Vec<ecs::CapacityProviderStrategyItem> {
    let own = &wcx.workload.capacity;
    let of_cluster = &wcx.cluster.spec().capacity;
    let capacity = if own.is_empty() {
        of_cluster.clone()
    } else {
        own.clone()
    };
    let capacity = if capacity.is_empty() {
        vec![Capacity::fargate()]
    } else {
        capacity
    };
    capacity
        .iter()
        .map(|item| {
            ecs::CapacityProviderStrategyItem::new()
                .capacity_provider(item.provider)
                .base(item.base.value)
                .weight(item.weight.value)
        })
        .collect()
}

fn network(wcx: &WorkloadContext<'_>) -> ecs::ServiceNetworkConfiguration {
    let workload = wcx.workload;
    let groups: Vec<Value<String>> = std::iter::once(group_id(wcx))
        .chain(workload.security_groups.iter().cloned())
        .collect();
    let assign = if workload.public_ip {
        ecs::AssignPublicIp::Enabled
    } else {
        ecs::AssignPublicIp::Disabled
    };
    ecs::ServiceNetworkConfiguration::new().awsvpc_configuration(
        ecs::AwsVpcConfiguration::new()
            .assign_public_ip(assign)
            .subnets(wcx.vpc.subnet_ids(workload.tier))
            .security_groups(groups),
    )
}

fn deployment(model: &Deployment) -> ecs::DeploymentConfiguration {
    let mut deployment = ecs::DeploymentConfiguration::new()
        .maximum_percent(model.maximum_percent.value.whole())
        .minimum_healthy_percent(model.minimum_healthy_percent.value.whole());
    if let Some(time) = &model.bake_time {
        deployment = deployment.bake_time_in_minutes(minutes(time.value));
    }
    match &model.strategy {
        Strategy::Rolling => match circuit_breaker(model.circuit_breaker) {
            Some(breaker) => deployment.deployment_circuit_breaker(breaker),
            None => deployment,
        },
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

fn with_load_balancer(
    mut service: ecs::Service,
    wcx: &WorkloadContext<'_>,
    cx: &mut Context<'_>,
) -> ecs::Service {
    let workload = wcx.workload;
    let (Some(ingress), Some(port)) = (&workload.ingress, &workload.main.port) else {
        return service;
    };
    if !workload.is_routed() || cx.stack().load_balancer_of(workload).one().is_none() {
        return service;
    }
    let mut balancer = ecs::ServiceLoadBalancer::new()
        .target_group_arn(wcx.ids.reference(PRIMARY))
        .container_name(&workload.main.name.value)
        .container_port(port.value);
    if workload.deployment.strategy != Strategy::Rolling {
        add_traffic_role(wcx, cx);
        balancer = balancer.advanced_configuration(
            ecs::AdvancedConfiguration::new(wcx.ids.reference(ALTERNATE))
                .production_listener_rule(wcx.ids.reference("ListenerRule"))
                .role_arn(wcx.ids.attribute::<String>("TrafficRole", "Arn")),
        );
    }
    service = service.load_balancers([balancer]);
    match &ingress.health_check_grace_period {
        Some(period) => service.health_check_grace_period_seconds(seconds(period.value)),
        None => service,
    }
}

/// Adds the role with which ECS shifts traffic between the two target groups.
fn add_traffic_role(wcx: &WorkloadContext<'_>, cx: &mut Context<'_>) {
    let policy = crate::cfn::intrinsic::concat([
        "arn:".into(),
        crate::cfn::pseudo::partition(),
        ":iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers".into(),
    ]);
    let role = aws_iam::Role::new(iam::trust("ecs.amazonaws.com")).managed_policy_arns([policy]);
    cx.add(wcx.ids.id("TrafficRole"), role);
}

fn registry(wcx: &WorkloadContext<'_>, cx: &Context<'_>) -> Option<ecs::ServiceRegistry> {
    let kind = discovery::kind(wcx, cx)?;
    let registry = ecs::ServiceRegistry::new()
        .registry_arn(wcx.ids.attribute::<String>(discovery::PART, "Arn"));
    let port = wcx.workload.main.port.as_ref()?.value;
    Some(match kind {
        Discovery::Srv => registry
            .container_name(&wcx.workload.main.name.value)
            .container_port(port),
        Discovery::A | Discovery::None => registry,
    })
}
