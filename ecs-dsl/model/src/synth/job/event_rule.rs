//! Rules of EventBridge.

use super::run_task::RunTask;
use super::start::{Start, Started, event_id};
use super::{event_input, event_pattern, start_role};
use crate::cfn::aws::events;
use crate::cfn::{Resource, Value};
use crate::dsl::Event;
use crate::synth::Context;
use crate::synth::duration::seconds_of;
use crate::synth::optional::Optional;

const ROLE: &str = "EventRole";

pub(super) fn add(start: &Start<'_>, cx: &mut Context<'_>) {
    if start.starts.rules().next().is_none() {
        return;
    }
    start_role::add(start, (ROLE, "events.amazonaws.com"), Vec::new(), cx);
    for event in start.starts.rules() {
        let Some(pattern) = event_pattern::of_event(event, cx) else {
            continue;
        };
        let rule = events::Rule::new()
            .event_pattern(pattern)
            .targets([target(start, event)])
            .given(event.bus.clone(), events::Rule::event_bus_name);
        let resource = start.after_needed(Resource::from_type(rule));
        cx.add(event_id(start.ids.name(), event), resource);
    }
}

fn target(start: &Start<'_>, event: &Event) -> events::Target {
    let policy = &start.starts.policy;
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
    let role: Value<String> = start.ids.attribute(ROLE, "Arn");
    let (target, input) = match &start.target {
        Started::Task(tcx) => {
            let task = events::EcsParameters::from(RunTask::from(&**tcx));
            let target = events::Target::new(start_role::cluster_arn(&tcx.cluster), "Task");
            let input = event_input::of_task(&tcx.task.main.name.value, event);
            (target.role_arn(role).ecs_parameters(task), input)
        }
        Started::Workflow(arn) => {
            let target = events::Target::new(arn.clone(), "Workflow").role_arn(role);
            (target, event_input::of_workflow(event))
        }
    };
    let target = target
        .given(retry, events::Target::retry_policy)
        .given(queue, events::Target::dead_letter_config);
    match input {
        // Without an input, the target's would be the event.
        None => target.input("{}"),
        Some(transformer) => target.input_transformer(transformer),
    }
}
