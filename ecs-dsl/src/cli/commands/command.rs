//! What a verb declares: its arguments, its examples, and what it does.

use clap::ArgMatches;
use schemars::Schema;

use crate::cli::operation::arguments::streams;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session};

/// The examples in `--help`: the arguments, and what they do.
pub(in crate::cli) type Examples = &'static [(&'static str, &'static str)];

/// A verb. Its fields are its arguments, and its doc comment is its line in `--help`.
pub(in crate::cli) trait Command: clap::Args {
    /// What the user types.
    const NAME: &'static str;

    const EXAMPLES: Examples;

    /// The JSON Schema of what `--json` prints; `None` if the verb has no such document.
    fn report_schema() -> Option<Schema> {
        None
    }

    /// Runs the verb; returns the exit code.
    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError>;
}

/// A row of the table of verbs.
pub(in crate::cli) struct Verb {
    pub(in crate::cli) name: &'static str,
    pub(in crate::cli) examples: Examples,
    /// The JSON Schema of what `--json` prints.
    pub(in crate::cli) report_schema: fn() -> Option<Schema>,
    arguments: fn(clap::Command) -> clap::Command,
    read: fn(&ArgMatches) -> Result<Invocation, clap::Error>,
}

/// What a verb does with a session; the result is its exit code.
type Run = dyn FnOnce(&mut Session<'_>) -> Result<u8, CliError>;

/// A verb with its arguments, ready to run.
pub(in crate::cli) struct Invocation {
    pub(in crate::cli) verb: &'static str,
    /// Whether stdout has JSON Lines.
    pub(in crate::cli) streams: bool,
    pub(in crate::cli) run: Box<Run>,
}

impl Verb {
    /// The row of a command.
    pub(super) const fn of<C: Command + 'static>() -> Self {
        Self {
            name: C::NAME,
            examples: C::EXAMPLES,
            report_schema: C::report_schema,
            arguments: C::augment_args,
            read: invocation::<C>,
        }
    }

    /// The parser of its arguments. `program` is what the user types before a verb.
    pub(in crate::cli) fn parser(&self, program: &str) -> clap::Command {
        let mut text = paint(style::HEADING, "Examples:");
        for (line, meaning) in self.examples {
            let line = paint(style::LITERAL, format_args!("{program} {line}"));
            text.push_str(&format!("\n  {line}\n      {meaning}"));
        }
        (self.arguments)(clap::Command::new(self.name)).after_help(text)
    }

    /// Its arguments, from what the parser found.
    pub(in crate::cli) fn read(&self, matches: &ArgMatches) -> Result<Invocation, clap::Error> {
        (self.read)(matches)
    }
}

fn invocation<C: Command + 'static>(matches: &ArgMatches) -> Result<Invocation, clap::Error> {
    let command = C::from_arg_matches(matches)?;
    Ok(Invocation {
        verb: C::NAME,
        streams: streams(matches),
        run: Box::new(move |session| command.run(session)),
    })
}
