//! [`Cause`]: one row of the tables.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Message, TaskFailureKind};

/// Terms of which a message has at least one. `*` is any text in between.
pub(super) type Terms = &'static [&'static str];

/// Why something failed, as one of AWS's messages reports it.
#[derive(Debug)]
pub struct Cause {
    /// The stable name, such as `image-tag-missing`.
    pub code: &'static str,
    /// The finding in a few words. Placeholders such as `{image}` are filled by [`fill`](Self::fill).
    pub summary: &'static str,
    /// How to fix it, with the same placeholders.
    pub remedy: &'static str,
    /// What kind of cause it is.
    pub nature: Nature,
    /// The kind of the task failure.
    pub kind: TaskFailureKind,
    when: &'static [Terms],
    or: &'static [Terms],
    unless: Terms,
}

/// What kind of cause a [`Cause`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// A retry fails with the same message.
    Permanent,
    /// A retry may succeed.
    Transient,
    /// Something else is the cause, which other messages report.
    Symptom,
    /// AWS or the operator did it: not a failure.
    Expected,
}

/// A cause whose message has one of each group of terms.
pub(super) const fn cause(
    code: &'static str,
    when: &'static [Terms],
    summary: &'static str,
    remedy: &'static str,
) -> Cause {
    Cause {
        code,
        summary,
        remedy,
        nature: Nature::Permanent,
        kind: TaskFailureKind::Unknown,
        when,
        or: &[],
        unless: &[],
    }
}

impl Cause {
    /// The kind of the task failure.
    pub(super) const fn kind(mut self, kind: TaskFailureKind) -> Self {
        self.kind = kind;
        self
    }

    /// A second combination of terms.
    pub(super) const fn or(mut self, when: &'static [Terms]) -> Self {
        self.or = when;
        self
    }

    /// Terms that exclude this cause.
    pub(super) const fn unless(mut self, terms: Terms) -> Self {
        self.unless = terms;
        self
    }

    pub(super) const fn transient(mut self) -> Self {
        self.nature = Nature::Transient;
        self
    }

    pub(super) const fn symptom(mut self) -> Self {
        self.nature = Nature::Symptom;
        self
    }

    pub(super) const fn expected(mut self) -> Self {
        self.nature = Nature::Expected;
        self
    }

    /// Whether `message` reports this cause.
    pub(super) fn matches(&self, message: &Message) -> bool {
        let all =
            |groups: &[Terms]| !groups.is_empty() && groups.iter().all(|terms| message.has(terms));
        (all(self.when) || all(self.or)) && !message.has(self.unless)
    }

    /// Replaces the placeholders `{name}` of `text` by their values; a placeholder without a value stays a general word.
    pub fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            filled.push_str(&value(name).unwrap_or_else(|| general(name)));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// How to fix it, with what `reason` names: the action that isn't allowed, the stacks that import a value.
    pub fn remedy_for(&self, reason: &str) -> String {
        Self::fill(self.remedy, |name| match name {
            "action" => {
                let action = Message::between(reason, "to perform: ", &[' ', ',', '"', ')'])?;
                Some(format!("`{}`", action.trim_end_matches('.')))
            }
            "readers" => {
                let names = Message::between(reason, "in use by ", &['\n', '"', '('])?;
                let names = names.trim_end_matches('.').split([',', ' ']);
                let names = names.filter(|name| !name.is_empty() && *name != "and");
                let names: Vec<_> = names.map(|name| format!("`{name}`")).collect();
                Some(format!(" ({})", names.join(", ")))
            }
            _ => None,
        })
    }
}

/// The general word for a placeholder without a value.
fn general(name: &str) -> String {
    match name {
        "image" => "the image".to_owned(),
        "architecture" => "the task's architecture".to_owned(),
        "action" => "the action that the reason names".to_owned(),
        "id" => "ID".to_owned(),
        _ => String::new(),
    }
}
