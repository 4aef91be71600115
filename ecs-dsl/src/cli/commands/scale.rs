//! `scale`: sets the number of tasks of a service.

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::services_report::{ServiceEntry, ServicesReport, print_entries};
use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::json::schema_of;
use crate::cli::operation::consent::approve;
use crate::cli::operation::named_services::{NamedService, SelectedServices, ServiceArguments};
use crate::cli::{CliError, Session, exit};
use crate::deploy::operate::{
    ScalableTarget, ScalingOperations as _, ServiceUpdate, TaskOperations as _,
};

/// Set the number of tasks of a service, without a deployment
#[derive(Debug, Args)]
pub(super) struct Scale {
    /// The name of the service or worker in the program
    #[arg(value_name = "NAME")]
    name: String,
    /// The number of tasks
    #[arg(value_name = "COUNT")]
    count: u32,
    /// Skip the confirmation prompt for 0 tasks
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    services: ServiceArguments,
}

/// A scaled service, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct Scaled {
    /// The number of tasks before.
    before: u32,
    /// The number of tasks from now on.
    desired: u32,
    /// Whether scaling may change the number again.
    scales: bool,
}

impl Command for Scale {
    const NAME: &'static str = "scale";

    const EXAMPLES: Examples = &[
        ("scale order 4 --stage prod", "run four tasks of `order`"),
        ("scale mailer 0 --yes", "stop all tasks of `mailer`"),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<ServicesReport<'static, Scaled>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let names = [self.name.clone()];
        wait(async {
            let selected = self
                .services
                .select(session, &names, "UpdateService")
                .await?;
            let mut entries = Vec::new();
            for named in &selected.services {
                let service = &named.service;
                let before = selected.desired(named).await?;
                let question = format!("stop all {before} tasks of `{}`?", named.name);
                let is_local = selected.stage.is_local();
                if self.count == 0 && before > 0 && !is_local {
                    approve(&question, self.yes, &mut session.printer)?;
                }
                let ids = [service.scaling_id()];
                let targets = selected.cloud.scalable_targets(&ids).await?;
                let update = ServiceUpdate {
                    cluster: service.cluster.clone(),
                    service: service.arn.clone(),
                    desired: Some(self.count),
                    ..ServiceUpdate::default()
                };
                selected.cloud.update_service(&update).await?;
                let target = targets.first();
                let lines = self.lines(&selected, named, before, target);
                let scaled = Scaled {
                    before,
                    desired: self.count,
                    scales: target.is_some_and(|target| !target.is_suspended),
                };
                entries.push(ServiceEntry::new(named, lines, scaled));
            }
            print_entries(session, selected.stage, &entries, self.services.json)
        })?;
        Ok(exit::SUCCESS)
    }
}

impl Scale {
    fn lines(
        &self,
        selected: &SelectedServices<'_>,
        named: &NamedService,
        before: u32,
        target: Option<&ScalableTarget>,
    ) -> Vec<String> {
        let (name, count) = (&named.name, self.count);
        let mut lines = vec![format!("`{name}`: {before} → {count} desired tasks")];
        match target {
            Some(target) if target.is_suspended => {
                lines.push("scaling is paused: the number stays until it is resumed".to_owned());
            }
            Some(target) => {
                let (min, max) = (target.min, target.max);
                let pause = selected.command(&format!("pause {name}"));
                lines.push(match (min..=max).contains(&count) {
                    true => format!(
                        "scaling between {min} and {max} tasks is active and may change the number; to keep it, run \
                         {pause}"
                    ),
                    false => format!(
                        "{count} is outside of the scaling limits, {min} to {max}: Application Auto Scaling brings the number \
                         back; to keep it, run {pause}"
                    ),
                });
            }
            None => {}
        }
        lines.push(match named.service.desired_in_template {
            Some(desired) if desired == count => {
                "the template has the same number: a deployment keeps it".to_owned()
            }
            Some(desired) => format!(
                "the template has {desired}: the next deployment that changes the service sets that number again"
            ),
            None => "the template has no number: a deployment keeps this one".to_owned(),
        });
        lines
    }
}
