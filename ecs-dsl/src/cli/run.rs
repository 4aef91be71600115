//! Runs the command line: from `main` to a verb, and back to an exit code.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anstream::ColorChoice;

use super::args::{Arguments, Color};
use super::diagnostic::{more, render, summary};
use super::error::CliError;
use super::exit;
use super::json::ErrorRecord;
use super::printer::Printer;
use super::session::Session;
use crate::assemble::AnyProgram;
use crate::dsl::App;

/// Runs the command line of this process. Not generic, so that it is compiled once, with this crate.
pub(crate) fn run(app: &App, program: &dyn AnyProgram) -> ExitCode {
    let mut arguments = std::env::args_os();
    let executable = arguments.next().unwrap_or_default();
    let command = command(Path::new(&executable), std::env::var_os("CARGO").is_some());
    let printer = |color| Printer::standard(choice(color));
    run_with(app, program, command, arguments.collect(), printer).into()
}

/// Runs the arguments after `command`, and returns the exit code.
pub(super) fn run_with(
    app: &App,
    program: &dyn AnyProgram,
    command: String,
    arguments: Vec<OsString>,
    printer: impl FnOnce(Color) -> Printer,
) -> u8 {
    let arguments = match Arguments::read(&command, arguments) {
        Ok(arguments) => arguments,
        Err(error) => return print_usage(&error, printer(Color::Auto)),
    };
    let mut session = Session {
        app,
        program,
        printer: printer(arguments.color),
        command,
    };
    session.printer.start_recording(arguments.streams());
    let verb = arguments.verb_name();
    let (code, error) = match arguments.run(&mut session) {
        Ok(code) => (code, None),
        Err(error) => (
            report(&error, &mut session),
            Some(ErrorRecord::from(&error)),
        ),
    };
    session.printer.summarize(verb, error.as_ref());
    session.printer.record_end(code, error);
    code
}

/// Prints a usage error, or the requested help.
fn print_usage(error: &clap::Error, mut printer: Printer) -> u8 {
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        printer.say(text.trim_end());
        return exit::USAGE_ERROR;
    }
    match printer.line(text.trim_end()) {
        Ok(()) => exit::SUCCESS,
        Err(error) => error.exit_code(),
    }
}

fn report(error: &CliError, session: &mut Session<'_>) -> u8 {
    let code = error.exit_code();
    let printer = &mut session.printer;
    match error {
        _ if code == exit::SUCCESS => {}
        CliError::Invalid(diagnostics) => {
            for diagnostic in diagnostics {
                printer.say(format_args!("{}\n", render(diagnostic)));
                printer.annotate(diagnostic);
            }
            let more = more(diagnostics, &session.command);
            printer.error(summary(diagnostics), more.as_deref());
        }
        error => {
            printer.error(chain(error), error.hint().as_deref());
            printer.annotate_error(&ErrorRecord::from(error));
        }
    }
    code
}

/// The error with its causes. A cause that a message already ends with isn't repeated.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        let cause_text = cause_text.trim_end();
        if !text.ends_with(cause_text) {
            text.push_str(": ");
            text.push_str(cause_text);
        }
        source = cause.source();
    }
    text
}

/// What the user types before a verb. Cargo sets `CARGO` for the programs that it runs.
fn command(executable: &Path, by_cargo: bool) -> String {
    let folder = executable.parent().and_then(Path::file_name);
    match executable.file_stem() {
        Some(name) if by_cargo && folder.is_some_and(|folder| folder == "examples") => {
            format!("cargo run --example {} --", name.display())
        }
        Some(_) if by_cargo => "cargo run --".to_owned(),
        _ => executable.display().to_string(),
    }
}

fn choice(color: Color) -> ColorChoice {
    match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::command;

    #[test]
    fn command_depends_on_how_the_program_is_run() {
        let typed = |path, by_cargo| command(Path::new(path), by_cargo);
        assert_eq!(
            typed("target/debug/examples/shop", true),
            "cargo run --example shop --"
        );
        assert_eq!(typed("target/debug/shop", true), "cargo run --");
        assert_eq!(typed("./shop", false), "./shop");
    }
}
