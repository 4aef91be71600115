//! [`FailedLog`]: the log stream of a task that a fault plan fails.

use std::sync::Arc;
use std::time::SystemTime;

use super::definition;
use super::failures::failing_container;
use crate::deploy::local::state::{FailedTask, OneOffContainer, OneOffTask, Stack, TaskFailures};

/// The log stream of a failed container.
pub(in crate::deploy::local) struct FailedLog {
    /// The name of the log group.
    pub(in crate::deploy::local) group: String,
    /// The name of the stream: `PREFIX/CONTAINER/TASK`.
    pub(in crate::deploy::local) stream: String,
    /// When the task stopped, in milliseconds since 1970.
    pub(in crate::deploy::local) stopped_at: u64,
    pub(in crate::deploy::local) lines: Vec<String>,
}

/// The logs of all failed tasks and one-off tasks whose container has the log driver `awslogs`, the earliest first.
pub(in crate::deploy::local) fn failed_logs(stacks: &[Arc<Stack>]) -> Vec<FailedLog> {
    let failures = stacks.iter().flat_map(|stack| stack.tasks.values());
    let of_one_off = stacks.iter().flat_map(|stack| {
        let operated = stack.operated.values();
        let tasks = operated.flat_map(|operated| operated.one_off.iter().rev());
        let ended = tasks.filter(|task| task.polls == 0);
        ended.flat_map(|task| of_one_off_task(stack, task))
    });
    failures.flat_map(of_service).chain(of_one_off).collect()
}

fn of_one_off_task(stack: &Stack, task: &OneOffTask) -> Vec<FailedLog> {
    let Some(definition) = definition::find(stack, &task.task_definition) else {
        return Vec::new();
    };
    let id = task.arn.rsplit('/').next().unwrap_or_default();
    let log = |container: &OneOffContainer| {
        let name = &container.name;
        let (group, prefix) = definition::log_stream(definition, name)?;
        Some(FailedLog {
            group: group.to_owned(),
            stream: format!("{prefix}/{name}/{id}"),
            stopped_at: millis(&task.stopped_at),
            lines: container.log.clone(),
        })
    };
    task.containers.iter().filter_map(log).collect()
}

fn of_service(failures: &TaskFailures) -> Vec<FailedLog> {
    let Some(definition) = &failures.definition else {
        return Vec::new();
    };
    let container = failing_container(failures, &definition::containers(definition));
    let Some((group, prefix)) = definition::log_stream(definition, container) else {
        return Vec::new();
    };
    let log = |task: &FailedTask| FailedLog {
        group: group.to_owned(),
        stream: format!("{prefix}/{container}/{}", task.id),
        stopped_at: millis(&task.stopped_at),
        lines: failures.log.clone(),
    };
    failures.stopped.iter().rev().map(log).collect()
}

fn millis(timestamp: &str) -> u64 {
    let time = humantime::parse_rfc3339(timestamp).unwrap_or(SystemTime::UNIX_EPOCH);
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}
