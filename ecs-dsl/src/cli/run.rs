//! Runs the command line: from `main` to a verb, and back to an exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::ColorChoice;

use super::args;
use super::commands::{LOCK, report_schemas};
use super::error::{CliError, chain};
use super::exit::{self, worst};
use super::json::ErrorRecord;
use super::lock_file::LockFile;
use super::program_command::ProgramStart;
use super::session::Session;
use super::terminal::diagnostic::{more, render, summary};
use super::terminal::printer::Printer;
use super::terminal::style::marked;
use crate::assemble::AnyProgram;
use crate::dsl::{App, Lock};

/// Runs the command line of this process. Not generic, so that it is compiled once, with this crate.
pub(crate) fn run(app: &App, program: &dyn AnyProgram) -> ExitCode {
    let mut arguments = std::env::args_os();
    let start = ProgramStart::of_process(arguments.next().unwrap_or_default());
    let names = ProgramNames {
        command: start.command(),
        in_help: start.in_help(),
        binary: start.binary(),
    };
    let printer = |color| Printer::standard(choice(color));
    run_with(app, program, names, arguments.collect(), printer).into()
}

/// How the program is called in messages.
pub(super) struct ProgramNames {
    /// What the user types before a verb.
    pub(super) command: String,
    /// The same in `--help`, without the folder of an absolute path.
    pub(super) in_help: String,
    /// The name of the binary.
    pub(super) binary: String,
}

/// Runs the arguments after the program's name, and returns the exit code.
pub(super) fn run_with(
    app: &App,
    program: &dyn AnyProgram,
    names: ProgramNames,
    arguments: Vec<OsString>,
    printer: impl FnOnce(ColorChoice) -> Printer,
) -> u8 {
    let parser = args::parser(&names.in_help);
    let color = args::color_of(&arguments);
    let request = match args::read(parser.clone(), arguments) {
        Ok(read) => read,
        Err(error) => return print_usage(&error, printer(color)),
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
        printer: printer(request.color).quiet(request.quiet),
        command: names.command,
        binary: names.binary,
        parser,
        verb: invocation.verb,
        report_schemas,
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
    match session.printer.take_lost() {
        Some(lost) => worst([code, report(&lost, &mut session)]),
        None => code,
    }
}

/// Prints a usage error, or the requested help.
fn print_usage(error: &clap::Error, mut printer: Printer) -> u8 {
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        printer.say_block(&marked(text.trim_end()));
        return exit::USAGE_ERROR;
    }
    match printer.block(&marked(text.trim_end())) {
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
            let diagnostics = &diagnostics.clone().by_origin();
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

fn choice(color: ColorChoice) -> anstream::ColorChoice {
    match color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
}
