//! Jobs: a [task](super::task), and what starts it. Workflows: a state machine that starts tasks of jobs, and what starts it.

mod event_input;
mod event_pattern;
mod event_rule;
mod job_mark;
mod pipe;
mod run_task;
mod schedule;
mod start;
mod start_role;
mod state_machine;
#[cfg(test)]
mod tests;

pub(super) use event_pattern::set as set_filter;
pub(super) use start_role::cluster_arn;

use self::start::{Start, Started, event_id};
use super::Context;
use super::task::{self, MeshParts, TaskContext};
use crate::cfn::{Handle, LogicalId, Value};
use crate::dsl::{Bucket, EventSource, HasTask, Job, Queue, Stack, Statement, Workflow};

pub(super) fn synth<'a>(job: &'a Job, cx: &mut Context<'a>) {
    let Some(tcx) = TaskContext::new(job.task(), cx) else {
        return;
    };
    let mesh = MeshParts::default();
    task::add_groups(&tcx, cx);
    let mut needed = task::allow_connections(&tcx, &mesh, cx);
    task::add_roles(&tcx, &mesh, cx);
    needed.extend(task::egress(&tcx, cx));
    task::add_definition_of_job(&tcx, job_mark::metadata(&tcx, &needed, (job, cx)), cx);
    let start = Start {
        ids: tcx.ids,
        starts: &job.0.starts,
        permissions: start_role::to_run(&tcx, cx),
        target: Started::Task(Box::new(tcx)),
        needed,
    };
    add_starts(&start, cx);
}

pub(super) fn synth_workflow<'a>(workflow: &'a Workflow, cx: &mut Context<'a>) {
    let ids = cx.ids(&workflow.name);
    let Some(needed) = state_machine::add(workflow, cx) else {
        return;
    };
    let arn: Value<String> = ids.reference("StateMachine");
    let start = Start {
        ids,
        starts: &workflow.starts,
        permissions: vec![Statement::allow(["states:StartExecution"], [arn.clone()])],
        target: Started::Workflow(arn),
        needed,
    };
    add_starts(&start, cx);
}

/// Adds what starts a job or a workflow.
fn add_starts(start: &Start<'_>, cx: &mut Context<'_>) {
    schedule::add(start, cx);
    event_rule::add(start, cx);
    pipe::add(start, cx);
}

/// The logical ids of the rules that send failed starts to this queue of the stack, each with its stack. EventBridge sends
/// them by itself; Scheduler has a role.
pub(super) fn failing_to<'a>(
    queue: &'a Queue,
    cx: &Context<'a>,
) -> impl Iterator<Item = (&'a Stack, LogicalId)> {
    let scope = cx.stack().scope();
    let stacks = cx.stacks().iter();
    let starts = stacks.flat_map(|stack| stack.started().map(move |started| (stack, started)));
    let starts = starts.filter(move |(_, (_, starts))| {
        let other = starts.policy.dead_letter.as_ref().map(|queue| &queue.value);
        let is_queue =
            |other: &Handle<Queue>| other.scope() == scope && other.name() == &*queue.name;
        other.is_some_and(is_queue)
    });
    starts.flat_map(|(stack, (entry, starts))| {
        let rules = starts.rules();
        rules.map(move |event| (stack, event_id(entry.name(), event)))
    })
}

/// Whether a job or a workflow of the app listens to the events of a bucket of the stack.
pub(super) fn listens_to(bucket: &Bucket, cx: &Context<'_>) -> bool {
    let starts = cx.stacks().iter().flat_map(Stack::started);
    let mut events = starts.flat_map(|(_, starts)| &starts.events);
    events.any(|event| match &event.source {
        EventSource::Bucket { bucket: sender, .. } => {
            sender.scope() == cx.stack().scope() && sender.name() == &*bucket.name
        }
        EventSource::Custom { .. } | EventSource::Job { .. } | EventSource::Message(_) => false,
    })
}
