//! The progress bar of a stack, with a line for each resource in progress.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::console::Console;
use crate::deploy::StackEvent;

/// The maximum number of resource lines above the bar.
const VISIBLE: usize = 8;

/// How often the lines are redrawn.
const TICK: Duration = Duration::from_millis(120);

/// A line of the progress display. Dropping this removes it.
pub(super) struct Line(ProgressBar);

impl Line {
    /// Draws `line` by a template: a constant, an invalid one falls back to the default style.
    pub(super) fn new(line: ProgressBar, template: &str) -> Self {
        line.set_style(style(template));
        line.enable_steady_tick(TICK);
        Self(line)
    }
}

impl Deref for Line {
    type Target = ProgressBar;

    fn deref(&self) -> &ProgressBar {
        &self.0
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

pub(super) fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

/// The bar and its lines. Dropping this removes them.
pub(in crate::cli) struct StackProgressBar {
    lines: MultiProgress,
    in_progress: BTreeMap<String, Line>,
    bar: Line,
}

impl StackProgressBar {
    /// A bar up to `expected` resources of `stack`.
    pub(in crate::cli) fn new(console: &Console<'_>, stack: &str, expected: usize) -> Self {
        let lines = console.lines.clone();
        let label = console.prefix(stack);
        let template = format!("{label}: [{{bar:30}}] {{pos}}/{{len}} resources, {{elapsed}}");
        Self {
            bar: Line::new(lines.add(ProgressBar::new(expected as u64)), &template),
            lines,
            in_progress: BTreeMap::new(),
        }
    }

    /// A resource starts or ends.
    pub(in crate::cli) fn event(&mut self, event: &StackEvent, completed: usize) {
        self.bar.set_position(completed as u64);
        if !event.status.ends_with("_IN_PROGRESS") {
            self.in_progress.remove(&event.logical_id);
        } else if self.in_progress.len() < VISIBLE
            && !self.in_progress.contains_key(&event.logical_id)
        {
            let line = self
                .lines
                .insert_before(&self.bar, ProgressBar::new_spinner());
            let line = Line::new(line, "{spinner} {msg}, {elapsed}");
            line.set_message(format!("{} {}", event.type_name, event.logical_id));
            self.in_progress.insert(event.logical_id.clone(), line);
        }
    }
}
