//! Stdout and stderr: exact data, styled text, and messages.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write};

use anstream::{AutoStream, ColorChoice};

use super::style::{self, paint};
use crate::cli::error::CliError;

/// The output streams.
pub(in crate::cli) struct Streams {
    /// Stdout for exact data.
    exact: Box<dyn Write>,
    /// Stdout for text; styles are stripped if color is off.
    styled: Box<dyn Write>,
    /// Stderr.
    err: Box<dyn Write>,
}

/// What the terminal supports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct Terminal {
    /// Stderr is a terminal: progress bars are shown.
    pub(in crate::cli) shows_progress: bool,
    /// Stdin and stderr are terminals: prompts are possible.
    pub(in crate::cli) can_prompt: bool,
}

impl Terminal {
    /// The terminal of the process.
    pub(super) fn for_process() -> Self {
        let stderr_is_terminal = io::stderr().is_terminal();
        Self {
            shows_progress: stderr_is_terminal && std::env::var_os("CI").is_none(),
            can_prompt: stderr_is_terminal && io::stdin().is_terminal(),
        }
    }
}

impl Streams {
    /// The streams of the process.
    pub(super) fn for_process(color: ColorChoice) -> Self {
        Self {
            exact: Box::new(io::stdout()),
            styled: Box::new(AutoStream::new(io::stdout(), color)),
            err: Box::new(AutoStream::new(io::stderr(), color)),
        }
    }

    /// Other streams, for tests.
    #[cfg(test)]
    pub(super) fn to(out: impl Write + Clone + 'static, err: impl Write + 'static) -> Self {
        Self {
            exact: Box::new(out.clone()),
            styled: Box::new(out),
            err: Box::new(err),
        }
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

    /// Writes a line of text to stdout.
    pub(super) fn line(&mut self, text: &dyn Display) -> Result<(), CliError> {
        writeln!(self.styled, "{text}").map_err(CliError::Output)
    }

    /// Writes a line to stderr. Write errors are ignored.
    pub(super) fn say(&mut self, text: &dyn Display) {
        _ = writeln!(self.err, "{text}");
    }

    /// Prints an error with its hint.
    pub(super) fn error(&mut self, message: &dyn Display, hint: Option<&str>) {
        self.say(&format_args!("{}: {message}", paint(style::ERROR, "error")));
        if let Some(hint) = hint {
            self.say(&format_args!("  {} {hint}", paint(style::HINT, "= help:")));
        }
    }

    /// Writes a question; the cursor stays behind it.
    pub(super) fn question(&mut self, question: &dyn Display) {
        _ = write!(self.err, "{question} ").and_then(|()| self.err.flush());
    }
}
