//! The command line as clap parses it.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _, Parser};

use super::commands::{Invocation, VERBS};
use super::exit;

/// The arguments of every verb.
#[derive(Debug, Parser)]
#[command(
    about = "Build, check and deploy this app",
    arg_required_else_help = true,
    subcommand_required = true,
    disable_help_subcommand = true,
    infer_subcommands = false
)]
struct GlobalArguments {
    /// Control the use of color; `NO_COLOR` and `CLICOLOR_FORCE` are respected
    #[arg(
        long,
        value_enum,
        default_value_t,
        global = true,
        value_name = "WHEN",
        display_order = 900
    )]
    color: ColorChoice,
}

/// Parses the arguments that follow the program's name. `command` is what the user types before them.
pub(super) fn read(
    command: &str,
    arguments: Vec<OsString>,
) -> Result<(Invocation, ColorChoice), clap::Error> {
    let mut parser = GlobalArguments::command()
        .bin_name(command)
        .after_help(exit_codes())
        .subcommands(VERBS.iter().map(|verb| verb.parser(command)));
    let words = std::iter::once(command.into()).chain(arguments);
    let matches = parser.try_get_matches_from_mut(words)?;
    let color = GlobalArguments::from_arg_matches(&matches)?.color;
    let verb = matches.subcommand().and_then(|(name, arguments)| {
        let verb = VERBS.iter().find(|verb| verb.name == name)?;
        Some(verb.read(arguments))
    });
    match verb {
        Some(invocation) => Ok((invocation?, color)),
        None => Err(parser.error(ErrorKind::MissingSubcommand, "a verb is required")),
    }
}

fn exit_codes() -> String {
    let mut text = "Exit codes:".to_owned();
    for (code, meaning) in exit::ALL {
        text.push_str(&format!("\n  {code}  {meaning}"));
    }
    text
}
