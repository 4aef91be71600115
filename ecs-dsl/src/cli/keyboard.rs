//! Reading an answer, so that Ctrl-C ends the wait for it.
//!
//! A thread of its own reads each line: reading can't be stopped, and goes on after a signal. After Ctrl-C it is left to
//! itself, and nothing more is asked.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::signals::{Event, Interrupts};

/// Where answers come from.
pub(super) enum Keyboard {
    /// The process's standard input.
    Standard(Interrupts),
    /// What a test types; a line of `^C` is a press of Ctrl-C.
    #[cfg(test)]
    Typed(io::Cursor<&'static str>, Interrupts),
}

impl Keyboard {
    /// A line without its end; none if the input has ended, or at Ctrl-C.
    pub(super) fn line(&mut self) -> Option<String> {
        match self {
            Self::Standard(interrupts) => ask(interrupts),
            #[cfg(test)]
            Self::Typed(text, interrupts) => {
                let line = line_of(text);
                if line.as_deref() == Some("^C") {
                    interrupts.press();
                    return None;
                }
                line
            }
        }
    }
}

fn ask(interrupts: &Interrupts) -> Option<String> {
    let (sender, receiver): (Sender<Event>, Receiver<Event>) = channel();
    interrupts.tell(sender.clone());
    thread::spawn(move || sender.send(Event::Line(line_of(&mut io::stdin().lock()))));
    match receiver.recv() {
        Ok(Event::Line(line)) => line,
        Ok(Event::Interrupted) | Err(_) => None,
    }
}

fn line_of(input: &mut impl io::BufRead) -> Option<String> {
    let mut line = String::new();
    match input.read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim().to_owned()),
    }
}
