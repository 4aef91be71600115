//! Rules of EventBridge.

use super::start::Start;
use super::{event_pattern, start_role};
use crate::cfn::aws::events::{self, AssignPublicIp};
use crate::cfn::{Expr, LogicalId, Map, Resource, Value};
use crate::dsl::Event;
use crate::synth::Context;
use crate::synth::duration::seconds_of;
use crate::synth::optional::Optional;

const ROLE: &str = "EventRole";

pub(super) fn add(start: &Start<'_>, cx: &mut Context<'_>) {
    if start.job.events.is_empty() {
        return;
    }
    start_role::add(start, (ROLE, "events.amazonaws.com"), Vec::new(), cx);
    for event in &start.job.events {
        let Some(pattern) = event_pattern::of_event(event, cx) else {
            continue;
        };
        let rule = events::Rule::new()
            .event_pattern(pattern)
            .targets([target(start, event)])
            .given(event.bus.clone(), events::Rule::event_bus_name);
        let mut resource = Resource::from_type(rule);
        for id in &start.needed {
            resource = resource.depends_on(id.clone());
        }
        cx.add(rule_id(start.tcx.ids.name(), event), resource);
    }
}

/// The logical id of the rule of an event of this job.
pub(in crate::synth) fn rule_id(job: &str, event: &Event) -> LogicalId {
    LogicalId::of(&[job, "On", &event.id_part()])
}

fn target(start: &Start<'_>, event: &Event) -> events::Target {
    let policy = &start.job.start;
    let retry = (policy.retries.is_some() || policy.within.is_some()).then(|| {
        let retries = policy.retries.map(|retries| i64::from(retries.value));
        events::RetryPolicy::new()
            .given(retries, events::RetryPolicy::maximum_retry_attempts)
            .given(
                seconds_of(policy.within),
                events::RetryPolicy::maximum_event_age_in_seconds,
            )
    });
    let queue = policy.dead_letter.as_ref();
    let queue = queue.map(|queue| events::DeadLetterConfig::new().arn(queue.value.arn()));
    let role: Value<String> = start.tcx.ids.attribute(ROLE, "Arn");
    let target = events::Target::new(start_role::cluster_arn(&start.tcx.cluster), "Task")
        .role_arn(role)
        .ecs_parameters(parameters(start))
        .given(retry, events::Target::retry_policy)
        .given(queue, events::Target::dead_letter_config);
    match event.variables.is_empty() {
        // Without an input, the task's overrides would be the event.
        true => target.input("{}"),
        false => target.input_transformer(transformer(start, event)),
    }
}

/// Sets variables of the main container to fields of the event.
fn transformer(start: &Start<'_>, event: &Event) -> events::InputTransformer {
    let mut paths = Map::with_capacity(event.variables.len());
    let mut variables = Vec::with_capacity(event.variables.len());
    for (name, path) in &event.variables {
        let name = &name.value;
        paths.insert(name.clone(), Expr::from(format!("$.{}", path.value)));
        // EventBridge puts text between quotes by itself.
        variables.push(format!(r#"{{"name":"{name}","value":<{name}>}}"#));
    }
    let container = &start.tcx.task.main.name.value;
    let variables = variables.join(",");
    let template = format!(
        r#"{{"containerOverrides":[{{"name":"{container}","environment":[{variables}]}}]}}"#
    );
    events::InputTransformer::new(template).input_paths_map(paths)
}

fn parameters(start: &Start<'_>) -> events::EcsParameters {
    let (tcx, network) = (&start.tcx, &start.tcx.task.network);
    let capacity = tcx.capacity.iter().map(|item| {
        events::CapacityProviderStrategyItem::new(item.provider.name())
            .base(i64::from(item.base.value))
            .weight(i64::from(item.weight.value))
    });
    let assign = match network.public_ip {
        true => AssignPublicIp::Enabled,
        false => AssignPublicIp::Disabled,
    };
    let addresses = events::AwsVpcConfiguration::new(tcx.vpc.subnet_ids(network.tier))
        .security_groups(tcx.group_ids())
        .assign_public_ip(assign);
    let network = events::NetworkConfiguration::new().aws_vpc_configuration(addresses);
    let exec = tcx.task.execute_command.then_some(true);
    events::EcsParameters::new(tcx.ids.reference("TaskDefinition"))
        .capacity_provider_strategy(capacity.collect::<Vec<_>>())
        .network_configuration(network)
        .platform_version("LATEST")
        .propagate_tags(events::PropagateTags::TaskDefinition)
        .enable_ecs_managed_tags(true)
        .given(exec, events::EcsParameters::enable_execute_command)
}
