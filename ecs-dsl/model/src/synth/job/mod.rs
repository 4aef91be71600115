//! Jobs: a [task](super::task), and what starts it.

mod event_pattern;
mod event_rule;
mod job_mark;
mod pipe;
mod run_task;
mod schedule;
mod start;
mod start_role;
#[cfg(test)]
mod tests;

pub(super) use start_role::cluster_arn;

use std::sync::Arc;

use self::start::{Start, event_id};
use super::Context;
use super::task::{self, MeshParts, TaskContext};
use crate::cfn::{Handle, LogicalId};
use crate::dsl::{Bucket, EventSource, HasTask, Job, Queue, Stack};

pub(super) fn synth<'a>(job: &'a Job, cx: &mut Context<'a>) {
    let Some(tcx) = TaskContext::new(job.task(), cx) else {
        return;
    };
    let mesh = MeshParts::default();
    task::add_groups(&tcx, cx);
    let mut needed = task::allow_connections(&tcx, &mesh, cx);
    task::add_roles(&tcx, &mesh, cx);
    needed.extend(task::egress(&tcx, cx));
    task::add_definition_of_job(&tcx, job_mark::metadata(&tcx, &needed), cx);
    let start = Start {
        tcx,
        job: &job.0,
        needed,
    };
    schedule::add(&start, cx);
    event_rule::add(&start, cx);
    pipe::add(&start, cx);
}

/// The logical ids of the rules of a job.
pub(super) fn rule_ids(job: &Job) -> impl Iterator<Item = LogicalId> {
    let rules = job.0.rules();
    rules.map(|event| event_id(&job.task().name, event))
}

/// The jobs of the app whose rules send failed starts to this queue of the stack, each with its stack. EventBridge sends
/// them by itself; Scheduler has a role.
pub(super) fn failing_to<'a>(
    queue: &'a Queue,
    cx: &Context<'a>,
) -> impl Iterator<Item = (&'a Stack, &'a Arc<Job>)> {
    let scope = cx.stack().scope();
    let stacks = cx.stacks().iter();
    let jobs = stacks.flat_map(|stack| stack.all::<Job>().map(move |job| (stack, job)));
    jobs.filter(move |(_, job)| {
        let other = job.0.start.dead_letter.as_ref().map(|queue| &queue.value);
        let is_queue =
            |other: &Handle<Queue>| other.scope() == scope && other.name() == &*queue.name;
        job.0.rules().next().is_some() && other.is_some_and(is_queue)
    })
}

/// Whether a job of the app listens to the events of a bucket of the stack.
pub(super) fn listens_to(bucket: &Bucket, cx: &Context<'_>) -> bool {
    let events = cx.stacks().iter().flat_map(Stack::all::<Job>);
    let mut events = events.flat_map(|job| &job.0.events);
    events.any(|event| match &event.source {
        EventSource::Bucket { bucket: sender, .. } => {
            sender.scope() == cx.stack().scope() && sender.name() == &*bucket.name
        }
        EventSource::Custom { .. } | EventSource::Job { .. } | EventSource::Message(_) => false,
    })
}
