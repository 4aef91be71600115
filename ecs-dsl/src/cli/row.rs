//! Moving lines of a run with several stacks: one for each that is under way, below one for all of them.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::console::{Console, Crowd};
use crate::deploy::StackEvent;

/// How often the lines move.
const TICK: Duration = Duration::from_millis(120);

/// Waiting. No line reaches to the end of the terminal's: the `^C` that a terminal echoes there would break it.
const WAITING: &str = "  {spinner} {prefix}, {elapsed}: {msg}";

/// Under way.
const UNDER_WAY: &str = "  {spinner} {prefix}, {elapsed}: {pos}/{len} resources {msg}";

/// How many of the stacks are done with. It goes when this is dropped.
pub(super) struct Total(ProgressBar);

impl Total {
    /// A line for all stacks, if somebody watches and there are several.
    pub(super) fn new(console: &Console<'_>, stacks: usize) -> Option<Self> {
        if !console.terminal().watches || console.crowd() == Crowd::One {
            return None;
        }
        let line = console.lines().add(ProgressBar::new(stacks as u64));
        let label = console.label();
        line.set_style(style(&format!(
            "{label}: {{pos}}/{{len}} stacks, {{elapsed}}"
        )));
        line.enable_steady_tick(TICK);
        Some(Self(line))
    }

    /// One more is done with, whatever came of it.
    pub(super) fn count(&self) {
        self.0.inc(1);
    }
}

impl Drop for Total {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// The line of one stack. It goes when this is dropped.
pub(super) struct Row {
    line: ProgressBar,
    in_progress: Vec<String>,
}

impl Row {
    /// A line for the stack, if somebody watches and there are several.
    pub(super) fn new(console: &Console<'_>, stack: &str) -> Option<Self> {
        if !console.terminal().watches || console.crowd() == Crowd::One {
            return None;
        }
        let line = console.lines().add(ProgressBar::new_spinner());
        line.set_style(style(WAITING));
        line.set_prefix(stack.to_owned());
        line.enable_steady_tick(TICK);
        Some(Self {
            line,
            in_progress: Vec::new(),
        })
    }

    /// What the engine does with it.
    pub(super) fn phase(&self, text: String) {
        self.line.set_message(text);
    }

    /// From here on `resources` of it are worked on.
    pub(super) fn start(&self, resources: usize) {
        self.line.set_length(resources as u64);
        self.line.set_style(style(UNDER_WAY));
        self.line.set_message("");
    }

    /// A resource begins, or is done with.
    pub(super) fn event(&mut self, event: &StackEvent, done: usize) {
        self.line.set_position(done as u64);
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

impl Drop for Row {
    fn drop(&mut self) {
        self.line.finish_and_clear();
    }
}

/// The templates are constants of this file: where one is wrong, the line looks plain, and nothing else happens.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
