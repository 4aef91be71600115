//! `pause` and `resume`: suspend the scaling of services, and let it continue.

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::services_report::{ServiceEntry, ServicesReport, print_entries};
use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::json::schema_of;
use crate::cli::operation::named_services::ServiceArguments;
use crate::cli::{CliError, Session, exit};
use crate::deploy::operate::ScalingOperations as _;

/// The services whose scaling changes.
#[derive(Debug, Args)]
struct ScalingArguments {
    /// The names of the services and workers in the program
    #[arg(value_name = "NAME", required = true)]
    names: Vec<String>,
    #[command(flatten)]
    services: ServiceArguments,
}

/// Pause the scaling of services: their number of tasks stays as it is
#[derive(Debug, Args)]
pub(super) struct Pause {
    #[command(flatten)]
    arguments: ScalingArguments,
}

/// Resume the scaling of services
#[derive(Debug, Args)]
pub(super) struct Resume {
    #[command(flatten)]
    arguments: ScalingArguments,
}

/// The scaling of a service, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct Scaling {
    min: u32,
    max: u32,
    paused: bool,
}

impl Command for Pause {
    const NAME: &'static str = "pause";

    const EXAMPLES: Examples = &[(
        "pause order --stage prod",
        "keep the number of tasks of `order`",
    )];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<ServicesReport<'static, Scaling>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        self.arguments.set(session, true)
    }
}

impl Command for Resume {
    const NAME: &'static str = "resume";

    const EXAMPLES: Examples = &[(
        "resume order --stage prod",
        "let `order` scale again by its policies and schedules",
    )];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<ServicesReport<'static, Scaling>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        self.arguments.set(session, false)
    }
}

impl ScalingArguments {
    fn set(&self, session: &mut Session<'_>, is_paused: bool) -> Result<u8, CliError> {
        wait(async {
            let call = "RegisterScalableTarget";
            let selected = self.services.select(session, &self.names, call).await?;
            let services = selected.services.iter();
            let ids: Vec<_> = services.map(|named| named.service.scaling_id()).collect();
            let targets = selected.cloud.scalable_targets(&ids).await?;
            // All are found before one is changed.
            let mut found = Vec::new();
            for (named, id) in selected.services.iter().zip(&ids) {
                let target = targets.iter().find(|target| target.resource_id == *id);
                let name = named.name.clone();
                found.push((named, target.ok_or(CliError::NotScaling { name })?));
            }
            let mut entries = Vec::new();
            for (named, target) in found {
                let id = &target.resource_id;
                selected.cloud.suspend_scaling(id, is_paused).await?;
                let (name, min, max) = (&named.name, target.min, target.max);
                let lines = match is_paused {
                    true => vec![
                        format!("`{name}`: scaling between {min} and {max} tasks is paused"),
                        format!(
                            "a deployment keeps it paused; {} ends it",
                            selected.command(&format!("resume {name}"))
                        ),
                    ],
                    false => vec![format!(
                        "`{name}`: scaling between {min} and {max} tasks is active"
                    )],
                };
                let scaling = Scaling {
                    min,
                    max,
                    paused: is_paused,
                };
                entries.push(ServiceEntry::new(named, lines, scaling));
            }
            print_entries(session, selected.stage, &entries, self.services.json)
        })?;
        Ok(exit::SUCCESS)
    }
}
