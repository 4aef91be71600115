//! The console that the stacks of a run share: one printer, one block of progress bars, one prompt.
//!
//! **Invariant:** lines are written whole, above the progress bars, and nothing is written while a prompt is open.

use std::cell::RefCell;
use std::fmt::Display;

use indicatif::{MultiProgress, ProgressDrawTarget};

use super::interrupt_echo::InterruptEcho;
use super::printer::{Printer, Terminal};
use super::signals::Interrupts;
use super::style::{self, paint};
use crate::cli::json::Body;

/// Prints and prompts for the stacks of a run.
pub(in crate::cli) struct Console<'a> {
    printer: RefCell<&'a mut Printer>,
    /// The prefix of every line: the account or `local`.
    pub(super) label: String,
    pub(in crate::cli) stack_count: StackCount,
    /// The progress bars of all stacks.
    pub(super) lines: MultiProgress,
    /// The Ctrl-C state.
    pub(in crate::cli) interrupts: Interrupts,
    /// Restores the terminal at the end of the run.
    _echo: Option<InterruptEcho>,
}

/// Whether the run has one stack or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum StackCount {
    /// Lines don't name the stack.
    One,
    /// Each line begins with the name of its stack.
    Several,
}

impl StackCount {
    pub(in crate::cli) fn from_len(stacks: usize) -> Self {
        if stacks > 1 { Self::Several } else { Self::One }
    }
}

impl<'a> Console<'a> {
    /// `label` begins every line: the account or `local`. Handles Ctrl-C from now on.
    pub(in crate::cli) fn new(
        printer: &'a mut Printer,
        label: &str,
        stack_count: StackCount,
    ) -> Self {
        let terminal = printer.terminal;
        let interrupts = printer.interrupts().clone();
        interrupts.listen();
        let lines = MultiProgress::with_draw_target(ProgressDrawTarget::stderr());
        let drawn = lines.clone();
        let echo = terminal.shows_progress.then(InterruptEcho::off);
        let restore_echo = echo.as_ref().map(InterruptEcho::restorer);
        interrupts.before_exit(move || {
            _ = drawn.clear();
            if let Some(restore_echo) = &restore_echo {
                restore_echo();
            }
            drawn.set_draw_target(ProgressDrawTarget::hidden());
        });
        Self {
            printer: RefCell::new(printer),
            label: label.to_owned(),
            stack_count,
            lines,
            interrupts,
            _echo: echo,
        }
    }

    pub(in crate::cli) fn terminal(&self) -> Terminal {
        self.printer.borrow().terminal
    }

    /// Whether each stack has a progress row: progress is shown, and there are several stacks.
    pub(super) fn has_rows(&self) -> bool {
        self.terminal().shows_progress && self.stack_count == StackCount::Several
    }

    /// The prefix of a line about `stack`: `local`, or `local shop-web` if there are several.
    pub(in crate::cli) fn prefix(&self, stack: &str) -> String {
        match self.stack_count {
            StackCount::One => self.label.clone(),
            StackCount::Several => format!("{} {stack}", self.label),
        }
    }

    /// Prints a line about `stack`; nothing with `--quiet`.
    pub(in crate::cli) fn print_for_stack(&self, stack: &str, text: impl Display) {
        let prefix = paint(style::DIM, self.prefix(stack));
        self.with(|printer| printer.inform(format_args!("{prefix}: {text}")));
    }

    /// Prints the error of `stack`.
    pub(in crate::cli) fn print_error(&self, stack: &str, text: impl Display) {
        let prefix = paint(style::DIM, self.prefix(stack));
        let label = paint(style::ERROR, "error");
        self.with(|printer| printer.say(format_args!("{prefix}: {label}: {text}")));
    }

    /// Prints a line about the run; nothing with `--quiet`.
    pub(in crate::cli) fn print(&self, text: impl Display) {
        let label = paint(style::DIM, &self.label);
        self.with(|printer| printer.inform(format_args!("{label}: {text}")));
    }

    /// Records an event of `stack` for `--json`.
    pub(in crate::cli) fn record(&self, stack: &str, body: Body) {
        self.with(|printer| printer.record(Some(stack), body));
    }

    /// Runs `work`, and prints the effect of each Ctrl-C.
    pub(in crate::cli) async fn with_interrupts<T>(
        &self,
        local: bool,
        work: impl Future<Output = T>,
    ) -> T {
        let report = |effect| self.print(effect);
        self.interrupts.during(local, report, work).await
    }

    /// Prints or prompts while the progress bars are suspended.
    pub(in crate::cli) fn with<T>(&self, action: impl FnOnce(&mut Printer) -> T) -> T {
        self.lines
            .suspend(|| action(&mut self.printer.borrow_mut()))
    }
}
