//! Reads answers from standard input, until Ctrl-C.
//!
//! A read can't be interrupted, so each line is read in its own thread. After Ctrl-C the thread is abandoned, and nothing
//! more is prompted for.

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::channel;
use std::thread;

use super::hidden_input::HiddenInput;
use super::signals::Interrupts;

/// The source of the answers.
pub(in crate::cli) enum Keyboard {
    /// The process's standard input.
    Standard(Interrupts),
    /// The input of a test; the line `^C` is a Ctrl-C.
    #[cfg(test)]
    Typed(io::Cursor<&'static str>, Interrupts),
}

impl Keyboard {
    /// The Ctrl-C that ends a prompt.
    pub(super) fn interrupts(&self) -> &Interrupts {
        match self {
            Self::Standard(interrupts) => interrupts,
            #[cfg(test)]
            Self::Typed(_, interrupts) => interrupts,
        }
    }

    /// The next line, trimmed; None at the end of the input or at Ctrl-C.
    pub(in crate::cli) fn line(&mut self) -> Option<String> {
        match self {
            Self::Standard(interrupts) => ask(interrupts, || read_line(&mut io::stdin().lock())),
            #[cfg(test)]
            Self::Typed(text, interrupts) => {
                let line = read_line(text);
                if line.as_deref() == Some("^C") {
                    interrupts.press();
                    return None;
                }
                line
            }
        }
    }

    /// All of the input, if it isn't a terminal; None at Ctrl-C, or if it isn't text.
    pub(in crate::cli) fn piped(&mut self) -> Option<String> {
        match self {
            Self::Standard(_) if io::stdin().is_terminal() => None,
            Self::Standard(interrupts) => {
                ask(interrupts, || io::read_to_string(io::stdin().lock()).ok())
            }
            #[cfg(test)]
            Self::Typed(text, _) => io::read_to_string(text).ok(),
        }
    }

    /// The terminal without echo, until the result is dropped.
    pub(super) fn hide(&self) -> Option<HiddenInput> {
        match self {
            Self::Standard(_) => Some(HiddenInput::of_stdin()),
            #[cfg(test)]
            Self::Typed(..) => None,
        }
    }

    /// The next line, typed without echo; None at the end of the input or at Ctrl-C.
    pub(in crate::cli) fn secret(&mut self) -> Option<String> {
        match self {
            Self::Standard(interrupts) => ask(interrupts, || rpassword::read_password().ok()),
            #[cfg(test)]
            Self::Typed(..) => self.line(),
        }
    }
}

fn ask(
    interrupts: &Interrupts,
    read: impl FnOnce() -> Option<String> + Send + 'static,
) -> Option<String> {
    let (sender, receiver) = channel();
    interrupts.notify(sender.clone());
    thread::spawn(move || sender.send(read()));
    receiver.recv().ok().flatten()
}

fn read_line(input: &mut impl io::BufRead) -> Option<String> {
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim().to_owned()),
    }
}
