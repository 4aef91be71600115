//! Schedules of EventBridge Scheduler.

use super::run_task::RunTask;
use super::start::{Start, Started};
use super::start_role;
use crate::cfn::aws::scheduler::{self, FlexibleTimeWindow, FlexibleTimeWindowMode};
use crate::cfn::{LogicalId, Resource, Value};
use crate::dsl::security::grant::KMS_ACTIONS;
use crate::dsl::{Schedule, Statement};
use crate::synth::Context;
use crate::synth::duration::{minutes, seconds_of};
use crate::synth::optional::Optional;

const ROLE: &str = "ScheduleRole";

pub(super) fn add(start: &Start<'_>, cx: &mut Context<'_>) {
    if start.starts.schedules.is_empty() {
        return;
    }
    start_role::add(start, (ROLE, "scheduler.amazonaws.com"), send(start), cx);
    for schedule in &start.starts.schedules {
        let resource = Resource::from_type(resource(start, schedule));
        cx.add(id(start, schedule), start.after_needed(resource));
    }
}

/// Scheduler sends failed starts with the role.
fn send(start: &Start<'_>) -> Vec<Statement> {
    let Some(queue) = &start.starts.policy.dead_letter else {
        return Vec::new();
    };
    let send = Statement::allow(["sqs:SendMessage"], [queue.value.arn()]);
    let key = queue.value.spec().key.as_ref();
    let encrypt = key.map(|key| Statement::allow(KMS_ACTIONS, [key.arn()]));
    std::iter::once(send).chain(encrypt).collect()
}

/// Scheduler's schema has integers as numbers.
fn number(value: i64) -> Value<f64> {
    i32::try_from(value).unwrap_or(i32::MAX).into()
}

fn id(start: &Start<'_>, schedule: &Schedule) -> LogicalId {
    let name = schedule.name.as_ref().map_or("", |name| &name.value);
    LogicalId::of(&[start.ids.name(), "Schedule", name])
}

fn resource(start: &Start<'_>, schedule: &Schedule) -> scheduler::Schedule {
    let window = match &schedule.flexible {
        None => FlexibleTimeWindow::new(FlexibleTimeWindowMode::Off),
        Some(window) => FlexibleTimeWindow::new(FlexibleTimeWindowMode::Flexible)
            .maximum_window_in_minutes(number(minutes(window.value))),
    };
    let zone = schedule
        .timezone
        .as_ref()
        .or(start.starts.timezone.as_ref());
    let text =
        |value: Option<&crate::diag::Spanned<String>>| value.map(|value| value.value.clone());
    scheduler::Schedule::new(window, schedule.expression.value.clone(), target(start))
        .given(
            text(zone),
            scheduler::Schedule::schedule_expression_timezone,
        )
        .given(
            text(schedule.start.as_ref()),
            scheduler::Schedule::start_date,
        )
        .given(text(schedule.end.as_ref()), scheduler::Schedule::end_date)
}

fn target(start: &Start<'_>) -> scheduler::Target {
    let policy = &start.starts.policy;
    let retry = (policy.retries.is_some() || policy.within.is_some()).then(|| {
        let retries = policy.retries.map(|retries| number(retries.value.into()));
        let age = seconds_of(policy.within).map(number);
        scheduler::RetryPolicy::new()
            .given(retries, scheduler::RetryPolicy::maximum_retry_attempts)
            .given(age, scheduler::RetryPolicy::maximum_event_age_in_seconds)
    });
    let queue = policy.dead_letter.as_ref();
    let queue = queue.map(|queue| scheduler::DeadLetterConfig::new().arn(queue.value.arn()));
    let role: Value<String> = start.ids.attribute(ROLE, "Arn");
    let target = match &start.target {
        Started::Task(tcx) => {
            let task = scheduler::EcsParameters::from(RunTask::from(&**tcx));
            scheduler::Target::new(start_role::cluster_arn(&tcx.cluster), role).ecs_parameters(task)
        }
        Started::Workflow(arn) => scheduler::Target::new(arn.clone(), role).input("{}"),
    };
    target
        .given(retry, scheduler::Target::retry_policy)
        .given(queue, scheduler::Target::dead_letter_config)
}
