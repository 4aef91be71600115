//! The [mark](JobMark) of a job's task definition: how the engine starts a task.

use std::time::Duration;

use super::run_task::RunTask;
use crate::cfn::job_mark::JobMark;
use crate::cfn::{LogicalId, Map, Owner, Value};
use crate::dsl::{HasTask, Job};
use crate::synth::Context;
use crate::synth::task::TaskContext;

/// How long CloudFormation waits for a migration.
const DEFAULT_TIMEOUT: Duration = Duration::from_hours(1);

/// The `Metadata` of the task definition. `needed` must exist before a task is started.
pub(super) fn metadata(
    tcx: &TaskContext<'_>,
    needed: &[LogicalId],
    (job, cx): (&Job, &Context<'_>),
) -> Map {
    let task = RunTask::from(tcx);
    let strategy = task.strategy();
    let groups = task.security_groups.into_iter().map(Value::into_expr);
    let needed = needed.iter().map(|id| id.as_str().to_owned());
    let mut mark = Map::new();
    mark.insert(JobMark::CLUSTER, tcx.cluster.cluster_name());
    mark.insert(JobMark::SUBNETS, task.subnets);
    mark.insert(JobMark::SECURITY_GROUPS, groups.collect::<Vec<_>>());
    mark.insert(JobMark::PUBLIC_IP, task.public_ip);
    mark.insert(JobMark::CAPACITY, strategy);
    mark.insert(JobMark::DEPENDS_ON, needed.collect::<Vec<_>>());
    if task.execute_command {
        mark.insert(JobMark::EXECUTE_COMMAND, true);
    }
    if !job.0.before.is_empty() {
        let before = job.0.before.iter();
        let before = before.map(|service| id_of(&service.value.name, "Service", cx));
        let timeout = job
            .0
            .before_timeout
            .map_or(DEFAULT_TIMEOUT, |timeout| timeout.value);
        mark.insert(JobMark::BEFORE, before.collect::<Vec<_>>());
        mark.insert(JobMark::AFTER, earlier(job, cx));
        mark.insert(JobMark::TIMEOUT, timeout.as_secs().cast_signed());
    }
    let marks: Map = [(JobMark::NAME, mark)].into_iter().collect();
    [(Owner::METADATA, marks)].into_iter().collect()
}

fn id_of(name: &str, part: &str, cx: &Context<'_>) -> String {
    cx.ids(name).id(part).as_str().to_owned()
}

/// The task definitions of the migrations that run before this one: those that were added earlier, before the same service.
fn earlier(job: &Job, cx: &Context<'_>) -> Vec<String> {
    let jobs = cx.stack().all::<Job>();
    let earlier = jobs.take_while(|other| other.task().name != job.task().name);
    let shared = earlier.filter(|other| {
        let mut services = other.0.before.iter();
        services.any(|service| job.0.before.iter().any(|own| own.value == service.value))
    });
    shared
        .map(|other| id_of(&other.task().name, "TaskDefinition", cx))
        .collect()
}
