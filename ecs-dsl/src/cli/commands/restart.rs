//! `restart`: replaces the tasks of services by new ones.

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::services_report::{ServiceEntry, ServicesReport, print_entries};
use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::json::schema_of;
use crate::cli::operation::named_services::ServiceArguments;
use crate::cli::{CliError, Session, exit};
use crate::deploy::operate::{ServiceUpdate, TaskOperations as _};

/// Replace all tasks of services by new ones of the same revision
#[derive(Debug, Args)]
pub(super) struct Restart {
    /// The names of the services and workers in the program
    #[arg(value_name = "NAME", required = true)]
    names: Vec<String>,
    #[command(flatten)]
    services: ServiceArguments,
}

/// A restarted service, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct Restarted {
    /// The number of tasks that are replaced.
    tasks: u32,
}

impl Command for Restart {
    const NAME: &'static str = "restart";

    const EXAMPLES: Examples = &[(
        "restart order --stage prod",
        "replace the tasks of `order`, as by its deployment settings",
    )];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<ServicesReport<'static, Restarted>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        wait(async {
            let names = &self.names;
            let selected = self
                .services
                .select(session, names, "UpdateService")
                .await?;
            let mut entries = Vec::new();
            for named in &selected.services {
                let tasks = selected.desired(named).await?;
                let update = ServiceUpdate {
                    cluster: named.service.cluster.clone(),
                    service: named.service.arn.clone(),
                    force_new_deployment: true,
                    ..ServiceUpdate::default()
                };
                selected.cloud.update_service(&update).await?;
                let lines = vec![
                    format!("`{}`: {}", named.name, replaced(tasks)),
                    format!(
                        "the revision stays the same, and so does the template; {} shows the new tasks",
                        selected.command(&format!("status {}", named.name))
                    ),
                ];
                entries.push(ServiceEntry::new(named, lines, Restarted { tasks }));
            }
            print_entries(session, selected.stage, &entries, self.services.json)
        })?;
        Ok(exit::SUCCESS)
    }
}

fn replaced(tasks: u32) -> String {
    match tasks {
        0 => "has no task to replace".to_owned(),
        1 => "replacing 1 task".to_owned(),
        _ => format!("replacing {tasks} tasks"),
    }
}
