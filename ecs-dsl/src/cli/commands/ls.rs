//! `ls`: lists the stages and their stacks. What is deployed on AWS is read only with `--status`.

use clap::Args;
use serde::Serialize;

use super::{Command, Examples};
use crate::assemble::{SynthesizedStack, assemble};
use crate::cli::connection::{Connection, wait};
use crate::cli::error::chain;
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::{CliError, Session, StagesSelection, exit};
use crate::deploy::engine::Engine;
use crate::dsl::Stage;

/// List the stages and their stacks
#[derive(Debug, Args)]
pub(super) struct Ls {
    #[command(flatten)]
    selection: StagesSelection,
    /// Print the status of the stacks on AWS too, which needs credentials
    #[arg(long)]
    status: bool,
    /// Print JSON: `version`, `app`, `stages` with `stacks`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
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
    /// The status of the stack, `not deployed` if it doesn't exist; none if it wasn't read.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
}

/// The status of a stack that doesn't exist.
const NOT_DEPLOYED: &str = "not deployed";

impl Command for Ls {
    const NAME: &'static str = "ls";

    const EXAMPLES: Examples = &[
        ("ls", "list the stages and stacks of this app"),
        ("ls --stage prod --status", "print what is deployed on AWS"),
        (
            "ls --json | jq '.stages[].stacks[].name'",
            "print the names of all stacks",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let mut stages = Vec::new();
        let mut codes = Vec::new();
        for stage in self.selection.find(session)? {
            let mut listed = list(stage, session);
            if let Err(error) = self.read_status(stage, &mut listed, session) {
                codes.push(error.exit_code());
                let message = format!("stage `{}`: {}", stage.name(), chain(&error));
                session.printer.error(message, error.hint().as_deref());
            }
            stages.push(listed);
        }
        let broken: Vec<_> = stages.iter().filter(|stage| stage.errors > 0).collect();
        codes.extend(broken.iter().map(|_| exit::PROGRAM_ERRORS));
        for name in broken.iter().map(|stage| stage.name).filter(|_| !self.json) {
            let message = format!("stage `{name}` can't be built");
            let hint = format!("run `{} check --stage {name}`", session.command);
            session.printer.error(message, Some(&hint));
        }
        if self.json {
            session.printer.json(&Listing {
                version: 1,
                app: session.app.name(),
                stages,
            })?;
        } else {
            let rows: Vec<_> = stages.iter().flat_map(rows).collect();
            session.printer.table(HEAD, &rows)?;
        }
        Ok(exit::worst(codes))
    }
}

impl Ls {
    /// Reads the status of the stacks, if it is local or asked for.
    fn read_status(
        &self,
        stage: &Stage,
        listed: &mut ListedStage<'_>,
        session: &Session<'_>,
    ) -> Result<(), CliError> {
        if listed.stacks.is_empty() || !(stage.is_local() || self.status) {
            return Ok(());
        }
        let target = self.connection.target(session, stage);
        wait(async {
            let connected = self.connection.open(stage).await?;
            for stack in &mut listed.stacks {
                let mut observer = SilentObserver;
                let mut engine = Engine::new(&connected, &mut observer);
                let status = engine.status(&stack.name, &target).await?;
                stack.status = Some(status.unwrap_or_else(|| NOT_DEPLOYED.to_owned()));
            }
            Ok(())
        })
    }
}

/// The columns of the table.
const HEAD: [&str; 6] = [
    "stage",
    "where",
    "stack",
    "resources",
    "status",
    "depends on",
];

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
        status: None,
    }
}

/// One row per stack; only the first row names the stage.
fn rows(stage: &ListedStage<'_>) -> Vec<[String; 6]> {
    let mut head = [stage.name.to_owned(), place(stage)];
    if stage.stacks.is_empty() {
        let ([name, place], none) = (head, || "-".to_owned());
        return vec![[name, place, none(), none(), none(), String::new()]];
    }
    let row = |stack: &ListedStack| {
        let [name, place] = std::mem::take(&mut head);
        [
            name,
            place,
            stack.name.clone(),
            stack.resources.to_string(),
            stack.status.clone().unwrap_or_else(|| "-".to_owned()),
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
