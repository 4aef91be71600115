//! The progress rows of a run with several stacks: one per stack, and one for the total.

use indicatif::ProgressBar;

use super::console::Console;
use super::progress_bar::{Line, resource_name, style};
use super::sanitizer::single_line;
use super::style::without_styles;
use super::width::Width;
use crate::deploy::StackEvent;

/// The row of a waiting stack.
const WAITING: &str = "  {spinner} {prefix}, {elapsed}: {msg}";

/// The row of a stack in progress.
const IN_PROGRESS: &str = "  {spinner} {prefix}, {elapsed}: {pos}/{len} resources {msg}";

/// The row of a stack in progress whose number of changes is unknown.
const WITHOUT_TOTAL: &str = "  {spinner} {prefix}, {elapsed}: {pos} resources {msg}";

/// The columns of a row beside the name of its stack and its message.
const BESIDE_MESSAGE: usize = "  x , 59m: 1234/1234 resources".len();

/// The row that counts the completed stacks. Dropping this removes it.
pub(in crate::cli) struct TotalRow(Line);

impl TotalRow {
    /// Adds the row, if progress is shown and there are several stacks.
    pub(in crate::cli) fn new(console: &Console<'_>, stacks: usize) -> Option<Self> {
        if !console.has_rows() {
            return None;
        }
        let line = console.lines.add(ProgressBar::new(stacks as u64));
        let label = single_line(&console.label);
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
    width: Width,
    /// The columns of the row that aren't for its message.
    beside_message: usize,
}

impl StackRow {
    /// Adds the row, if progress is shown and there are several stacks.
    pub(in crate::cli) fn new(console: &Console<'_>, stack: &str) -> Option<Self> {
        if !console.has_rows() {
            return None;
        }
        let line = Line::new(console.lines.add(ProgressBar::new_spinner()), WAITING);
        line.set_prefix(single_line(stack));
        Some(Self {
            line,
            in_progress: Vec::new(),
            width: console.terminal().stderr,
            beside_message: stack.chars().count() + BESIDE_MESSAGE,
        })
    }

    /// Shows the current step.
    pub(in crate::cli) fn phase(&self, text: &str) {
        let room = self.room().unwrap_or(usize::MAX);
        let text = single_line(&without_styles(text));
        match text.chars().count() <= room {
            true => self.line.set_message(text),
            false => self.line.set_message(first_words(&text, room)),
        }
    }

    /// Shows the progress of `resources` resources from now on.
    pub(in crate::cli) fn start(&self, resources: Option<usize>) {
        self.line.set_style(style(match resources {
            Some(_) => IN_PROGRESS,
            None => WITHOUT_TOTAL,
        }));
        self.line.set_length(resources.unwrap_or_default() as u64);
        self.line.set_message("");
    }

    /// Shows how many resources are finished, of how many.
    pub(in crate::cli) fn count(&mut self, finished: usize, total: Option<usize>) {
        if let Some(total) = total {
            self.line.set_length(total as u64);
        }
        self.line.set_position(finished as u64);
    }

    /// A resource starts or ends.
    pub(in crate::cli) fn event(&mut self, event: &StackEvent) {
        let name = resource_name(event, self.room());
        self.in_progress.retain(|other| *other != name);
        if event.status.ends_with("_IN_PROGRESS") {
            self.in_progress.push(name);
        }
        self.line.set_message(match self.in_progress.as_slice() {
            [] => String::new(),
            [.., last] => last.clone(),
        });
    }

    /// The columns for the message.
    fn room(&self) -> Option<usize> {
        let columns = self.width.columns()?;
        Some(columns.saturating_sub(self.beside_message))
    }
}

/// The words of `text` that fit into `room`.
fn first_words(text: &str, room: usize) -> String {
    let mut shortened = String::new();
    for word in text.split(' ') {
        if shortened.chars().count() + word.chars().count() + 2 > room {
            break;
        }
        shortened.push_str(word);
        shortened.push(' ');
    }
    format!("{}…", shortened.trim_end())
}
