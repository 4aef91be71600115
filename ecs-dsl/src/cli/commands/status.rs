//! `status`: prints what of the deployed stacks runs.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::stack_reports::StackReports;
use super::{Command, Examples};
use crate::assemble::SynthesizedStack;
use crate::cli::selection::ComponentKind;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::{RunningService, RunningStack};

/// Print the state of the stacks and of their services
#[derive(Debug, Args)]
pub(super) struct Status {
    /// Print only these services and workers, by their names in the program [default: all]
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    #[command(flatten)]
    reports: StackReports,
}

/// A stack, for `--json`.
#[derive(Debug, Serialize)]
struct StackStatus {
    #[serde(flatten)]
    running: RunningStack,
    /// Whether nothing differs from what is deployed.
    as_wanted: bool,
    /// The names in the program, by logical id.
    names: BTreeMap<String, String>,
}

impl Command for Status {
    const NAME: &'static str = "status";

    const EXAMPLES: Examples = &[
        ("status --stage prod", "print what runs in the stage `prod`"),
        ("status order payment", "print the state of two services"),
        (
            "status --json | jq '.stacks[].services[] | {logical_id, running, desired}'",
            "print the numbers of tasks",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let found = self.reports.read(
            session,
            (&self.names, ComponentKind::WithTasks),
            async |engine, stack, target| {
                let running = engine.running(&stack.name, target).await?;
                Ok(self.selected(stack, running))
            },
        )?;
        let as_wanted = found.iter().all(|stack| stack.as_wanted);
        if !self.reports.is_json() {
            for (position, stack) in found.iter().enumerate() {
                if position > 0 {
                    session.printer.line("")?;
                }
                print(session, stack)?;
            }
        }
        Ok(match as_wanted {
            true => exit::SUCCESS,
            false => exit::NOT_AS_WANTED,
        })
    }
}

impl Status {
    /// The services that are selected, with the names of their components.
    fn selected(&self, stack: &SynthesizedStack, mut running: RunningStack) -> StackStatus {
        let mut names = BTreeMap::new();
        for component in &stack.components {
            for id in &component.resources {
                names.insert(id.to_string(), component.name.clone());
            }
        }
        if !self.names.is_empty() {
            let is_selected = |service: &RunningService| {
                let name = names.get(&service.logical_id);
                name.is_some_and(|name| self.names.contains(name))
            };
            running.services.retain(is_selected);
        }
        names.retain(|id, _| {
            running
                .services
                .iter()
                .any(|service| service.logical_id == *id)
        });
        StackStatus {
            as_wanted: running.is_as_wanted(),
            running,
            names,
        }
    }
}

/// Prints a stack: its status, a row for each service, and what isn't as wanted.
fn print(session: &mut Session<'_>, stack: &StackStatus) -> Result<(), CliError> {
    let running = &stack.running;
    session.printer.line(heading(running))?;
    if !running.services.is_empty() {
        let head = [
            "service",
            "tasks",
            "deployment",
            "revision",
            "targets",
            "image",
        ];
        let services = running.services.iter();
        let rows: Vec<_> = services
            .map(|service| row(service, name(stack, service)))
            .collect();
        session.printer.table(head, &rows)?;
    }
    for service in running
        .services
        .iter()
        .filter(|service| !service.is_as_wanted())
    {
        for line in problems(service, name(stack, service)) {
            session.printer.line(line)?;
        }
    }
    Ok(())
}

pub(super) fn heading(stack: &RunningStack) -> String {
    let Some(status) = &stack.status else {
        return format!("stack `{}` isn't deployed", stack.name);
    };
    let mut text = format!("stack `{}`: {status}", stack.name);
    if let Some(reason) = &stack.status_reason {
        text.push_str(&format!(" ({reason})"));
    }
    if let Some(drift) = &stack.drift {
        text.push_str(&format!("; latest drift detection: {drift}"));
    }
    text
}

/// The name in the program; the logical id of a service that the program doesn't have any more.
fn name<'a>(stack: &'a StackStatus, service: &'a RunningService) -> &'a str {
    let name = stack.names.get(&service.logical_id);
    name.unwrap_or(&service.logical_id)
}

fn row(service: &RunningService, name: &str) -> [String; 6] {
    let tasks = match (service.arn.is_some(), service.pending) {
        (false, _) => "none".to_owned(),
        (true, 0) => format!("{}/{}", service.running, service.desired),
        (true, pending) => format!("{}/{}, {pending} pending", service.running, service.desired),
    };
    let stage = service
        .lifecycle_stage
        .as_ref()
        .or(service.rollout_state.as_ref());
    let total = usize::try_from(service.healthy_targets).unwrap_or(usize::MAX);
    let targets = match total.saturating_add(service.targets.len()) {
        0 => String::new(),
        all => format!("{total}/{all} healthy"),
    };
    let images = service.images.iter();
    let images: Vec<_> = images
        .filter_map(|image| image.image.as_deref().map(without_registry))
        .collect();
    [
        name.to_owned(),
        tasks,
        stage.cloned().unwrap_or_default(),
        service.revision.clone().unwrap_or_default(),
        targets,
        images.join(", "),
    ]
}

/// An image without the host of its private registry.
fn without_registry(image: &str) -> &str {
    match image.split_once('/') {
        Some((host, rest)) if host.contains(".dkr.ecr.") => rest,
        _ => image,
    }
}

/// Why a service isn't as wanted.
pub(super) fn problems(service: &RunningService, name: &str) -> Vec<String> {
    let mut lines = vec![paint(style::BOLD, format!("`{name}`"))];
    if service.arn.is_none() {
        lines.push("  the service doesn't exist".to_owned());
    }
    if let (Some(state), Some(reason)) = (&service.rollout_state, &service.rollout_reason) {
        lines.push(format!("  {state}: {reason}"));
    }
    for failure in &service.failures {
        lines.push(format!("  {failure}"));
    }
    for target in &service.targets {
        let reason = target.reason.as_deref().unwrap_or("no reason");
        lines.push(format!(
            "  target {}: {} ({reason})",
            target.target, target.state
        ));
    }
    for event in &service.events {
        lines.push(format!("  {}  {}", event.timestamp, event.message));
    }
    lines
}
