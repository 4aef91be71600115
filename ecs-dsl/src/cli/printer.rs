//! All output: data to stdout, everything else to stderr.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write};
use std::time::SystemTime;

use anstream::{AutoStream, ColorChoice};

use super::error::CliError;
use super::github::GitHub;
use super::json::Recorder;
use super::keyboard::Keyboard;
use super::signals::Interrupts;
use super::style::{self, paint};

/// Writes to stdout and stderr, and prompts.
pub(super) struct Printer {
    /// Stdout for exact data.
    exact: Box<dyn Write>,
    /// Stdout for text; styles are stripped if color is off.
    styled: Box<dyn Write>,
    /// Stderr.
    err: Box<dyn Write>,
    keyboard: Keyboard,
    terminal: Terminal,
    interrupts: Interrupts,
    /// Records the events of the run, for `--json` and for GitHub Actions.
    pub(super) recorder: Option<Recorder>,
    /// Some in GitHub Actions.
    pub(super) github: Option<GitHub>,
    clock: fn() -> SystemTime,
}

/// What the terminal supports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Terminal {
    /// Stderr is a terminal: progress bars are shown.
    pub(super) shows_progress: bool,
    /// Stdin and stderr are terminals: prompts are possible.
    pub(super) can_prompt: bool,
}

impl Printer {
    /// The streams of the process.
    pub(super) fn standard(color: ColorChoice) -> Self {
        let stderr_is_terminal = io::stderr().is_terminal();
        let terminal = Terminal {
            shows_progress: stderr_is_terminal && std::env::var_os("CI").is_none(),
            can_prompt: stderr_is_terminal && io::stdin().is_terminal(),
        };
        let interrupts = Interrupts::for_process();
        Self {
            exact: Box::new(io::stdout()),
            styled: Box::new(AutoStream::new(io::stdout(), color)),
            err: Box::new(AutoStream::new(io::stderr(), color)),
            keyboard: Keyboard::Standard(interrupts.clone()),
            terminal,
            interrupts,
            recorder: None,
            github: GitHub::from_environment(),
            clock: SystemTime::now,
        }
    }

    /// Other streams, for tests.
    #[cfg(test)]
    pub(super) fn to(
        out: impl Write + Clone + 'static,
        err: impl Write + 'static,
        input: &'static str,
        terminal: Terminal,
    ) -> Self {
        let interrupts = Interrupts::default();
        Self {
            exact: Box::new(out.clone()),
            styled: Box::new(out),
            err: Box::new(err),
            keyboard: Keyboard::Typed(io::Cursor::new(input), interrupts.clone()),
            terminal,
            interrupts,
            recorder: None,
            github: None,
            clock: || SystemTime::UNIX_EPOCH,
        }
    }

    /// Starts recording, if `--json` streams events or this is GitHub Actions.
    pub(super) fn start_recording(&mut self, streams: bool) {
        if streams || self.github.is_some() {
            self.recorder = Some(Recorder::new(self.clock, streams));
        }
    }

    pub(super) fn terminal(&self) -> Terminal {
        self.terminal
    }

    /// The Ctrl-C state.
    pub(super) fn interrupts(&self) -> &Interrupts {
        &self.interrupts
    }

    /// Writes data unchanged, with a final newline.
    pub(super) fn data(&mut self, text: &str) -> Result<(), CliError> {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let written = self
            .exact
            .write_all(text.as_bytes())
            .and_then(|()| self.exact.write_all(end.as_bytes()));
        written
            .and_then(|()| self.exact.flush())
            .map_err(CliError::Output)
    }

    /// Writes a JSON document.
    pub(super) fn json(&mut self, data: &impl serde::Serialize) -> Result<(), CliError> {
        let text =
            serde_json::to_string_pretty(data).map_err(|error| CliError::Output(error.into()))?;
        self.data(&text)
    }

    /// Writes a line of text to stdout.
    pub(super) fn line(&mut self, text: impl Display) -> Result<(), CliError> {
        writeln!(self.styled, "{text}").map_err(CliError::Output)
    }

    /// Writes a line to stderr. Write errors are ignored.
    pub(super) fn say(&mut self, text: impl Display) {
        _ = writeln!(self.err, "{text}");
    }

    /// Prints an error with its hint.
    pub(super) fn error(&mut self, message: impl Display, hint: Option<&str>) {
        self.say(format_args!("{}: {message}", paint(style::ERROR, "error")));
        if let Some(hint) = hint {
            self.say(format_args!("  {} {hint}", paint(style::HINT, "= help:")));
        }
    }

    /// Prompts, and returns the trimmed answer; None at the end of the input or at Ctrl-C. Requires a terminal that can
    /// prompt.
    pub(super) fn ask(&mut self, question: impl Display) -> Option<String> {
        _ = write!(self.err, "{question} ").and_then(|()| self.err.flush());
        let answer = self.keyboard.line();
        if answer.is_none() {
            // The cursor is still behind the question.
            self.say("");
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{Printer, Terminal};
    use crate::cli::error::CliError;
    use crate::cli::testing::Buffer;

    #[test]
    fn data_goes_to_stdout_and_the_rest_to_stderr() {
        let (out, err) = (Buffer::default(), Buffer::default());
        let mut printer = Printer::to(out.clone(), err.clone(), "", Terminal::default());
        printer.data("{}").unwrap();
        printer.line("a line").unwrap();
        printer.say("a word");
        printer.error("it broke", Some("fix it"));
        assert_eq!(out.text(), "{}\na line\n");
        assert_eq!(err.text(), "a word\nerror: it broke\n  = help: fix it\n");
    }

    #[test]
    fn closed_pipe_is_an_error() {
        #[derive(Clone)]
        struct Closed;
        impl io::Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut printer = Printer::to(Closed, Closed, "", Terminal::default());
        printer.say("lost");
        let error = printer.data("{}").unwrap_err();
        assert!(
            matches!(error, CliError::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
        );
    }

    #[test]
    fn answer_is_trimmed_and_end_of_input_is_none() {
        let err = Buffer::default();
        let mut printer = Printer::to(
            Buffer::default(),
            err.clone(),
            " yes \n",
            Terminal::default(),
        );
        assert_eq!(printer.ask("Deploy?").as_deref(), Some("yes"));
        assert_eq!(printer.ask("Deploy?"), None);
        assert_eq!(err.text(), "Deploy? Deploy? \n");
    }
}
