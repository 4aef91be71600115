//! The one place that writes: data to stdout, everything else to stderr.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write};
use std::time::SystemTime;

use anstream::{AutoStream, ColorChoice};

use super::error::CliError;
use super::github::GitHub;
use super::keyboard::Keyboard;
use super::machine::Recorder;
use super::signals::Interrupts;
use super::style::{self, paint};

/// Writes to the two streams, and asks.
pub(super) struct Printer {
    /// For data, byte by byte.
    exact: Box<dyn Write>,
    /// For data that is made for people: styles are taken out unless they are wanted.
    styled: Box<dyn Write>,
    /// For everything else.
    err: Box<dyn Write>,
    keyboard: Keyboard,
    terminal: Terminal,
    interrupts: Interrupts,
    /// Keeps what happens, where machines want to know it.
    pub(super) recorder: Option<Recorder>,
    /// Where this runs, if it is GitHub Actions.
    pub(super) github: Option<GitHub>,
    clock: fn() -> SystemTime,
}

/// What is at the other end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Terminal {
    /// Somebody watches stderr: progress may move.
    pub(super) watches: bool,
    /// Somebody can be asked.
    pub(super) answers: bool,
}

impl Printer {
    /// The process's own streams.
    pub(super) fn standard(color: ColorChoice) -> Self {
        let stderr_is_terminal = io::stderr().is_terminal();
        let terminal = Terminal {
            watches: stderr_is_terminal && std::env::var_os("CI").is_none(),
            answers: stderr_is_terminal && io::stdin().is_terminal(),
        };
        let interrupts = Interrupts::of_process();
        Self {
            exact: Box::new(io::stdout()),
            styled: Box::new(AutoStream::new(io::stdout(), color)),
            err: Box::new(AutoStream::new(io::stderr(), color)),
            keyboard: Keyboard::Standard(interrupts.clone()),
            terminal,
            interrupts,
            recorder: None,
            github: GitHub::of_environment(),
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

    /// Begins to record what happens, if anybody wants to know it: `streams` says that `--json` does.
    pub(super) fn begin(&mut self, streams: bool) {
        if streams || self.github.is_some() {
            self.recorder = Some(Recorder::new(self.clock, streams));
        }
    }

    pub(super) fn terminal(&self) -> Terminal {
        self.terminal
    }

    /// The presses of Ctrl-C.
    pub(super) fn interrupts(&self) -> &Interrupts {
        &self.interrupts
    }

    /// Writes data as it is, and ends the line if it doesn't.
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

    /// Writes data for machines.
    pub(super) fn json(&mut self, data: &impl serde::Serialize) -> Result<(), CliError> {
        let text =
            serde_json::to_string_pretty(data).map_err(|error| CliError::Output(error.into()))?;
        self.data(&text)
    }

    /// Writes data as a line for a person.
    pub(super) fn line(&mut self, text: impl Display) -> Result<(), CliError> {
        writeln!(self.styled, "{text}").map_err(CliError::Output)
    }

    /// Says something beside the data. That stderr can't be written to is no reason to stop.
    pub(super) fn say(&mut self, text: impl Display) {
        _ = writeln!(self.err, "{text}");
    }

    /// Says what is wrong, and what to do about it.
    pub(super) fn error(&mut self, message: impl Display, hint: Option<&str>) {
        self.say(format_args!("{}: {message}", paint(style::ERROR, "error")));
        if let Some(hint) = hint {
            self.say(format_args!("  {} {hint}", paint(style::HINT, "= help:")));
        }
    }

    /// Asks, and gives what was typed, trimmed; nothing if the input has ended, or at Ctrl-C. Only where the terminal
    /// answers.
    pub(super) fn ask(&mut self, question: impl Display) -> Option<String> {
        _ = write!(self.err, "{question} ").and_then(|()| self.err.flush());
        let answer = self.keyboard.line();
        if answer.is_none() {
            // The cursor still stands behind the question.
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
    fn data_goes_to_stdout_and_everything_else_to_stderr() {
        let (out, err) = (Buffer::default(), Buffer::default());
        let mut printer = Printer::to(out.clone(), err.clone(), "", Terminal::default());
        printer.data("{}").unwrap();
        printer.line("a line").unwrap();
        printer.say("a word");
        printer.error("it broke", Some("mend it"));
        assert_eq!(out.text(), "{}\na line\n");
        assert_eq!(err.text(), "a word\nerror: it broke\n  = help: mend it\n");
    }

    #[test]
    fn a_reader_that_went_away_is_an_error_and_no_panic() {
        #[derive(Clone)]
        struct Gone;
        impl io::Write for Gone {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut printer = Printer::to(Gone, Gone, "", Terminal::default());
        printer.say("nobody hears this");
        let error = printer.data("{}").unwrap_err();
        assert!(
            matches!(error, CliError::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
        );
    }

    #[test]
    fn an_answer_is_trimmed_and_the_end_of_input_is_none() {
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
