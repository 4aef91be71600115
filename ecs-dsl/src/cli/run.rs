//! From `main` to a verb and back to an exit code.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anstream::ColorChoice;

use super::args::{Arguments, Color};
use super::diagnostic::{more, render, summary};
use super::error::CliError;
use super::exit;
use super::machine::Fault;
use super::printer::Printer;
use super::session::Session;
use crate::assemble::{AnyProgram, any};
use crate::dsl::{App, Program};

impl App {
    /// Reads the command line, does what it asks for, and gives the exit code ([`exit`]): the whole of a
    /// program's `main`. `--help` lists the verbs.
    ///
    /// ```no_run
    /// use ecs_dsl::prelude::*;
    ///
    /// fn main() -> std::process::ExitCode {
    ///     App::new("shop").stage(Stage::local()).run(|stack: &mut Stack| {
    ///         stack.add(Cluster::new("main"));
    ///     })
    /// }
    /// ```
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a function is given as it is: `app.run(shop)`"
    )]
    pub fn run<Form, P: Program<Form>>(self, program: P) -> ExitCode {
        run(&self, &any(&program))
    }
}

/// The command line of this process. Not generic: it is compiled once, with this crate.
fn run(app: &App, program: &dyn AnyProgram) -> ExitCode {
    let mut arguments = std::env::args_os();
    let executable = arguments.next().unwrap_or_default();
    let command = command(Path::new(&executable), std::env::var_os("CARGO").is_some());
    let printer = |color| Printer::standard(choice(color));
    run_with(app, program, command, arguments.collect(), printer).into()
}

/// Runs what was typed after `command`, and gives the exit code.
pub(super) fn run_with(
    app: &App,
    program: &dyn AnyProgram,
    command: String,
    arguments: Vec<OsString>,
    printer: impl FnOnce(Color) -> Printer,
) -> u8 {
    let arguments = match Arguments::read(&command, arguments) {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error, printer(Color::Auto)),
    };
    let mut session = Session {
        app,
        program,
        printer: printer(arguments.color),
        command,
    };
    session.printer.begin(arguments.streams());
    let verb = arguments.verb_name();
    let (code, fault) = match arguments.run(&mut session) {
        Ok(code) => (code, None),
        Err(error) => (report(&error, &mut session), Some(Fault::from(&error))),
    };
    session.printer.summarize(verb, fault.as_ref());
    session.printer.record_end(code, fault);
    code
}

/// Says why the arguments can't be read, or prints the help that they ask for.
fn refuse(error: &clap::Error, mut printer: Printer) -> u8 {
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        printer.say(text.trim_end());
        return exit::USAGE;
    }
    match printer.line(text.trim_end()) {
        Ok(()) => exit::DONE,
        Err(error) => error.exit_code(),
    }
}

fn report(error: &CliError, session: &mut Session<'_>) -> u8 {
    let code = error.exit_code();
    let printer = &mut session.printer;
    match error {
        _ if code == exit::DONE => {}
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
            printer.annotate_fault(&Fault::from(error));
        }
    }
    code
}

/// The error with its causes, each once: some say theirs already.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.ends_with(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        source = cause.source();
    }
    text
}

/// What the user types before a verb, as far as that can be known: cargo tells its children that it is there.
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
    fn the_command_is_what_the_user_typed() {
        let typed = |path, by_cargo| command(Path::new(path), by_cargo);
        assert_eq!(
            typed("target/debug/examples/shop", true),
            "cargo run --example shop --"
        );
        assert_eq!(typed("target/debug/shop", true), "cargo run --");
        assert_eq!(typed("./shop", false), "./shop");
    }
}
