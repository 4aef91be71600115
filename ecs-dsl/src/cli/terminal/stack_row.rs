//! The progress rows of a run with several stacks: one per stack, and one for the total.

use indicatif::ProgressBar;

use super::console::Console;
use super::progress_bar::{Line, style};
use crate::deploy::StackEvent;

/// The row of a waiting stack. No row fills the whole width: the echo of `^C` would break it.
const WAITING: &str = "  {spinner} {prefix}, {elapsed}: {msg}";

/// The row of a stack in progress.
const IN_PROGRESS: &str = "  {spinner} {prefix}, {elapsed}: {pos}/{len} resources {msg}";

/// The row that counts the completed stacks. Dropping this removes it.
pub(in crate::cli) struct TotalRow(Line);

impl TotalRow {
    /// Adds the row, if progress is shown and there are several stacks.
    pub(in crate::cli) fn new(console: &Console<'_>, stacks: usize) -> Option<Self> {
        if !console.has_rows() {
            return None;
        }
        let line = console.lines.add(ProgressBar::new(stacks as u64));
        let label = &console.label;
        let template = format!("{label}: {{pos}}/{{len}} stacks, {{elapsed}}");
        Some(Self(Line::new(line, &template)))
    }

    /// Counts a completed stack, successful or not.
    pub(in crate::cli) fn increment(&self) {
        self.0.inc(1);
    }
}

/// The row of one stack. Dropping this removes it.
pub(in crate::cli) struct StackRow {
    line: Line,
    in_progress: Vec<String>,
}

impl StackRow {
    /// Adds the row, if progress is shown and there are several stacks.
    pub(in crate::cli) fn new(console: &Console<'_>, stack: &str) -> Option<Self> {
        if !console.has_rows() {
            return None;
        }
        let line = Line::new(console.lines.add(ProgressBar::new_spinner()), WAITING);
        line.set_prefix(stack.to_owned());
        Some(Self {
            line,
            in_progress: Vec::new(),
        })
    }

    /// Shows the current step.
    pub(in crate::cli) fn phase(&self, text: String) {
        self.line.set_message(text);
    }

    /// Shows the progress of `resources` resources from now on.
    pub(in crate::cli) fn start(&self, resources: usize) {
        self.line.set_length(resources as u64);
        self.line.set_style(style(IN_PROGRESS));
        self.line.set_message("");
    }

    /// A resource starts or ends.
    pub(in crate::cli) fn event(&mut self, event: &StackEvent, completed: usize) {
        self.line.set_position(completed as u64);
        let name = format!("{} {}", event.type_name, event.logical_id);
        self.in_progress.retain(|other| *other != name);
        if event.status.ends_with("_IN_PROGRESS") {
            self.in_progress.push(name);
        }
        self.line.set_message(match self.in_progress.as_slice() {
            [] => String::new(),
            [.., last] => last.clone(),
        });
    }
}
