//! The command line as clap parses it.

use std::num::NonZeroUsize;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::error::CliError;
use super::session::Session;
use super::{cancel, execute, follow, recover};
use super::{check, cost, deploy, destroy, diff, exit, explain, graph, ls, outputs, schema, synth};

/// The parsed command line.
#[derive(Debug, Parser)]
#[command(
    about = "Build, check and deploy this app",
    arg_required_else_help = true,
    disable_help_subcommand = true,
    infer_subcommands = false
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Verb,
    /// Control the use of color; `NO_COLOR` and `CLICOLOR_FORCE` are respected
    #[arg(
        long,
        value_enum,
        default_value_t,
        global = true,
        value_name = "WHEN",
        display_order = 900
    )]
    pub(super) color: Color,
}

/// When to use color. Without doc comments on the variants, clap lists them in one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Print the CloudFormation template of a stack
    Synth(synth::Arguments),
    /// Check every stage, and list the escape hatches in use
    Check(check::Arguments),
    /// Explain a rule
    Explain(explain::Arguments),
    /// Show what a deployment would change
    Diff(diff::Arguments),
    /// Show the changes, ask for approval, and deploy
    Deploy(deploy::Arguments),
    /// Execute a change set created by `deploy --no-execute`
    Execute(execute::Arguments),
    /// Follow the operation in progress in a stack until it ends
    Follow(follow::Arguments),
    /// Cancel the update in progress in a stack, and roll it back
    Cancel(cancel::Arguments),
    /// Recover a stack from a failed state
    Recover(recover::Arguments),
    /// Print the stack outputs
    Outputs(outputs::Arguments),
    /// Delete the stacks of a stage, except for retained resources
    Destroy(destroy::Arguments),
    /// Estimate the monthly cost of a stage
    Cost(cost::Arguments),
    /// Print the architecture diagram of a stack
    Graph(graph::Arguments),
    /// Print the JSON Schema of the settings files, or of the `--json` events
    Schema(schema::Arguments),
    /// List the stages and their stacks
    Ls(ls::Arguments),
}

/// The examples of each verb: the arguments, and what they do.
const EXAMPLES: [(&str, &[(&str, &str)]); 15] = [
    ("synth", synth::EXAMPLES),
    ("check", check::EXAMPLES),
    ("explain", explain::EXAMPLES),
    ("diff", diff::EXAMPLES),
    ("deploy", deploy::EXAMPLES),
    ("execute", execute::EXAMPLES),
    ("follow", follow::EXAMPLES),
    ("cancel", cancel::EXAMPLES),
    ("recover", recover::EXAMPLES),
    ("outputs", outputs::EXAMPLES),
    ("destroy", destroy::EXAMPLES),
    ("cost", cost::EXAMPLES),
    ("graph", graph::EXAMPLES),
    ("schema", schema::EXAMPLES),
    ("ls", ls::EXAMPLES),
];

impl Arguments {
    /// Parses the arguments that follow the program's name. `command` is what the user types before them.
    pub(super) fn read(
        command: &str,
        arguments: Vec<std::ffi::OsString>,
    ) -> Result<Self, clap::Error> {
        let mut parser = Self::command().bin_name(command).after_help(exit_codes());
        for (verb, examples) in EXAMPLES {
            parser = parser.mut_subcommand(verb, |parser| {
                parser.after_help(examples_text(command, examples))
            });
        }
        let words = std::iter::once(command.into()).chain(arguments);
        Self::from_arg_matches(&parser.try_get_matches_from(words)?)
    }

    /// The verb's name.
    pub(super) fn verb_name(&self) -> &'static str {
        match &self.verb {
            Verb::Synth(_) => "synth",
            Verb::Check(_) => "check",
            Verb::Explain(_) => "explain",
            Verb::Diff(_) => "diff",
            Verb::Deploy(_) => "deploy",
            Verb::Execute(_) => "execute",
            Verb::Follow(_) => "follow",
            Verb::Cancel(_) => "cancel",
            Verb::Recover(_) => "recover",
            Verb::Outputs(_) => "outputs",
            Verb::Destroy(_) => "destroy",
            Verb::Cost(_) => "cost",
            Verb::Graph(_) => "graph",
            Verb::Schema(_) => "schema",
            Verb::Ls(_) => "ls",
        }
    }

    /// Whether `--json` was given to a verb that prints JSON Lines instead of one document.
    pub(super) fn streams(&self) -> bool {
        match &self.verb {
            Verb::Deploy(arguments) => arguments.json,
            Verb::Destroy(arguments) => arguments.json,
            Verb::Execute(arguments) => arguments.json,
            Verb::Follow(arguments) => arguments.json,
            Verb::Cancel(arguments) => arguments.json,
            Verb::Recover(arguments) => arguments.json,
            _ => false,
        }
    }

    /// Runs the verb; returns the exit code.
    pub(super) fn run(self, session: &mut Session<'_>) -> Result<u8, CliError> {
        match self.verb {
            Verb::Synth(arguments) => synth::run(&arguments, session),
            Verb::Check(arguments) => check::run(&arguments, session),
            Verb::Explain(arguments) => explain::run(&arguments, session),
            Verb::Diff(arguments) => diff::run(&arguments, session),
            Verb::Deploy(arguments) => deploy::run(&arguments, session),
            Verb::Execute(arguments) => execute::run(&arguments, session),
            Verb::Follow(arguments) => follow::run(&arguments, session),
            Verb::Cancel(arguments) => cancel::run(&arguments, session),
            Verb::Recover(arguments) => recover::run(&arguments, session),
            Verb::Outputs(arguments) => outputs::run(&arguments, session),
            Verb::Destroy(arguments) => destroy::run(&arguments, session),
            Verb::Cost(arguments) => cost::run(&arguments, session),
            Verb::Graph(arguments) => graph::run(&arguments, session),
            Verb::Schema(arguments) => schema::run(&arguments, session),
            Verb::Ls(arguments) => ls::run(&arguments, session),
        }
    }
}

/// Parses a number of at least 1.
pub(super) fn at_least_one(text: &str) -> Result<NonZeroUsize, String> {
    text.parse()
        .map_err(|_| "expected a number of at least 1".to_owned())
}

fn exit_codes() -> String {
    let mut text = "Exit codes:".to_owned();
    for (code, meaning) in exit::ALL {
        text.push_str(&format!("\n  {code}  {meaning}"));
    }
    text
}

fn examples_text(command: &str, examples: &[(&str, &str)]) -> String {
    let mut text = "Examples:".to_owned();
    for (line, meaning) in examples {
        text.push_str(&format!("\n  {command} {line}\n      {meaning}"));
    }
    text
}
