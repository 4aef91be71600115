//! Reports diagnostics of a component, and formats the values in their messages.

use std::fmt::Display;
use std::time::Duration;

use crate::diag::{Diagnostic, Diagnostics, SourceLocation, Spanned};
use crate::dsl::{Entry, InvalidValue};
use crate::rules::Verdict;

/// Collects the diagnostics of one component.
pub(super) struct Report<'a> {
    component: String,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Report<'a> {
    pub(super) fn new(component: impl Into<String>, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            component: component.into(),
            diagnostics,
        }
    }

    /// Adds the violation of a rule for a single value, if there is one.
    pub(super) fn value(&mut self, value: impl Display, origin: SourceLocation, verdict: Verdict) {
        if let Err(violation) = verdict {
            self.add(InvalidValue::new(value, violation).into(), origin);
        }
    }

    /// Checks integers.
    pub(super) fn number<'v, T: Copy + Into<i64> + 'v>(
        &mut self,
        values: impl Values<'v, T>,
        rule: impl Fn(i64) -> Verdict,
    ) {
        for value in values.each() {
            let number = value.value.into();
            self.value(number, value.origin, rule(number));
        }
    }

    /// Checks texts.
    pub(super) fn text<'v>(
        &mut self,
        values: impl Values<'v, String>,
        rule: impl Fn(&str) -> Verdict,
    ) {
        for value in values.each() {
            self.value(&value.value, value.origin, rule(&value.value));
        }
    }

    /// Checks durations.
    pub(super) fn duration<'v>(
        &mut self,
        values: impl Values<'v, Duration>,
        rule: impl Fn(Duration) -> Verdict,
    ) {
        for value in values.each() {
            self.value(shown(value.value), value.origin, rule(value.value));
        }
    }

    /// Adds a diagnostic of this component. If another component has the same one, it is at the same line: one change is enough.
    pub(super) fn add_once(&mut self, diagnostic: Diagnostic, origin: SourceLocation) {
        let mut earlier = self.diagnostics.iter();
        let first = earlier.find(|earlier| earlier.says_the_same(&diagnostic));
        let first = first.and_then(|first| first.origin);
        self.add(diagnostic, first.unwrap_or(origin));
    }

    /// Adds a diagnostic of this component.
    pub(super) fn add(&mut self, diagnostic: Diagnostic, origin: SourceLocation) {
        self.diagnostics
            .push(diagnostic.component(self.component.clone()).at(origin));
    }
}

/// A value, an optional one or a list of them, each with its line.
pub(super) trait Values<'v, T: 'v> {
    /// Each of the values.
    fn each(self) -> impl Iterator<Item = &'v Spanned<T>>;
}

impl<'v, T> Values<'v, T> for &'v Spanned<T> {
    fn each(self) -> impl Iterator<Item = &'v Spanned<T>> {
        std::iter::once(self)
    }
}

impl<'v, T> Values<'v, T> for &'v Option<Spanned<T>> {
    fn each(self) -> impl Iterator<Item = &'v Spanned<T>> {
        self.iter()
    }
}

impl<'v, T> Values<'v, T> for &'v Vec<Spanned<T>> {
    fn each(self) -> impl Iterator<Item = &'v Spanned<T>> {
        self.iter()
    }
}

/// The label of a component in a diagnostic: ``load balancer `web` ``.
pub(super) fn label(entry: &dyn Entry) -> String {
    entry.label()
}

/// Formats a duration in days if it is a whole number of days, else in seconds.
pub(super) fn shown(duration: Duration) -> String {
    const DAY: u64 = 24 * 60 * 60;
    match duration.as_secs() {
        _ if duration.subsec_nanos() > 0 => format!("{duration:?}"),
        DAY => "1 day".to_owned(),
        seconds if seconds > 0 && seconds.is_multiple_of(DAY) => format!("{} days", seconds / DAY),
        1 => "1 second".to_owned(),
        seconds => format!("{seconds} seconds"),
    }
}

/// A number of Availability Zones.
pub(super) fn zones(count: usize) -> String {
    let unit = if count == 1 { "zone" } else { "zones" };
    format!("`{count}` {unit}")
}

/// Lists names in backticks: `` `a`, `b` and `c` ``.
pub(super) fn quoted<T: Display>(names: impl IntoIterator<Item = T>) -> String {
    listed(names.into_iter().map(|name| format!("`{name}`")))
}

/// Lists words: `a, b and c`.
pub(super) fn listed(words: impl IntoIterator<Item = String>) -> String {
    let mut words: Vec<String> = words.into_iter().collect();
    match words.pop() {
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} and {last}", words.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_days_or_seconds() {
        assert_eq!(shown(Duration::from_secs(90)), "90 seconds");
        assert_eq!(shown(Duration::from_secs(86_400)), "1 day");
        assert_eq!(shown(Duration::from_secs(8 * 86_400)), "8 days");
        assert_eq!(shown(Duration::from_millis(2_500)), "2.5s");
        assert_eq!(shown(Duration::ZERO), "0 seconds");
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(quoted(["a"]), "`a`");
        assert_eq!(quoted(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
