//! What the stacks of one run share on the command line: one printer, one block of moving lines, one place to ask.
//!
//! **Invariant:** a line is written whole, above the moving ones, and nothing is written while a question is open.

use std::cell::RefCell;
use std::fmt::Display;

use indicatif::MultiProgress;

use super::machine::Body;
use super::printer::{Printer, Terminal};
use super::signals::Interrupts;
use super::style::{self, paint};

/// Where the stacks of a run are told about and asked about.
pub(super) struct Console<'a> {
    printer: RefCell<&'a mut Printer>,
    label: String,
    crowd: Crowd,
    lines: MultiProgress,
    interrupts: Interrupts,
}

/// How many stacks the run is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Crowd {
    /// Its lines don't have to name it.
    One,
    /// Each line begins with the stack that it is about.
    Several,
}

impl Crowd {
    pub(super) fn of(stacks: usize) -> Self {
        if stacks > 1 { Self::Several } else { Self::One }
    }
}

impl<'a> Console<'a> {
    /// `label` is what every line begins with: where the stacks are. From now on Ctrl-C is heard.
    pub(super) fn new(printer: &'a mut Printer, label: &str, crowd: Crowd) -> Self {
        let interrupts = printer.interrupts().clone();
        interrupts.listen();
        Self {
            printer: RefCell::new(printer),
            label: label.to_owned(),
            crowd,
            lines: MultiProgress::new(),
            interrupts,
        }
    }

    pub(super) fn crowd(&self) -> Crowd {
        self.crowd
    }

    /// The presses of Ctrl-C.
    pub(super) fn interrupts(&self) -> &Interrupts {
        &self.interrupts
    }

    /// Where the stacks are.
    pub(super) fn label(&self) -> &str {
        &self.label
    }

    /// Among which a stack's moving lines are.
    pub(super) fn lines(&self) -> &MultiProgress {
        &self.lines
    }

    pub(super) fn terminal(&self) -> Terminal {
        self.printer.borrow().terminal()
    }

    /// What a line about `stack` begins with: `local`, or `local shop-web` where there are several.
    pub(super) fn prefix(&self, stack: &str) -> String {
        match self.crowd {
            Crowd::One => self.label.clone(),
            Crowd::Several => format!("{} {stack}", self.label),
        }
    }

    /// Says a line about `stack`.
    pub(super) fn say(&self, stack: &str, text: impl Display) {
        let prefix = paint(style::DIM, self.prefix(stack));
        self.with(|printer| printer.say(format_args!("{prefix}: {text}")));
    }

    /// Says a line about the whole run.
    pub(super) fn tell(&self, text: impl Display) {
        let label = paint(style::DIM, &self.label);
        self.with(|printer| printer.say(format_args!("{label}: {text}")));
    }

    /// Takes note of something about `stack`, for machines.
    pub(super) fn record(&self, stack: &str, body: impl Into<Body>) {
        self.with(|printer| printer.record(Some(stack), body));
    }

    /// Writes and asks while nothing moves.
    pub(super) fn with<T>(&self, use_it: impl FnOnce(&mut Printer) -> T) -> T {
        self.lines
            .suspend(|| use_it(&mut self.printer.borrow_mut()))
    }
}
