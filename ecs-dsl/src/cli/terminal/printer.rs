//! All output: data to stdout, everything else to stderr.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write};
use std::time::SystemTime;

use anstream::{AutoStream, ColorChoice};

use super::keyboard::Keyboard;
use super::sanitizer;
use super::signals::Interrupts;
use super::style::{self, paint};
use super::table::table;
use super::width::Width;
use super::wrap::wrap;
use crate::cli::error::CliError;
use crate::cli::github::{GitHub, diagnostic_annotation, error_annotation};
use crate::cli::json::{Body, ErrorRecord, Recorder};
use crate::diag::Diagnostic;

/// Writes to stdout and stderr, prompts, and records the events of the run.
pub(in crate::cli) struct Printer {
    /// Stdout for exact data.
    exact: Box<dyn Write>,
    /// Stdout for text; styles are stripped if color is off.
    styled: Box<dyn Write>,
    /// Stderr.
    err: Box<dyn Write>,
    pub(in crate::cli) terminal: Terminal,
    keyboard: Keyboard,
    /// Records the events of the run, for `--json` and for GitHub Actions.
    recorder: Option<Recorder>,
    /// Some in GitHub Actions.
    github: Option<GitHub>,
    /// Whether only results, errors and prompts are printed.
    is_quiet: bool,
    /// Why an event couldn't be written.
    lost: Option<CliError>,
    clock: fn() -> SystemTime,
}

/// What the terminal supports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct Terminal {
    /// Stderr is a terminal: progress bars are shown.
    pub(in crate::cli) shows_progress: bool,
    /// Stdin and stderr are terminals: prompts are possible.
    pub(in crate::cli) can_prompt: bool,
    /// The width of text on stdout.
    pub(in crate::cli) stdout: Width,
    /// The width of text on stderr.
    pub(in crate::cli) stderr: Width,
}

impl Terminal {
    /// Whether all three streams are a terminal.
    #[cfg(feature = "watch")]
    pub(in crate::cli) fn is_whole(&self) -> bool {
        self.can_prompt && self.stdout == Width::Stdout
    }

    /// The terminal of the process.
    fn for_process() -> Self {
        let stderr_is_terminal = io::stderr().is_terminal();
        Self {
            shows_progress: stderr_is_terminal && std::env::var_os("CI").is_none(),
            can_prompt: stderr_is_terminal && io::stdin().is_terminal(),
            stdout: match io::stdout().is_terminal() {
                true => Width::Stdout,
                false => Width::Unlimited,
            },
            stderr: match stderr_is_terminal {
                true => Width::Stderr,
                false => Width::Unlimited,
            },
        }
    }
}

impl Printer {
    /// The streams of the process.
    pub(in crate::cli) fn standard(color: ColorChoice) -> Self {
        Self {
            exact: Box::new(io::stdout()),
            styled: Box::new(AutoStream::new(io::stdout(), color)),
            err: Box::new(AutoStream::new(io::stderr(), color)),
            terminal: Terminal::for_process(),
            keyboard: Keyboard::Standard(Interrupts::for_process()),
            recorder: None,
            github: GitHub::from_environment(),
            is_quiet: false,
            lost: None,
            clock: SystemTime::now,
        }
    }

    /// Other streams, for tests.
    #[cfg(test)]
    pub(in crate::cli) fn to(
        out: impl Write + Clone + 'static,
        err: impl Write + 'static,
        input: &'static str,
        terminal: Terminal,
    ) -> Self {
        Self {
            exact: Box::new(out.clone()),
            styled: Box::new(out),
            err: Box::new(err),
            terminal,
            keyboard: Keyboard::Typed(io::Cursor::new(input), Interrupts::default()),
            recorder: None,
            github: None,
            is_quiet: false,
            lost: None,
            clock: || SystemTime::UNIX_EPOCH,
        }
    }

    /// As if in GitHub Actions, for tests.
    #[cfg(test)]
    pub(in crate::cli) fn in_github(self, github: GitHub) -> Self {
        Self {
            github: Some(github),
            ..self
        }
    }

    /// Prints only results, errors and prompts.
    pub(in crate::cli) fn quiet(mut self, is_quiet: bool) -> Self {
        self.is_quiet = is_quiet;
        self.terminal.shows_progress &= !is_quiet;
        self
    }

    /// The time.
    pub(in crate::cli) fn now(&self) -> SystemTime {
        (self.clock)()
    }

    /// The time in milliseconds since 1970.
    pub(in crate::cli) fn now_millis(&self) -> u64 {
        let since = self.now().duration_since(SystemTime::UNIX_EPOCH);
        since.map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
    }

    /// The Ctrl-C state.
    pub(in crate::cli) fn interrupts(&self) -> &Interrupts {
        self.keyboard.interrupts()
    }

    /// Writes a JSON text, with a final newline. Its value is unchanged.
    pub(in crate::cli) fn data(&mut self, text: &str) -> Result<(), CliError> {
        self.exact(&sanitizer::json(text))
    }

    /// Writes own lines, such as a diagram, with a final newline.
    pub(in crate::cli) fn block(&mut self, text: &str) -> Result<(), CliError> {
        let text = sanitizer::block(text.trim_end_matches('\n'));
        let text = wrap(&text, self.terminal.stdout.columns());
        writeln!(self.styled, "{text}").map_err(CliError::Output)
    }

    /// Writes bytes as they are.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.exact.write_all(bytes)?;
        self.exact.flush()
    }

    /// Writes bytes to stderr as they are; without styles if color is off.
    pub(super) fn raw_error(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.err.write_all(bytes)?;
        self.err.flush()
    }

    /// Whether a CI runner reads the output, and takes some lines for commands.
    pub(super) fn is_read_by_runner(&self) -> bool {
        self.github.is_some()
    }

    /// Writes text that needs no escapes, with a final newline.
    pub(in crate::cli) fn exact(&mut self, text: &str) -> Result<(), CliError> {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        write!(self.exact, "{text}{end}")
            .and_then(|()| self.exact.flush())
            .map_err(CliError::Output)
    }

    /// Writes a JSON document.
    pub(in crate::cli) fn json(&mut self, data: &impl serde::Serialize) -> Result<(), CliError> {
        let text =
            serde_json::to_string_pretty(data).map_err(|error| CliError::Output(error.into()))?;
        self.exact(&sanitizer::report(&text))
    }

    /// Writes a line of JSON Lines.
    pub(in crate::cli) fn json_line(
        &mut self,
        data: &impl serde::Serialize,
    ) -> Result<(), CliError> {
        let text = serde_json::to_string(data).map_err(|error| CliError::Output(error.into()))?;
        self.exact(&sanitizer::report(&text))
    }

    /// Writes text to stdout, wrapped to the width of the terminal.
    pub(in crate::cli) fn line(&mut self, text: impl Display) -> Result<(), CliError> {
        let text = sanitizer::text(&text.to_string());
        let text = wrap(&text, self.terminal.stdout.columns());
        writeln!(self.styled, "{text}").map_err(CliError::Output)
    }

    /// Writes a table to stdout.
    pub(in crate::cli) fn table<const N: usize>(
        &mut self,
        head: [&str; N],
        rows: &[[String; N]],
    ) -> Result<(), CliError> {
        self.block(&table(head, rows, self.terminal.stdout.columns()))
    }

    /// Writes text to stderr, wrapped to the width of the terminal. Write errors are ignored.
    pub(in crate::cli) fn say(&mut self, text: impl Display) {
        let text = sanitizer::text(&text.to_string());
        let text = wrap(&text, self.terminal.stderr.columns());
        _ = writeln!(self.err, "{text}");
    }

    /// Writes own lines to stderr.
    pub(in crate::cli) fn say_block(&mut self, text: &str) {
        let text = sanitizer::block(text);
        let text = wrap(&text, self.terminal.stderr.columns());
        _ = writeln!(self.err, "{text}");
    }

    /// Writes a workflow command to stderr.
    fn say_command(&mut self, text: &str) {
        let text = sanitizer::command(text);
        _ = writeln!(self.err, "{text}");
    }

    /// Like [`say`](Self::say), but nothing with `--quiet`: progress, outcomes, warnings.
    pub(in crate::cli) fn inform(&mut self, text: impl Display) {
        if !self.is_quiet {
            self.say(text);
        }
    }

    /// Prints an error with its hint.
    pub(in crate::cli) fn error(&mut self, message: impl Display, hint: Option<&str>) {
        self.say(format_args!("{}: {message}", paint(style::ERROR, "error")));
        if let Some(hint) = hint {
            self.say(format_args!("  {} {hint}", paint(style::HINT, "= help:")));
        }
    }

    /// Prompts, and returns the trimmed answer; None at the end of the input or at Ctrl-C. Requires a terminal that can
    /// prompt.
    pub(in crate::cli) fn ask(&mut self, question: impl Display) -> Option<String> {
        self.question(question);
        let answer = self.keyboard.line();
        if answer.is_none() {
            // The cursor is still behind the question.
            self.say("");
        }
        answer
    }

    /// Prompts for a secret, which isn't shown while it is typed. None at the end of the input or at Ctrl-C.
    pub(in crate::cli) fn ask_secret(&mut self, question: impl Display) -> Option<String> {
        let hidden = self.keyboard.hide();
        self.question(question);
        let answer = self.keyboard.secret();
        drop(hidden);
        // Neither was the end of the line.
        self.say("");
        answer
    }

    /// All of standard input, if it isn't a terminal. None at Ctrl-C, or if it isn't UTF-8.
    pub(in crate::cli) fn piped(&mut self) -> Option<String> {
        self.keyboard.piped()
    }

    fn question(&mut self, question: impl Display) {
        let question = sanitizer::text(&question.to_string());
        let question = wrap(&question, self.terminal.stderr.columns());
        _ = write!(self.err, "{question} ").and_then(|()| self.err.flush());
    }

    /// Starts recording, if `--json` streams events or this is GitHub Actions.
    pub(in crate::cli) fn start_recording(&mut self, streams: bool) {
        if streams || self.github.is_some() {
            self.recorder = Some(Recorder::new(self.clock, streams));
        }
    }

    /// Records an event, and writes it for `--json`. A stdout that can't be written doesn't stop the operation in progress;
    /// the end of the run reports it.
    pub(in crate::cli) fn record(&mut self, stack: Option<&str>, body: Body) {
        let recorder = self.recorder.as_mut();
        if let Some(line) = recorder.and_then(|recorder| recorder.record(stack, body)) {
            let written = self.exact(&sanitizer::report(&line));
            self.lost = self.lost.take().or(written.err());
        }
    }

    /// Writes the last line of the run.
    pub(in crate::cli) fn record_end(&mut self, exit_code: u8, error: Option<ErrorRecord>) {
        let recorder = self.recorder.as_ref();
        if let Some(end) = recorder.map(|recorder| recorder.end(exit_code, error)) {
            self.record(None, end);
        }
    }

    /// The first error of writing events, if there was one.
    pub(in crate::cli) fn take_lost(&mut self) -> Option<CliError> {
        self.lost.take()
    }

    /// Annotates the source line of a diagnostic.
    pub(in crate::cli) fn annotate(&mut self, diagnostic: &Diagnostic) {
        if self.github.is_some() {
            self.say_command(&diagnostic_annotation(diagnostic));
        }
    }

    /// Annotates the run with an error.
    pub(in crate::cli) fn annotate_error(&mut self, error: &ErrorRecord) {
        if self.github.is_some() {
            self.say_command(&error_annotation(error));
        }
    }

    /// Appends the recorded events to GitHub's step summary.
    pub(in crate::cli) fn summarize(&mut self, verb: &str, error: Option<&ErrorRecord>) {
        let (Some(github), Some(recorder)) = (&self.github, &self.recorder) else {
            return;
        };
        if let Err(warning) = github.summarize(verb, &recorder.recorded, error) {
            self.say_command(&warning);
        }
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
