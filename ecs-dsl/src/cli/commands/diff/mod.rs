//! `diff`: what a deployment would change, without creating a change set.

mod revision;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::assemble::SynthesizedStack;
use crate::cfn::Document;
use crate::cli::commands::stage_report::StageReport;
use crate::cli::commands::{Command, Examples};
use crate::cli::connection::{Connection, wait};
use crate::cli::json::{Body, PlanLine};
use crate::cli::operation::parameters::{
    ParameterArguments, ParameterValues, environment_variable,
};
use crate::cli::operation::preview::plan_lines;
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, StacksSelection, document, exit};
use crate::cost::{Difference, difference};
use crate::deploy::engine::{DeployRequest, Engine, Parameters, UnusualStatus};
use crate::dsl::Stage;
use crate::plan::{Plan, compare, shortened};

use revision::at_revision;

/// Show what a deployment would change
#[derive(Debug, Args)]
pub(super) struct Diff {
    #[command(flatten)]
    selection: StacksSelection,
    /// Compare with a template file (JSON or YAML) instead of the deployed stack
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Read the `--against` file at a git revision
    #[arg(long, value_name = "REVISION", requires = "against")]
    rev: Option<String>,
    /// Exit with code 9 if there are changes
    #[arg(long)]
    exit_code: bool,
    /// Print JSON: `version`, `stage`, `stacks` with `plan`, `tags` and `cost`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    parameters: ParameterArguments,
    #[command(flatten)]
    connection: Connection,
}

/// The changes of a stack, for `--json`.
#[derive(Debug, Serialize)]
struct PlannedStack {
    name: String,
    /// The status of the stack, if it can't be updated at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<UnusualStatus>,
    plan: Plan,
    /// The stack tags that change; empty when compared with a file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<TagChange>,
    cost: Difference,
}

/// A stack tag that changes. CloudFormation propagates stack tags to the resources.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct TagChange {
    key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

type Tags = BTreeMap<String, String>;

/// The state that a stack is compared with.
struct Baseline {
    template: Document,
    status: Option<UnusualStatus>,
    /// None if unknown.
    tags: Option<Tags>,
    /// The parameters before and after; `None` if those before are unknown.
    parameters: Option<Parameters>,
}

impl Command for Diff {
    const NAME: &'static str = "diff";

    const EXAMPLES: Examples = &[
        ("diff --stage prod", "compare with the deployed stacks"),
        (
            "diff --stage prod --against prod.json",
            "compare with a template in a file, offline",
        ),
        (
            "diff --stage prod --against prod.json --rev main",
            "compare with the file as committed on `main`",
        ),
        (
            "diff --stage prod --exit-code",
            "exit with code 9 if there are changes",
        ),
        (
            "diff --json | jq '.stacks[].plan.changes'",
            "print the changes in a pipeline",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stage = &assembly.stage;
        let stacks = self.selection.stacks(&assembly)?;
        let values = self.parameters.read(&stacks, environment_variable)?;
        let mut before = match &self.against {
            Some(path) => {
                // A file holds the template of one stack.
                self.selection.require_one(&assembly)?;
                vec![Baseline {
                    template: file(path, self.rev.as_deref())?,
                    status: None,
                    tags: None,
                    parameters: None,
                }]
            }
            None => deployed((self, &values), &stacks, session, stage)?,
        };
        session.record_start(stage, &stacks);
        let plans = plans(&stacks, &mut before)?;
        let mut planned = Vec::new();
        for ((stack, before), plan) in stacks.iter().zip(&before).zip(plans) {
            let after = document(stack)?;
            planned.push(PlannedStack {
                name: stack.name.clone(),
                status: before.status.clone(),
                plan,
                tags: tag_changes(before.tags.as_ref(), &stack.tags),
                cost: difference(&before.template, &after),
            });
        }
        for stack in &planned {
            let line = PlanLine::offline(&stack.plan, &stack.cost);
            let body = Body::Plan(Box::new(line));
            session.printer.record(Some(&stack.name), body);
        }
        if self.json {
            let report = StageReport::new(session, stage, &planned);
            session.printer.json(&report)?;
        } else {
            print(&planned, &mut session.printer)?;
        }
        let unchanged = planned.iter().all(PlannedStack::is_unchanged);
        Ok(if self.exit_code && !unchanged {
            exit::CHANGES
        } else {
            exit::SUCCESS
        })
    }
}

impl PlannedStack {
    fn is_unchanged(&self) -> bool {
        self.plan.is_empty() && self.tags.is_empty()
    }
}

/// The plan of each stack, dependencies first. Values that the deployment of an earlier stack changes are unknown in the later
/// ones, and what a later one uses can't be replaced.
fn plans(stacks: &[&SynthesizedStack], before: &mut [Baseline]) -> Result<Vec<Plan>, CliError> {
    let mut plans = Vec::new();
    let mut shared = BTreeMap::new();
    for (index, stack) in stacks.iter().enumerate() {
        let after = document(stack)?;
        let Some((baseline, later)) = before.get_mut(index..).and_then(<[_]>::split_first_mut)
        else {
            break;
        };
        let mut plan = match &mut baseline.parameters {
            Some(parameters) => {
                parameters.forget(shared.keys());
                parameters.plan(&baseline.template, &after)
            }
            None => compare(&baseline.template, &after),
        };
        let changed = plan.shared_changes(&after);
        for (reader, baseline) in stacks.iter().skip(index + 1).zip(later) {
            plan.add_reader(&changed, (&reader.name, &baseline.template));
        }
        shared.extend(changed);
        plans.push(plan);
    }
    Ok(plans)
}

fn print(planned: &[PlannedStack], printer: &mut Printer) -> Result<(), CliError> {
    for stack in planned {
        let PlannedStack {
            name,
            status,
            plan,
            tags,
            cost,
        } = stack;
        if let Some(UnusualStatus {
            status,
            meaning,
            next,
        }) = status
        {
            printer.line(format_args!(
                "stack `{name}` is in status `{status}`: {meaning}"
            ))?;
            printer.line(format_args!("  {next}"))?;
        }
        if stack.is_unchanged() {
            printer.line(format_args!("no changes in stack `{name}`"))?;
            continue;
        }
        printer.line(paint(
            style::BOLD,
            format_args!("changes in stack `{name}`:"),
        ))?;
        for line in plan_lines(plan).chain(tag_lines(tags)).chain(cost.lines()) {
            printer.line(line)?;
        }
    }
    Ok(())
}

/// The tags that change; none if those before are unknown.
fn tag_changes(before: Option<&Tags>, after: &Tags) -> Vec<TagChange> {
    let Some(before) = before else {
        return Vec::new();
    };
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = keys
        .into_iter()
        .filter(|key| before.get(*key) != after.get(*key));
    let change = |key: &String| TagChange {
        key: key.clone(),
        before: before.get(key).cloned(),
        after: after.get(key).cloned(),
    };
    changed.map(change).collect()
}

fn tag_lines(tags: &[TagChange]) -> Vec<String> {
    let shown = |value: &Option<String>| {
        value
            .as_ref()
            .map_or("none".to_owned(), |value| format!("\"{value}\""))
    };
    let line = |tag: &TagChange| {
        let (before, after) = (shown(&tag.before), shown(&tag.after));
        shortened(&format!("  {}: {before} -> {after}", tag.key), 100)
    };
    let mut lines: Vec<_> = tags.iter().map(line).collect();
    if !lines.is_empty() {
        lines.insert(0, "stack tags, propagated to its resources:".to_owned());
    }
    lines
}

fn file(path: &Path, revision: Option<&str>) -> Result<Document, CliError> {
    let text = match revision {
        Some(revision) => at_revision(path, revision)?,
        None => std::fs::read_to_string(path).map_err(|source| CliError::Read {
            path: path.to_owned(),
            source,
        })?,
    };
    Document::parse(&text).map_err(|source| CliError::NotATemplate {
        path: path.to_owned(),
        source,
    })
}

/// The deployed templates; empty for stacks that don't exist.
fn deployed(
    (arguments, values): (&Diff, &ParameterValues),
    stacks: &[&SynthesizedStack],
    session: &Session<'_>,
    stage: &Stage,
) -> Result<Vec<Baseline>, CliError> {
    let target = arguments.connection.target(session, stage);
    wait(async {
        let connected = arguments.connection.open(stage).await?;
        let mut documents = Vec::new();
        for stack in stacks {
            let mut observer = SilentObserver;
            let mut engine = Engine::new(&connected, &mut observer);
            let inspected = engine.inspect_stack(&stack.name, &target).await?;
            let found = inspected.description;
            let template = match inspected.template {
                None => Document::empty(),
                Some(text) => {
                    Document::parse(&text).map_err(|source| CliError::UnreadableTemplate {
                        stack: stack.name.clone(),
                        source,
                    })?
                }
            };
            let mut request = DeployRequest::new(&stack.name, target.clone(), String::new());
            request.parameters = values.for_stack(stack);
            request.reset_parameters = arguments.parameters.reset;
            // For a new stack, a list of all its tags would be noise.
            let deployed = (found.as_ref(), Some(&template));
            let after = document(stack)?;
            let parameters = Some(engine.parameters(&request, deployed, &after).await?);
            documents.push(Baseline {
                template,
                status: inspected.unusual,
                parameters,
                tags: found.map(|found| found.tags),
            });
        }
        Ok(documents)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{tag_changes, tag_lines};

    #[test]
    fn added_removed_and_changed_tags_are_listed() {
        let tags = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
            pairs.iter().map(owned).collect()
        };
        let changes = tag_changes(
            Some(&tags(&[("a", "1"), ("b", "2"), ("c", "3")])),
            &tags(&[("b", "2"), ("c", "4"), ("d", "5")]),
        );
        let expected = [
            "stack tags, propagated to its resources:",
            "  a: \"1\" -> none",
            "  c: \"3\" -> \"4\"",
            "  d: none -> \"5\"",
        ];
        assert_eq!(tag_lines(&changes), expected);
        assert!(tag_lines(&[]).is_empty());
    }
}
