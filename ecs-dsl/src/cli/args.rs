//! The command line as clap parses it.

use std::ffi::OsString;
use std::path::PathBuf;

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
    /// Set the lock file [default: `ecs-dsl.lock` beside the program's `Cargo.toml`]
    #[arg(long, global = true, value_name = "FILE", display_order = 901)]
    lock_file: Option<PathBuf>,
}

/// What the arguments ask for.
pub(super) struct Request {
    pub(super) invocation: Invocation,
    pub(super) color: ColorChoice,
    pub(super) lock_file: Option<PathBuf>,
}

/// Parses the arguments that follow the program's name. `command` is what the user types before them.
pub(super) fn read(command: &str, arguments: Vec<OsString>) -> Result<Request, clap::Error> {
    let mut parser = GlobalArguments::command()
        .bin_name(command)
        .after_help(exit_codes())
        .subcommands(VERBS.iter().map(|verb| verb.parser(command)));
    let words = std::iter::once(command.into()).chain(arguments);
    let matches = parser.try_get_matches_from_mut(words)?;
    let global = GlobalArguments::from_arg_matches(&matches)?;
    let verb = matches.subcommand().and_then(|(name, arguments)| {
        let verb = VERBS.iter().find(|verb| verb.name == name)?;
        Some(verb.read(arguments))
    });
    match verb {
        Some(invocation) => Ok(Request {
            invocation: invocation?,
            color: global.color,
            lock_file: global.lock_file,
        }),
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
