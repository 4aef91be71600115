//! `stop`: stops one task.

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::services_report::{ServiceEntry, ServicesReport, print_entries};
use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::json::schema_of;
use crate::cli::operation::named_services::ServiceArguments;
use crate::cli::operation::running_tasks::{one_called, running_tasks};
use crate::cli::{CliError, Session, exit};
use crate::deploy::operate::{STARTED_BY, TaskOperations as _};

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
#[derive(Debug, Serialize, JsonSchema)]
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

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<ServicesReport<'static, Stopped>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        wait(async {
            let selected = self
                .services
                .select_with_jobs(session, &[], "StopTask")
                .await?;
            let tasks = running_tasks(&selected).await?;
            let (named, task) = one_called(tasks, &self.task)?;
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
