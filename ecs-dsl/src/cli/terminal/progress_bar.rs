//! The progress bar of a stack, with a line for each resource in progress.
//!
//! **Invariant:** no line is wider than the terminal, which would leave parts of it when it is redrawn.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::console::Console;
use super::sanitizer::single_line;
use super::width::Width;
use crate::deploy::StackEvent;

/// The maximum number of resource lines above the bar.
const VISIBLE: usize = 8;

/// How often the lines are redrawn.
const TICK: Duration = Duration::from_millis(120);

/// The columns of a line beside its text: the spinner and the elapsed time.
const BESIDE_TEXT: usize = "x , 120s".len();

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
    width: Width,
    label: String,
    has_total: bool,
}

impl StackProgressBar {
    /// A bar of the resources of `stack`.
    pub(in crate::cli) fn new(console: &Console<'_>, stack: &str, total: Option<usize>) -> Self {
        let lines = console.lines.clone();
        let label = single_line(&console.prefix(stack));
        let width = console.terminal().stderr;
        let template = template(&label, total.is_some(), width.columns());
        let bar = ProgressBar::new(total.unwrap_or_default() as u64);
        Self {
            bar: Line::new(lines.add(bar), &template),
            lines,
            in_progress: BTreeMap::new(),
            width,
            label,
            has_total: total.is_some(),
        }
    }

    /// Shows how many resources are finished, of how many.
    pub(in crate::cli) fn count(&mut self, finished: usize, total: Option<usize>) {
        if let Some(total) = total {
            if !std::mem::replace(&mut self.has_total, true) {
                let template = template(&self.label, true, self.width.columns());
                self.bar.set_style(style(&template));
            }
            self.bar.set_length(total as u64);
        }
        self.bar.set_position(finished as u64);
    }

    /// A resource starts or ends.
    pub(in crate::cli) fn event(&mut self, event: &StackEvent) {
        if !event.status.ends_with("_IN_PROGRESS") {
            self.in_progress.remove(&event.logical_id);
        } else if self.in_progress.len() < VISIBLE
            && !self.in_progress.contains_key(&event.logical_id)
        {
            let line = self
                .lines
                .insert_before(&self.bar, ProgressBar::new_spinner());
            let line = Line::new(line, "{spinner} {msg}, {elapsed}");
            let room = self
                .width
                .columns()
                .map(|columns| columns.saturating_sub(BESIDE_TEXT));
            line.set_message(resource_name(event, room));
            self.in_progress.insert(event.logical_id.clone(), line);
        }
    }
}

/// The template of the bar. A narrow terminal has only the numbers.
fn template(label: &str, has_total: bool, columns: Option<usize>) -> String {
    const BAR: usize = 30;
    const NUMBERS: usize = " 1234/1234 resources, 59m".len();
    let label = label.replace(['{', '}'], "");
    let has_room = columns.is_none_or(|columns| label.len() + BAR + NUMBERS + 4 <= columns);
    match (has_total, has_room) {
        (true, true) => format!("{label}: [{{bar:{BAR}}}] {{pos}}/{{len}} resources, {{elapsed}}"),
        (true, false) => "{spinner} {pos}/{len} resources, {elapsed}".to_owned(),
        (false, _) => "{spinner} {pos} resources, {elapsed}".to_owned(),
    }
}

/// The type and the logical id of a resource; with less room, the short type, then the logical id alone.
pub(super) fn resource_name(event: &StackEvent, room: Option<usize>) -> String {
    let (type_name, id) = (
        &single_line(&event.type_name),
        &single_line(&event.logical_id),
    );
    let short = type_name.rsplit("::").next().unwrap_or_default();
    let names = [
        format!("{type_name} {id}"),
        format!("{short} {id}"),
        id.clone(),
    ];
    let fits = |name: &&String| room.is_none_or(|room| name.chars().count() <= room);
    if let Some(name) = names.iter().find(fits) {
        return name.clone();
    }
    let room = room.unwrap_or_default().saturating_sub(1);
    id.chars().take(room).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{resource_name, template};
    use crate::deploy::StackEvent;

    #[test]
    fn name_of_a_resource_fits_into_the_room() {
        let event = StackEvent {
            id: String::new(),
            timestamp: String::new(),
            logical_id: "PaymentListenerRule".to_owned(),
            physical_id: None,
            type_name: "AWS::ElasticLoadBalancingV2::ListenerRule".to_owned(),
            status: "CREATE_IN_PROGRESS".to_owned(),
            reason: None,
            token: None,
        };
        let name = |room| resource_name(&event, room);
        let full = "AWS::ElasticLoadBalancingV2::ListenerRule PaymentListenerRule";
        assert_eq!(name(None), full);
        assert_eq!(name(Some(60)), "ListenerRule PaymentListenerRule");
        assert_eq!(name(Some(20)), "PaymentListenerRule");
        assert_eq!(name(Some(8)), "Payment…");
    }

    #[test]
    fn narrow_terminal_has_no_bar() {
        let label = "123456789012 eu-central-1";
        assert!(template(label, true, Some(120)).contains("{bar:30}"));
        assert!(!template(label, true, Some(60)).contains("bar"));
        assert!(template("local", true, Some(80)).starts_with("local: [{bar:30}]"));
    }
}
