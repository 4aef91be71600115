//! Test support: runs the command line with captured streams.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use super::github::GitHub;
use super::run::{ProgramNames, run_with};
use super::terminal::printer::{Printer, Terminal};
use super::terminal::style::without_styles;
use crate::assemble::any;
use crate::dsl::{App, Program};

/// A captured stream.
#[derive(Clone, Debug, Default)]
pub(super) struct Buffer(Rc<RefCell<Vec<u8>>>);

impl Buffer {
    /// The text written, without styles.
    pub(super) fn text(&self) -> String {
        plain(&self.raw())
    }

    /// The text written.
    pub(super) fn raw(&self) -> String {
        String::from_utf8_lossy(&self.0.borrow()).into_owned()
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `text` without styles.
pub(super) fn plain(text: &str) -> String {
    without_styles(text)
}

/// The result of a run: exit code, stdout and stderr.
#[derive(Debug)]
pub(super) struct RunOutput {
    pub(super) code: u8,
    pub(super) out: String,
    pub(super) err: String,
    /// Both streams with their styles.
    pub(super) raw: String,
}

/// Runs a command line such as `synth --stage dev`, without a terminal.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is given as it is"
)]
pub(super) fn run<Form>(app: &App, program: impl Program<Form>, line: &str) -> RunOutput {
    run_in_terminal(Terminal::default(), "", app, program, line)
}

/// Runs a command line with this terminal and input.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is given as it is"
)]
pub(super) fn run_in_terminal<Form>(
    terminal: Terminal,
    input: &'static str,
    app: &App,
    program: impl Program<Form>,
    line: &str,
) -> RunOutput {
    let (out, err) = (Buffer::default(), Buffer::default());
    let printer = Printer::to(out.clone(), err.clone(), input, terminal);
    run_with_printer(printer, (&out, &err), app, program, line)
}

/// Runs a command line in GitHub Actions.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is given as it is"
)]
pub(super) fn run_in_github<Form>(
    github: GitHub,
    app: &App,
    program: impl Program<Form>,
    line: &str,
) -> RunOutput {
    let (out, err) = (Buffer::default(), Buffer::default());
    let printer = Printer::to(out.clone(), err.clone(), "", Terminal::default()).in_github(github);
    run_with_printer(printer, (&out, &err), app, program, line)
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is given as it is"
)]
fn run_with_printer<Form>(
    printer: Printer,
    (out, err): (&Buffer, &Buffer),
    app: &App,
    program: impl Program<Form>,
    line: &str,
) -> RunOutput {
    let arguments = line.split(' ').map(Into::into).collect();
    let names = ProgramNames {
        command: "app".to_owned(),
        in_help: "app".to_owned(),
        binary: "app".to_owned(),
    };
    let code = run_with(app, &any(&program), names, arguments, |_| printer);
    RunOutput {
        code,
        out: out.text(),
        err: err.text(),
        raw: out.raw() + &err.raw(),
    }
}

/// Adds a resource that CloudFormation refuses, and that no rule finds: the value comes from a parameter.
pub(super) fn add_refused(stack: &mut crate::dsl::Stack, name: &str) {
    use crate::cfn::{Map, Parameter, ParameterType, Resource};

    let delay = Parameter::new(ParameterType::String).default_value("901");
    let delay = stack.parameter("Delay", delay);
    let properties: Map = [("DelaySeconds", delay)].into_iter().collect();
    stack.add_raw(name, Resource::new("AWS::SQS::Queue", properties));
}
