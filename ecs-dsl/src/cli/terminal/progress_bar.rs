//! The progress bar of a stack, with a line for each resource in progress.

use std::collections::BTreeMap;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::console::Console;
use crate::deploy::StackEvent;

/// The maximum number of resource lines above the bar.
const VISIBLE: usize = 8;

/// How often the lines are redrawn.
const TICK: Duration = Duration::from_millis(120);

/// The bar and its lines. Dropping this removes them.
pub(in crate::cli) struct StackProgressBar {
    lines: MultiProgress,
    bar: ProgressBar,
    in_progress: BTreeMap<String, ProgressBar>,
}

impl StackProgressBar {
    /// A bar up to `expected` resources of `stack`.
    pub(in crate::cli) fn new(console: &Console<'_>, stack: &str, expected: usize) -> Self {
        let lines = console.lines().clone();
        let label = console.prefix(stack);
        let bar = lines.add(ProgressBar::new(expected as u64));
        bar.set_style(style(&format!(
            "{label}: [{{bar:30}}] {{pos}}/{{len}} resources, {{elapsed}}"
        )));
        bar.enable_steady_tick(TICK);
        Self {
            lines,
            bar,
            in_progress: BTreeMap::new(),
        }
    }

    /// A resource starts or ends.
    pub(in crate::cli) fn event(&mut self, event: &StackEvent, completed: usize) {
        self.bar.set_position(completed as u64);
        if !event.status.ends_with("_IN_PROGRESS") {
            if let Some(line) = self.in_progress.remove(&event.logical_id) {
                line.finish_and_clear();
            }
        } else if self.in_progress.len() < VISIBLE
            && !self.in_progress.contains_key(&event.logical_id)
        {
            let line = self
                .lines
                .insert_before(&self.bar, ProgressBar::new_spinner());
            line.set_style(style("{spinner} {msg}, {elapsed}"));
            line.set_message(format!("{} {}", event.type_name, event.logical_id));
            line.enable_steady_tick(TICK);
            self.in_progress.insert(event.logical_id.clone(), line);
        }
    }
}

impl Drop for StackProgressBar {
    fn drop(&mut self) {
        self.in_progress
            .values()
            .for_each(ProgressBar::finish_and_clear);
        self.bar.finish_and_clear();
    }
}

/// The templates are constants of this file; an invalid one falls back to the default style.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
