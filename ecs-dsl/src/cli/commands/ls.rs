//! `ls`: lists the stages and their stacks, offline.

use clap::Args;
use serde::Serialize;

use super::{Command, Examples};
use crate::assemble::{SynthesizedStack, assemble};
use crate::cli::terminal::table::table;
use crate::cli::{CliError, Session, StagesSelection, exit};
use crate::dsl::Stage;

/// List the stages and their stacks
#[derive(Debug, Args)]
pub(super) struct Ls {
    #[command(flatten)]
    selection: StagesSelection,
    /// Print JSON: `version`, `app`, `stages` with `stacks`
    #[arg(long)]
    json: bool,
}

/// The `--json` document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize)]
struct Listing<'a> {
    version: u32,
    app: &'a str,
    stages: Vec<ListedStage<'a>>,
}

#[derive(Debug, Serialize)]
struct ListedStage<'a> {
    name: &'a str,
    local: bool,
    region: Option<&'a str>,
    account: Option<&'a str>,
    protected: bool,
    /// The number of errors that prevent the build.
    errors: usize,
    stacks: Vec<ListedStack>,
}

#[derive(Debug, Serialize)]
struct ListedStack {
    name: String,
    scope: String,
    resources: usize,
    depends_on: Vec<String>,
}

impl Command for Ls {
    const NAME: &'static str = "ls";

    const EXAMPLES: Examples = &[
        ("ls", "list the stages and stacks of this app"),
        (
            "ls --json | jq '.stages[].stacks[].name'",
            "print the names of all stacks",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stages: Vec<_> = self
            .selection
            .find(session)?
            .into_iter()
            .map(|stage| list(stage, session))
            .collect();
        let broken: Vec<_> = stages
            .iter()
            .filter(|stage| stage.errors > 0)
            .map(|stage| stage.name)
            .collect();
        if self.json {
            let listing = Listing {
                version: 1,
                app: session.app.name(),
                stages,
            };
            session.printer.json(&listing)?;
        } else {
            let rows: Vec<_> = stages.iter().flat_map(rows).collect();
            let head = ["stage", "where", "stack", "resources", "depends on"];
            session.printer.line(table(head, &rows))?;
            for name in &broken {
                let message = format!("stage `{name}` can't be built");
                let hint = format!("run `{} check --stage {name}`", session.command);
                session.printer.error(message, Some(&hint));
            }
        }
        Ok(if broken.is_empty() {
            exit::SUCCESS
        } else {
            exit::PROGRAM_ERRORS
        })
    }
}

fn list<'a>(stage: &'a Stage, session: &Session<'_>) -> ListedStage<'a> {
    let (errors, stacks) = match assemble(session.app, stage, session.program) {
        Ok(assembly) => (0, assembly.stacks.into_iter().map(listed).collect()),
        Err(diagnostics) => (diagnostics.count(crate::diag::Severity::Error), Vec::new()),
    };
    ListedStage {
        name: stage.name(),
        local: stage.is_local(),
        region: stage.region_name(),
        account: stage.account_id(),
        protected: stage.is_protected(),
        errors,
        stacks,
    }
}

fn listed(stack: SynthesizedStack) -> ListedStack {
    ListedStack {
        resources: stack.template.resources().len(),
        name: stack.name,
        scope: stack.scope,
        depends_on: stack.depends_on,
    }
}

/// One row per stack; only the first row names the stage.
fn rows(stage: &ListedStage<'_>) -> Vec<[String; 5]> {
    let mut head = [stage.name.to_owned(), place(stage)];
    if stage.stacks.is_empty() {
        let [name, place] = head;
        return vec![[name, place, "-".to_owned(), "-".to_owned(), String::new()]];
    }
    let row = |stack: &ListedStack| {
        let [name, place] = std::mem::take(&mut head);
        [
            name,
            place,
            stack.name.clone(),
            stack.resources.to_string(),
            stack.depends_on.join(", "),
        ]
    };
    stage.stacks.iter().map(row).collect()
}

fn place(stage: &ListedStage<'_>) -> String {
    let mut parts: Vec<&str> = [stage.account, stage.region]
        .into_iter()
        .flatten()
        .collect();
    if stage.local {
        parts.push("this machine");
    } else if parts.is_empty() {
        parts.push("from environment");
    }
    if stage.protected {
        parts.push("protected");
    }
    parts.join(" ")
}
