//! Rules for the values of properties: which rule of [`rules`](crate::rules) holds for which property of a type, however it was set.

use std::time::Duration;

use crate::rules::Verdict;

/// A rule for the values of one property.
///
/// The path has the names of properties, separated by `/`: `*` for every item of a list, and `Name=value` for the items in
/// which this property has this value, such as `TargetGroupAttributes/Key=slow_start.duration_seconds/Value`.
#[derive(Debug)]
pub struct ValueRule {
    /// The path of the property.
    pub path: &'static str,
    /// What is checked.
    pub check: ValueCheck,
    /// A property next to it, and the value that it must have, or contain, for the rule to hold.
    pub when: Option<(&'static str, &'static str)>,
    /// Whether AWS surely refuses a violation. If not, the finding is a warning.
    pub refused: bool,
}

/// A rule, by the types of its arguments. Rules for pairs have the name of the second property, which is next to the first.
#[derive(Clone, Copy, Debug)]
pub enum ValueCheck {
    /// A text.
    Text(fn(&str) -> Verdict),
    /// An integer.
    Integer(fn(i64) -> Verdict),
    /// A number.
    Number(fn(f64) -> Verdict),
    /// A duration in whole seconds.
    Seconds(fn(Duration) -> Verdict),
    /// A duration in whole minutes.
    Minutes(fn(Duration) -> Verdict),
    /// A duration in whole days.
    Days(fn(Duration) -> Verdict),
    /// Two texts.
    TextPair(&'static str, fn(&str, &str) -> Verdict),
    /// Two integers.
    IntegerPair(&'static str, fn(i64, i64) -> Verdict),
    /// Two numbers.
    NumberPair(&'static str, fn(f64, f64) -> Verdict),
    /// Two durations in seconds.
    SecondsPair(&'static str, fn(Duration, Duration) -> Verdict),
    /// A duration in seconds, and how often it is repeated.
    Window(&'static str, fn(Duration, i64) -> Verdict),
}

impl ValueRule {
    const fn new(path: &'static str, check: ValueCheck) -> Self {
        Self {
            path,
            check,
            when: None,
            refused: true,
        }
    }

    pub(super) const fn text(path: &'static str, rule: fn(&str) -> Verdict) -> Self {
        Self::new(path, ValueCheck::Text(rule))
    }

    pub(super) const fn integer(path: &'static str, rule: fn(i64) -> Verdict) -> Self {
        Self::new(path, ValueCheck::Integer(rule))
    }

    pub(super) const fn number(path: &'static str, rule: fn(f64) -> Verdict) -> Self {
        Self::new(path, ValueCheck::Number(rule))
    }

    pub(super) const fn seconds(path: &'static str, rule: fn(Duration) -> Verdict) -> Self {
        Self::new(path, ValueCheck::Seconds(rule))
    }

    pub(super) const fn minutes(path: &'static str, rule: fn(Duration) -> Verdict) -> Self {
        Self::new(path, ValueCheck::Minutes(rule))
    }

    pub(super) const fn days(path: &'static str, rule: fn(Duration) -> Verdict) -> Self {
        Self::new(path, ValueCheck::Days(rule))
    }

    /// A rule for a pair.
    pub(super) const fn pair(path: &'static str, check: ValueCheck) -> Self {
        Self::new(path, check)
    }

    /// The rule holds only if `property`, next to the value, is or contains `value`.
    pub(super) const fn when(mut self, property: &'static str, value: &'static str) -> Self {
        self.when = Some((property, value));
        self
    }

    /// AWS may accept a violation.
    pub(super) const fn warning(mut self) -> Self {
        self.refused = false;
        self
    }
}
