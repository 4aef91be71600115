//! The command line as clap reads it.

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::error::CliError;
use super::session::Session;
use super::{cancel, execute, follow, recover};
use super::{check, cost, deploy, destroy, diff, exit, explain, graph, ls, outputs, schema, synth};

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    about = "Builds, checks and deploys this app",
    arg_required_else_help = true,
    disable_help_subcommand = true,
    infer_subcommands = false
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Verb,
    /// When to use colour; `NO_COLOR` and `CLICOLOR_FORCE` are heard too
    #[arg(long, value_enum, default_value_t, global = true, value_name = "WHEN")]
    pub(super) color: Color,
}

/// When to use colour. Without a text for each, clap lists them in one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Print the CloudFormation template of a stack, and nothing else
    Synth(synth::Arguments),
    /// Look for faults in every stage, and list the escape hatches in use
    Check(check::Arguments),
    /// Say what a rule checks, why, and what to write instead
    Explain(explain::Arguments),
    /// Show what a deployment would change
    Diff(diff::Arguments),
    /// Show what will change, ask, and deploy
    Deploy(deploy::Arguments),
    /// Carry out a change set that `deploy --no-execute` made
    Execute(execute::Arguments),
    /// Watch what goes on in a stack to its end
    Follow(follow::Arguments),
    /// Stop the update that is under way in a stack, and undo it
    Cancel(cancel::Arguments),
    /// Bring a stack that is stuck back to where it takes changes
    Recover(recover::Arguments),
    /// Print what a deployed stage tells of itself
    Outputs(outputs::Arguments),
    /// Delete a deployed stage, except for what its templates keep
    Destroy(destroy::Arguments),
    /// Estimate what a stage costs a month
    Cost(cost::Arguments),
    /// Draw the architecture of a stack
    Graph(graph::Arguments),
    /// Print the JSON Schema of the settings files, or of what `--json` prints
    Schema(schema::Arguments),
    /// List the stages and their stacks
    Ls(ls::Arguments),
}

/// For each verb its examples: what is typed after the program's own name, and what that does.
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
    /// Reads the arguments that follow the program's name. `command` is what the user types before them.
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

    /// What was asked for, as it is typed.
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

    /// Whether `--json` asks for a line for each thing that happens, and not for one document.
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

    /// Does what was asked for; gives the exit code.
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
