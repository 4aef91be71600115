//! Runs the command line: from `main` to a verb, and back to an exit code.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::ColorChoice;

use super::args;
use super::commands::LOCK;
use super::error::{CliError, chain};
use super::exit;
use super::json::ErrorRecord;
use super::lock_file::LockFile;
use super::session::Session;
use super::terminal::diagnostic::{more, render, summary};
use super::terminal::printer::Printer;
use crate::assemble::AnyProgram;
use crate::dsl::{App, Lock};

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
    printer: impl FnOnce(ColorChoice) -> Printer,
) -> u8 {
    let request = match args::read(&command, arguments) {
        Ok(read) => read,
        Err(error) => return print_usage(&error, printer(ColorChoice::Auto)),
    };
    let invocation = request.invocation;
    let lock_file = LockFile::new(request.lock_file);
    let lock = lock_file.read(invocation.verb == LOCK);
    let (lock, unreadable) = match lock {
        Ok(lock) => (lock, None),
        Err(error) => (Lock::default(), Some(error)),
    };
    let app = app.clone().lock(lock);
    let mut session = Session {
        app: &app,
        program,
        printer: printer(request.color),
        command,
        verb: invocation.verb,
        lock_file,
    };
    session.printer.start_recording(invocation.streams);
    let outcome = match unreadable {
        Some(error) => Err(error),
        None => (invocation.run)(&mut session),
    };
    let (code, error) = match outcome {
        Ok(code) => (code, None),
        Err(error) => (
            report(&error, &mut session),
            Some(ErrorRecord::from(&error)),
        ),
    };
    session.printer.summarize(session.verb, error.as_ref());
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

fn choice(color: ColorChoice) -> anstream::ColorChoice {
    match color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
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
