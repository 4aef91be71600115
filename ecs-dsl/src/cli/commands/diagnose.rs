//! `diagnose`: prints why the latest failed operation of each stack failed, with the evidence that AWS still has, and how to fix it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::completions::COMPONENTS;
use super::stack_reports::StackReports;
use super::stage_report::StageReport;
use super::status::{heading, problems};
use super::{Command, Examples};
use crate::assemble::SynthesizedStack;
use crate::cli::json::schema_of;
use crate::cli::selection::{ComponentKind, component_of};
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::deploy::engine::{
    ContainerEvidence, Diagnosis, FailedOperation, ServiceEvidence, TaskEvidence,
};

/// The number of latest events of a service that are printed.
const EVENTS: usize = 5;

/// The number of tasks of a service that are printed: the latest one of each failure.
const TASKS: usize = 3;

/// Print why the latest failed operation failed, with evidence and the fix
#[derive(Debug, Args)]
pub(super) struct Diagnose {
    /// Print only the evidence of these components, by their names in the program [default: all]
    #[arg(id = COMPONENTS, value_name = "NAME")]
    names: Vec<String>,
    /// Look here for evidence that deployments have saved [default: `deploys`, next to the local state]
    #[arg(
        long,
        value_name = "DIR",
        env = "ECS_DSL_EVIDENCE_DIR",
        hide_env_values = true
    )]
    evidence: Option<PathBuf>,
    #[command(flatten)]
    reports: StackReports,
}

/// The diagnosis of a stack, for `--json`.
#[derive(Debug, Serialize, JsonSchema)]
struct StackDiagnosis {
    #[serde(flatten)]
    diagnosis: Diagnosis,
    /// Whether nothing differs from what is deployed.
    as_wanted: bool,
    /// The file in which the deployment has saved its evidence, if this machine has it.
    saved_evidence: Option<PathBuf>,
    /// The names in the program, by logical id.
    names: BTreeMap<String, String>,
}

impl Command for Diagnose {
    const NAME: &'static str = "diagnose";

    const EXAMPLES: Examples = &[
        (
            "diagnose --stage prod",
            "print why the latest failed deployment failed, and how to fix it",
        ),
        (
            "diagnose order --stage prod",
            "print only the tasks, events and logs of `order`",
        ),
        (
            "diagnose --json | jq '.stacks[].failed.summary'",
            "print the cause of each stack",
        ),
    ];

    fn report_schema() -> Option<schemars::Schema> {
        Some(schema_of::<StageReport<'static, StackDiagnosis>>())
    }

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let found = self.reports.read(
            session,
            (&self.names, ComponentKind::Any),
            async |engine, stack, target| {
                let diagnosis = engine.diagnose(&stack.name, target).await?;
                Ok(self.selected(stack, diagnosis))
            },
        )?;
        if !self.reports.is_json() {
            for (position, stack) in found.iter().enumerate() {
                if position > 0 {
                    session.printer.line("")?;
                }
                for line in lines(stack) {
                    session.printer.line(line)?;
                }
            }
        }
        Ok(match found.iter().all(|stack| stack.as_wanted) {
            true => exit::SUCCESS,
            false => exit::NOT_AS_WANTED,
        })
    }
}

impl Diagnose {
    /// The evidence that is selected, with the names of the components.
    fn selected(&self, stack: &SynthesizedStack, mut diagnosis: Diagnosis) -> StackDiagnosis {
        let is_selected = |id: &str| {
            let owner = component_of(stack, id);
            self.names.is_empty() || owner.is_some_and(|name| self.names.contains(&name))
        };
        let as_wanted = diagnosis.running.is_as_wanted() && diagnosis.unreadable.is_none();
        let running = &mut diagnosis.running.services;
        running.retain(|service| is_selected(&service.logical_id));
        let mut saved_evidence = None;
        if let Some(failed) = &mut diagnosis.failed {
            failed.others.retain(|other| is_selected(&other.logical_id));
            if let Some(evidence) = &mut failed.evidence {
                evidence
                    .services
                    .retain(|service| is_selected(&service.logical_id));
                let folder = self.evidence.clone();
                let folder = folder.unwrap_or_else(|| self.reports.evidence_folder());
                saved_evidence =
                    Some(folder.join(evidence.file_name())).filter(|path| path.is_file());
            }
        }
        let mut names = BTreeMap::new();
        for component in &stack.components {
            for id in &component.resources {
                names.insert(id.to_string(), component.name.clone());
            }
        }
        StackDiagnosis {
            diagnosis,
            as_wanted,
            saved_evidence,
            names,
        }
    }
}

impl StackDiagnosis {
    /// The name in the program; the logical id of a resource that the program doesn't have any more.
    fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.get(id).map_or(id, String::as_str)
    }
}

/// A stack: its status, the failure, its fix and evidence, and what isn't as wanted now.
fn lines(stack: &StackDiagnosis) -> Vec<String> {
    let running = &stack.diagnosis.running;
    let mut lines = vec![heading(running)];
    match &stack.diagnosis.failed {
        Some(failed) => lines.extend(failure_lines(failed, stack)),
        None if running.status.is_some() => {
            lines.push("CloudFormation has events of no failed operation".to_owned());
        }
        None => {}
    }
    if let Some(reason) = &stack.diagnosis.unreadable {
        lines.push(paint(style::WARNING, format_args!("not read: {reason}")));
    }
    let not_as_wanted = running.services.iter();
    for service in not_as_wanted.filter(|service| !service.is_as_wanted()) {
        lines.push("now:".to_owned());
        let problems = problems(service, stack.name(&service.logical_id));
        lines.extend(problems.into_iter().map(|line| format!("  {line}")));
    }
    lines
}

fn failure_lines(failed: &FailedOperation, stack: &StackDiagnosis) -> Vec<String> {
    let mut lines = vec![
        format!(
            "{} {}",
            paint(style::ERROR, format_args!("{}:", seconds(&failed.began))),
            failed.summary
        ),
        format!("  {} {}", paint(style::HINT, "= help:"), failed.next),
    ];
    lines.push("evidence:".to_owned());
    let failures = failed.cause.iter().chain(&failed.others);
    for failure in failures {
        lines.push(format!("  {}  {failure}", seconds(&failure.timestamp)));
        lines.extend(failure.advice.iter().map(|advice| format!("    {advice}")));
    }
    let evidence = failed.evidence.iter();
    for service in evidence.flat_map(|evidence| &evidence.services) {
        let name = stack.name(&service.logical_id);
        lines.extend(service_lines(service).map(|line| format!("  `{name}`: {line}")));
    }
    if let Some(path) = &stack.saved_evidence {
        let path = path.display();
        lines.push(format!("  evidence of that time is in `{path}`"));
    }
    lines
}

/// What is known about a service: its tasks with their logs, its targets and its events.
fn service_lines(service: &ServiceEvidence) -> impl Iterator<Item = String> {
    let mut seen = BTreeSet::new();
    let latest = service.tasks.iter().rev().filter(move |task| {
        let failure = task.failure.as_ref();
        seen.insert(failure.map_or(task.arn.as_str(), |failure| failure.summary.as_str()))
    });
    let tasks = latest.take(TASKS);
    let targets = service.targets.iter().map(|target| {
        let reason = target.reason.as_deref().unwrap_or("no reason");
        format!("target {}: {} ({reason})", target.target, target.state)
    });
    let events = service.events.iter().take(EVENTS).rev();
    tasks
        .flat_map(task_lines)
        .chain(targets)
        .chain(events.map(|event| format!("{}  {}", seconds(&event.timestamp), event.message)))
}

fn task_lines(task: &TaskEvidence) -> Vec<String> {
    let id = task.arn.rsplit('/').next().unwrap_or(&task.arn);
    let mut line = format!("task {id}");
    if let Some(stopped) = &task.stopped {
        line.push_str(&format!(" stopped at {}", seconds(stopped)));
    }
    if let Some(failure) = &task.failure {
        line.push_str(&format!(": {}", failure.summary));
    }
    if let Some(reason) = &task.reason {
        line.push_str(&format!(" ({reason})"));
    }
    let mut lines = vec![line];
    lines.extend(task.containers.iter().flat_map(container_lines));
    lines
}

fn container_lines(container: &ContainerEvidence) -> Vec<String> {
    let name = &container.name;
    let code = container.exit_code.map(|code| format!("exit code {code}"));
    let reason = container.reason.clone();
    let ends: Vec<_> = code.into_iter().chain(reason).collect();
    let mut lines = Vec::new();
    if !ends.is_empty() {
        lines.push(format!("  {name}: {}", ends.join(", ")));
    }
    lines.extend(
        container
            .log
            .iter()
            .map(|line| format!("  {name} | {line}")),
    );
    lines
}

/// A timestamp without the fraction of the second.
fn seconds(timestamp: &str) -> String {
    timestamp.get(..19).unwrap_or(timestamp).replace('T', " ")
}
