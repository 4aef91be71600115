//! The running tasks of services, and the one of them that the user means.

use std::collections::BTreeSet;

use super::named_services::{NamedService, SelectedServices};
use crate::cli::CliError;
use crate::deploy::operate::{Task, TaskOperations as _, TaskStatus};

/// A running task, and the service whose task definition it has.
pub(in crate::cli) type RunningTask<'a> = (&'a NamedService, Task);

/// The tasks of the services that run or start, the latest of each service first; then their one-off tasks.
pub(in crate::cli) async fn running_tasks<'a>(
    selected: &'a SelectedServices<'_>,
) -> Result<Vec<RunningTask<'a>>, CliError> {
    let mut found = Vec::new();
    for named in &selected.services {
        let filter = named.service.tasks(TaskStatus::Running);
        let tasks = selected.cloud.tasks(&filter).await?;
        found.extend(tasks.into_iter().map(|task| (named, task)));
    }
    found.extend(one_off_tasks(selected).await?);
    Ok(found)
}

/// The task with this id, this beginning of its id, or this ARN.
pub(in crate::cli) fn one_called<'a>(
    mut tasks: Vec<RunningTask<'a>>,
    name: &str,
) -> Result<RunningTask<'a>, CliError> {
    let ids = |tasks: &[RunningTask<'_>]| {
        let ids = tasks.iter().map(|(_, task)| task.id().to_owned());
        ids.collect()
    };
    let known = ids(&tasks);
    let task = name.to_owned();
    tasks.retain(|(_, found)| found.arn == name || found.id().starts_with(name));
    match tasks.len() {
        0 => Err(CliError::UnknownTask { task, known }),
        1 => Ok(tasks.remove(0)),
        _ => Err(CliError::AmbiguousTask {
            task,
            known: ids(&tasks),
        }),
    }
}

/// The one-off tasks of the services that haven't stopped: by the families of their task definitions.
async fn one_off_tasks<'a>(
    selected: &'a SelectedServices<'_>,
) -> Result<Vec<(&'a NamedService, Task)>, CliError> {
    let services = selected.services.iter();
    let clusters: BTreeSet<_> = services.map(|named| &named.service.cluster).collect();
    let mut found = Vec::new();
    for cluster in clusters {
        for task in selected.cloud.one_off_tasks(cluster).await? {
            let mut services = selected.services.iter();
            let named = services.find(|named| {
                let definition = named.service.task_definition.as_deref();
                // Those of a job are among its tasks.
                !named.service.is_job()
                    && definition.map(family_of) == Some(family_of(&task.task_definition))
            });
            found.extend(named.map(|named| (named, task)));
        }
    }
    Ok(found)
}

/// The family in the ARN of a task definition revision.
fn family_of(arn: &str) -> &str {
    arn.rsplit_once(':').map_or(arn, |(family, _)| family)
}
