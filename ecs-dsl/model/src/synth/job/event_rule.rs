//! Rules of EventBridge.

use super::start::{Start, event_id};
use super::{event_pattern, start_role};
use crate::cfn::aws::events;
use crate::cfn::{Expr, Map, Resource, Value};
use crate::dsl::{Event, Part};
use crate::synth::Context;
use crate::synth::duration::seconds_of;
use crate::synth::optional::Optional;

const ROLE: &str = "EventRole";

pub(super) fn add(start: &Start<'_>, cx: &mut Context<'_>) {
    if start.job.rules().next().is_none() {
        return;
    }
    start_role::add(start, (ROLE, "events.amazonaws.com"), Vec::new(), cx);
    for event in start.job.rules() {
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
        cx.add(event_id(start.tcx.ids.name(), event), resource);
    }
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
        .ecs_parameters(events::EcsParameters::from(start.run_task()))
        .given(retry, events::Target::retry_policy)
        .given(queue, events::Target::dead_letter_config);
    match input(start, event) {
        // Without an input, the task's overrides would be the event.
        None => target.input("{}"),
        Some(transformer) => target.input_transformer(transformer),
    }
}

/// Sets variables and the command of the main container, with fields of the event.
fn input(start: &Start<'_>, event: &Event) -> Option<events::InputTransformer> {
    if event.variables.is_empty() && event.command.is_none() {
        return None;
    }
    let mut paths = Map::with_capacity(event.variables.len());
    let mut container = vec![member("name", &text(&start.tcx.task.main.name.value))];
    if let Some(parts) = &event.command {
        let parts = parts.iter().enumerate();
        let parts: Vec<String> = parts
            .map(|(index, part)| match &part.0 {
                Part::Text(part) => text(&part.value),
                Part::Field(path) => field(format!("command-{index}"), &path.value, &mut paths),
            })
            .collect();
        container.push(member("command", &format!("[{}]", parts.join(","))));
    }
    let variables: Vec<String> = event
        .variables
        .iter()
        .map(|(name, path)| {
            let value = field(name.value.clone(), &path.value, &mut paths);
            format!(
                "{{{},{}}}",
                member("name", &text(&name.value)),
                member("value", &value)
            )
        })
        .collect();
    if !variables.is_empty() {
        container.push(member("environment", &format!("[{}]", variables.join(","))));
    }
    let container = container.join(",");
    let template = format!(r#"{{"containerOverrides":[{{{container}}}]}}"#);
    Some(events::InputTransformer::new(template).input_paths_map(paths))
}

/// A field of the event in the template. EventBridge puts text between quotes by itself.
fn field(name: String, path: &str, paths: &mut Map) -> String {
    let placeholder = format!("<{name}>");
    paths.insert(name, Expr::from(format!("$.{path}")));
    placeholder
}

fn member(name: &str, value: &str) -> String {
    format!(r#""{name}":{value}"#)
}

/// JSON text.
fn text(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}
