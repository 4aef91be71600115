//! `diff`: what a deployment would change, without creating a change set.

mod revision;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::assemble::{Assembly, SynthesizedStack};
use crate::cfn::Document;
use crate::cli::commands::stage_report::StageReport;
use crate::cli::commands::{Command, Examples};
use crate::cli::connection::{Connection, wait};
use crate::cli::json::{Body, PlanLine};
use crate::cli::operation::app_plan::{ComparedStack, plans, read_stacks};
use crate::cli::operation::baseline::{Baseline, BaselineReader};
use crate::cli::operation::image_builds::tag_images;
use crate::cli::operation::images::{GivenImages, ImageArguments};
use crate::cli::operation::parameters::{
    ParameterArguments, ParameterValues, environment_variable,
};
use crate::cli::operation::preview::plan_lines;
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, StacksSelection, document, exit};
use crate::cost::{Difference, difference};
use crate::deploy::engine::{ImageDecision, UnusualStatus};
use crate::plan::{Plan, shortened};

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
    images: ImageArguments,
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
    /// The images of the containers that aren't simply those of the program; none when compared with a file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    images: Vec<ImageDecision>,
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
        let mut assembly = self.selection.stage.assemble(session)?;
        tag_images(&mut assembly)?;
        let stage = &assembly.stage;
        let stacks = self.selection.stacks(&assembly)?;
        let values = self.parameters.read(&stacks, environment_variable)?;
        let images = self.images.read(&assembly, &stacks, environment_variable)?;
        let compared = match &self.against {
            Some(path) => {
                // A file holds the template of one stack.
                self.selection.require_one(&assembly)?;
                let template = file(path, self.rev.as_deref())?;
                against(template, &stacks)?
            }
            None => deployed((self, &values, &images), (&assembly, &stacks), session)?,
        };
        session.record_start(stage, &stacks);
        let planned: Vec<_> = plans(&compared, &stacks)
            .into_iter()
            .filter_map(|(index, plan)| Some(PlannedStack::new(compared.get(index)?, plan)))
            .collect();
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
    fn new(compared: &ComparedStack<'_>, plan: Plan) -> Self {
        let ComparedStack {
            stack,
            after,
            images,
            baseline,
        } = compared;
        let images = images.iter().filter(|image| image.is_noteworthy());
        Self {
            name: stack.name.clone(),
            status: baseline.status.clone(),
            plan,
            images: images.cloned().collect(),
            tags: tag_changes(baseline.tags.as_ref(), &stack.tags),
            cost: difference(&baseline.template, after),
        }
    }

    fn is_unchanged(&self) -> bool {
        self.plan.is_empty() && self.tags.is_empty()
    }
}

fn print(planned: &[PlannedStack], printer: &mut Printer) -> Result<(), CliError> {
    for stack in planned {
        let PlannedStack {
            name,
            status,
            plan,
            images,
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
        for image in images {
            printer.line(image)?;
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

/// The stack that is compared with a template in a file.
fn against<'a>(
    template: Document,
    stacks: &[&'a SynthesizedStack],
) -> Result<Vec<ComparedStack<'a>>, CliError> {
    let compared = stacks.first().map(|stack| {
        Ok(ComparedStack {
            stack,
            after: document(stack)?,
            images: Vec::new(),
            baseline: Baseline::from_template(template),
        })
    });
    compared.into_iter().collect()
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

/// What is deployed of all stacks of the app.
fn deployed<'a>(
    (arguments, values, images): (&Diff, &ParameterValues, &GivenImages),
    (assembly, stacks): (&'a Assembly, &[&SynthesizedStack]),
    session: &Session<'_>,
) -> Result<Vec<ComparedStack<'a>>, CliError> {
    let stage = &assembly.stage;
    let target = arguments.connection.target(session, stage);
    wait(async {
        let connected = arguments.connection.open(stage).await?;
        let reader = BaselineReader {
            connected: &connected,
            target: &target,
            values,
            images,
            stage,
            reset: arguments.parameters.reset,
        };
        read_stacks(assembly, stacks, reader).await
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
