//! The command line as clap parses it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::Styles;
use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _, Parser};

use super::commands::{Invocation, VERBS};
use super::exit;
use super::terminal::style::{self, paint};

/// The colors of `--help` and of usage errors: those of Cargo.
const STYLES: Styles = Styles::styled()
    .header(style::HEADING)
    .usage(style::HEADING)
    .literal(style::LITERAL)
    .placeholder(style::HINT)
    .error(style::ERROR)
    .valid(style::HINT)
    .invalid(style::WARNING);

/// The arguments of every verb.
#[derive(Debug, Parser)]
#[command(
    about = "Build, check and deploy this app",
    version,
    arg_required_else_help = true,
    subcommand_required = true,
    infer_subcommands = false,
    styles = STYLES
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
    /// Print only results, errors and prompts
    #[arg(long, short, global = true, display_order = 901)]
    quiet: bool,
    /// Set the lock file [default: `ecs-dsl.lock` beside the program's `Cargo.toml`]
    #[arg(long, global = true, value_name = "FILE", display_order = 902)]
    lock_file: Option<PathBuf>,
}

/// What the arguments ask for.
pub(super) struct Request {
    pub(super) invocation: Invocation,
    pub(super) color: ColorChoice,
    pub(super) quiet: bool,
    pub(super) lock_file: Option<PathBuf>,
}

/// The parser of the arguments that follow the program's name. `command` is what the user types before them.
pub(super) fn parser(command: &str) -> clap::Command {
    GlobalArguments::command()
        .bin_name(command)
        .after_help(exit_codes())
        .subcommands(VERBS.iter().map(|verb| verb.parser(command)))
}

/// Parses the arguments that follow the program's name.
pub(super) fn read(
    mut parser: clap::Command,
    arguments: Vec<OsString>,
) -> Result<Request, clap::Error> {
    let command = parser.get_bin_name().unwrap_or_default().to_owned();
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
            quiet: global.quiet,
            lock_file: global.lock_file,
        }),
        None => Err(parser.error(ErrorKind::MissingSubcommand, "a verb is required")),
    }
}

/// The value of `--color`, for a command line that can't be parsed or asks for help.
pub(super) fn color_of(arguments: &[OsString]) -> ColorChoice {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--color" => words.next(),
            _ => word.strip_prefix("--color="),
        };
        if let Some(choice) = value.and_then(|value| value.parse().ok()) {
            return choice;
        }
    }
    ColorChoice::Auto
}

fn exit_codes() -> String {
    let mut text = paint(style::HEADING, "Exit codes:");
    for (code, meaning) in exit::ALL {
        text.push_str(&format!("\n  {code:>2}  {meaning}"));
    }
    text
}
