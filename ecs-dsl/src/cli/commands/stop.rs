//! `stop`: stops one task.

use std::collections::BTreeSet;

use clap::Args;
use serde::Serialize;

use super::services_report::{ServiceEntry, print_entries};
use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::operation::named_services::{NamedService, SelectedServices, ServiceArguments};
use crate::cli::{CliError, Session, exit};
use crate::deploy::operate::{STARTED_BY, Task, TaskFilter, TaskOperations as _, TaskStatus};

/// The stopped reason that ECS shows.
const REASON: &str = "Stopped with ecs-dsl";

/// Stop a task: its service starts another one; a one-off task ends
#[derive(Debug, Args)]
pub(super) struct Stop {
    /// The id of the task, its beginning, or its ARN
    #[arg(value_name = "TASK")]
    task: String,
    #[command(flatten)]
    services: ServiceArguments,
}

/// The stopped task, for `--json`.
#[derive(Debug, Serialize)]
struct Stopped {
    task: String,
    revision: String,
}

impl Command for Stop {
    const NAME: &'static str = "stop";

    const EXAMPLES: Examples = &[(
        "stop 0c9f --stage prod",
        "stop the task whose id begins with `0c9f`",
    )];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        wait(async {
            let selected = self.services.select(session, &[], "StopTask").await?;
            let (named, task) = self.find(&selected).await?;
            let cluster = &named.service.cluster;
            selected.cloud.stop_task(cluster, &task.arn, REASON).await?;
            let effect = match task.started_by.as_deref() {
                Some(STARTED_BY) => "it is a one-off task: nothing starts another one",
                _ => "its service starts another one of the deployed revision",
            };
            let lines = vec![
                format!("`{}`: stopping task {}", named.name, task.id()),
                effect.to_owned(),
            ];
            let stopped = Stopped {
                task: task.id().to_owned(),
                revision: task.revision().to_owned(),
            };
            let entries = [ServiceEntry::new(named, lines, stopped)];
            print_entries(session, selected.stage, &entries, self.services.json)
        })?;
        Ok(exit::SUCCESS)
    }
}

impl Stop {
    /// The running task that the user means, with its service.
    async fn find<'a>(
        &self,
        selected: &'a SelectedServices<'_>,
    ) -> Result<(&'a NamedService, Task), CliError> {
        let mut all = Vec::new();
        for named in &selected.services {
            let filter = TaskFilter {
                cluster: named.service.cluster.clone(),
                service: Some(named.service.arn.clone()),
                status: TaskStatus::Running,
            };
            let tasks = selected.cloud.tasks(&filter).await?;
            all.extend(tasks.into_iter().map(|task| (named, task)));
        }
        all.extend(one_off_tasks(selected).await?);
        let ids = |tasks: &[(&NamedService, Task)]| {
            let ids = tasks.iter().map(|(_, task)| task.id().to_owned());
            ids.collect()
        };
        let known = ids(&all);
        let task = self.task.clone();
        all.retain(|(_, found)| found.arn == task || found.id().starts_with(&task));
        match all.len() {
            0 => Err(CliError::UnknownTask { task, known }),
            1 => Ok(all.remove(0)),
            _ => Err(CliError::AmbiguousTask {
                task,
                known: ids(&all),
            }),
        }
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
                definition.map(family_of) == Some(family_of(&task.task_definition))
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
