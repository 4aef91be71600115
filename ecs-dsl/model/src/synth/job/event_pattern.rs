//! The patterns of events.

use super::start_role::cluster_arn;
use crate::cfn::{Expr, Handle, Map};
use crate::dsl::model::arn::arn;
use crate::dsl::{Event, EventFilter, EventSource, HasTask, Job, JobEnd, Stack};
use crate::synth::Context;

/// The pattern of an event of a rule; `None` for a job without a cluster, which `check` has reported.
pub(super) fn of_event(event: &Event, cx: &Context<'_>) -> Option<Map> {
    let mut pattern = Map::new();
    match &event.source {
        EventSource::Custom {
            source,
            detail_type,
        } => {
            set(&mut pattern, "source", source.value.as_str());
            set(&mut pattern, "detail-type", detail_type.value.as_str());
        }
        EventSource::Bucket {
            bucket,
            change,
            key,
        } => {
            set(&mut pattern, "source", "aws.s3");
            set(&mut pattern, "detail-type", change.detail_type());
            set(&mut pattern, "detail.bucket.name", bucket.bucket_name());
            let key = match key.value.contains('*') {
                true => EventFilter::wildcard(&key.value),
                false => key.value.as_str().into(),
            };
            set(&mut pattern, "detail.object.key", key);
        }
        EventSource::Job { job, end } => of_job(&mut pattern, job, *end, cx)?,
        EventSource::Message(_) => return None,
    }
    set_fields(&mut pattern, event);
    Some(pattern)
}

/// The pattern of the program's fields alone.
pub(super) fn of_fields(event: &Event) -> Map {
    let mut pattern = Map::new();
    set_fields(&mut pattern, event);
    pattern
}

fn set_fields(pattern: &mut Map, event: &Event) {
    for (path, filter) in &event.fields {
        set(pattern, &path.value, filter.clone());
    }
}

/// A task of the job that stopped, by the exit code of its main container.
fn of_job(pattern: &mut Map, job: &Handle<Job>, end: JobEnd, cx: &Context<'_>) -> Option<()> {
    let mut stacks = cx.stacks().iter();
    let stack: &Stack = stacks.find(|stack| stack.scope() == job.scope())?;
    let task = job.spec().task();
    let cluster = stack.cluster_of(task).one()?;
    let family = stack.physical_name(&task.name);
    let revisions = arn("ecs", format!("task-definition/{family}:"));
    set(pattern, "source", "aws.ecs");
    set(pattern, "detail-type", "ECS Task State Change");
    set(pattern, "detail.clusterArn", cluster_arn(&cluster));
    set(pattern, "detail.lastStatus", "STOPPED");
    let prefix = EventFilter::operator("prefix", revisions);
    set(pattern, "detail.taskDefinitionArn", prefix);
    let main = task.main.name.value.as_str();
    match end {
        JobEnd::Succeeded => {
            set(pattern, "detail.containers.name", main);
            set(pattern, "detail.containers.exitCode", 0_i64);
        }
        JobEnd::Failed => {
            let mut failed = Map::new();
            set(&mut failed, "containers.name", main);
            set(
                &mut failed,
                "containers.exitCode",
                EventFilter::none_of([0_i64]),
            );
            let mut unstarted = Map::new();
            set(&mut unstarted, "stopCode", "TaskFailedToStart");
            let either = [failed, unstarted].map(Expr::from);
            set(pattern, "detail.$or", EventFilter(either.into()));
        }
    }
    Some(())
}

/// Sets the filter of the field at `path`.
pub(in crate::synth) fn set(pattern: &mut Map, path: &str, filter: impl Into<EventFilter>) {
    let Some((name, rest)) = path.split_once('.') else {
        pattern.insert(path.to_owned(), Expr::List(filter.into().0));
        return;
    };
    if let Some(Expr::Map(fields)) = pattern.get_mut(name) {
        return set(fields, rest, filter);
    }
    let mut fields = Map::new();
    set(&mut fields, rest, filter);
    pattern.insert(name.to_owned(), fields);
}
