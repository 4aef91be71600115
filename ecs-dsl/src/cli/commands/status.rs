//! `status`: prints what of the deployed stacks runs.

use std::collections::BTreeMap;
#[cfg(feature = "watch")]
use std::time::Duration;

use clap::Args;

use super::stage_report::StageReport;
use super::{Command, Examples};
use crate::cli::connection::wait;
use crate::cli::json::schema_of;
use crate::cli::operation::status::{
    JobRun, JobStatus, ServiceStatus, StackStatus, StatusSelection,
};
use crate::cli::terminal::style::{self, paint};
#[cfg(feature = "watch")]
use crate::cli::watch::{WatchOptions, watch};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::{RunningService, RunningStack};

/// Print the state of the stacks and of their services
#[derive(Debug, Args)]
pub(super) struct Status {
    /// Print only these services, workers and jobs, with their images and scaling, by their names in the program [default: all]
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Print JSON: `version`, `app`, `stage`, `stacks`
    #[arg(long)]
    json: bool,
    /// Show the services on the whole screen, read again and again; `q` quits
    #[arg(long, conflicts_with = "json")]
    watch: bool,
    /// Set the seconds between two readings of `--watch`
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 5,
        requires = "watch",
        value_parser = clap::value_parser!(u64).range(1..=3600)
    )]
    interval: u64,
    /// Let `--watch` change nothing
    #[arg(long, requires = "watch")]
    read_only: bool,
    #[command(flatten)]
    selection: StatusSelection,
}

impl Command for Status {
    const NAME: &'static str = "status";

    const EXAMPLES: Examples = &[
        ("status --stage prod", "print what runs in the stage `prod`"),
        ("status order payment", "print the state of two services"),
        (
            "status --watch --stage prod",
            "show the services, their logs, events and tasks on the whole screen",
        ),
        (
            "status --json | jq '.stacks[].services[] | {logical_id, running, desired}'",
            "print the numbers of tasks",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackStatus>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        if self.watch {
            self.watch(session)?;
            return Ok(exit::SUCCESS);
        }
        let (reader, found) = wait(async {
            let reader = self.selection.reader(session, &self.names).await?;
            let found = reader.read().await?;
            Ok((reader, found))
        })?;
        if self.json {
            let report = StageReport::new(session, &reader.stage, &found);
            session.printer.json(&report)?;
        } else {
            for (position, stack) in found.iter().enumerate() {
                if position > 0 {
                    session.printer.line("")?;
                }
                self.print(session, stack)?;
            }
        }
        let mut unknown: Vec<_> = found.iter().flat_map(|stack| &stack.unknown).collect();
        unknown.dedup();
        for line in unknown {
            let label = paint(style::HINT, "note");
            session.printer.inform(format_args!("{label}: {line}"));
        }
        Ok(match found.iter().all(|stack| stack.as_wanted) {
            true => exit::SUCCESS,
            false => exit::NOT_AS_WANTED,
        })
    }
}

impl Status {
    #[cfg(feature = "watch")]
    fn watch(&self, session: &mut Session<'_>) -> Result<(), CliError> {
        if !session.printer.terminal.is_whole() {
            return Err(CliError::NoTerminal { flag: "--watch" });
        }
        let options = WatchOptions {
            interval: Duration::from_secs(self.interval),
            is_read_only: self.read_only,
        };
        wait(async {
            let reader = self.selection.reader(session, &self.names).await?;
            watch(session, &reader, options).await
        })
    }

    #[cfg(not(feature = "watch"))]
    #[allow(clippy::unused_self, reason = "callers don't depend on the feature")]
    fn watch(&self, _: &mut Session<'_>) -> Result<(), CliError> {
        Err(CliError::WithoutWatch)
    }

    /// Prints a stack: its status, a row for each service, its alarms, and details of services that are selected or not as wanted.
    fn print(&self, session: &mut Session<'_>, stack: &StackStatus) -> Result<(), CliError> {
        session.printer.line(stack.heading())?;
        if !stack.services.is_empty() {
            let head = [
                "service",
                "tasks",
                "deployment",
                "revision",
                "targets",
                "image",
            ];
            let services = stack.services.iter();
            let rows: Vec<_> = services
                .map(|service| {
                    [
                        stack.name_of(service).to_owned(),
                        service.tasks(),
                        service.deployment().to_owned(),
                        service.running.revision.clone().unwrap_or_default(),
                        service.target_health(),
                        service.images(),
                    ]
                })
                .collect();
            session.printer.table(head, &rows)?;
        }
        self.print_jobs(session, stack)?;
        for service in &stack.services {
            let is_as_wanted = service.running.is_as_wanted();
            let mut lines = Vec::new();
            if !self.names.is_empty() {
                lines.extend(service.details());
            }
            if !is_as_wanted {
                lines.extend(service.problems());
            }
            if !lines.is_empty() {
                let name = format!("`{}`", stack.name_of(service));
                session.printer.line(paint(style::BOLD, name))?;
            }
            for line in lines {
                session.printer.line(format_args!("  {line}"))?;
            }
        }
        print_alarms(session, stack)
    }
}

impl Status {
    /// Prints a row for each job, and the runs of those that are selected.
    fn print_jobs(&self, session: &mut Session<'_>, stack: &StackStatus) -> Result<(), CliError> {
        if stack.jobs.is_empty() {
            return Ok(());
        }
        let row = |job: &JobStatus| {
            [
                job.name.clone(),
                job.running().to_string(),
                job.revision.clone().unwrap_or_default(),
                job.last().map_or_else(String::new, JobRun::outcome),
            ]
        };
        let rows: Vec<_> = stack.jobs.iter().map(row).collect();
        let head = ["job", "running", "revision", "last run"];
        session.printer.table(head, &rows)?;
        for job in stack.jobs.iter().filter(|_| !self.names.is_empty()) {
            let name = format!("`{}`", job.name);
            session.printer.line(paint(style::BOLD, name))?;
            for run in &job.runs {
                session.printer.line(format_args!("  {}", run.line()))?;
            }
        }
        Ok(())
    }
}

/// How many alarms are in which state, and those in `ALARM`.
fn print_alarms(session: &mut Session<'_>, stack: &StackStatus) -> Result<(), CliError> {
    if stack.alarms.is_empty() {
        return Ok(());
    }
    let counts: Vec<_> = ["OK", "ALARM", "INSUFFICIENT_DATA"]
        .into_iter()
        .filter_map(|state| {
            let alarms = stack.alarms.iter();
            let count = alarms.filter(|found| found.alarm.state == state).count();
            (count > 0).then(|| format!("{count} {state}"))
        })
        .collect();
    session
        .printer
        .line(format_args!("alarms: {}", counts.join(", ")))?;
    for alarm in stack.firing() {
        session.printer.line(format_args!("  {}", alarm.line()))?;
    }
    Ok(())
}

/// The status of a stack, its reason and the drift in a line.
pub(super) fn heading(stack: &RunningStack) -> String {
    StackStatus::new(stack.clone(), BTreeMap::new()).heading()
}

/// The name of a service, and why it isn't as wanted.
pub(super) fn problems(service: &RunningService, name: &str) -> Vec<String> {
    let problems = ServiceStatus::new(service.clone()).problems().into_iter();
    let name = paint(style::BOLD, format!("`{name}`"));
    let lines = problems.map(|line| format!("  {line}"));
    std::iter::once(name).chain(lines).collect()
}
