//! The values of properties, by the rules in the rows of their types.

use std::time::Duration;

use serde_json::{Map, Value};

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::DocumentResource;
use crate::cfn::eval::items;
use crate::cfn::type_info;
use crate::cfn::type_info::{ValueCheck, ValueRule};
use crate::diag::Diagnostic;
use crate::rules::{Verdict, tag_key};

/// The keys of the tags of every type.
static TAG_KEY: ValueRule = ValueRule {
    path: "Tags/*/Key",
    check: ValueCheck::Text(tag_key),
    when: None,
    refused: false,
};

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for resource in template.resources() {
        let rules = type_info(resource.type_name).map_or(&[][..], |info| info.values);
        for rule in rules.iter().chain([&TAG_KEY]) {
            let mut visit =
                |value: Checked<'_>| found.extend(violation(template, resource, rule, &value));
            walk(
                resource.properties(),
                rule.path,
                &mut String::new(),
                &mut visit,
            );
        }
    }
    found
}

/// A value, the object that it is in, and its path.
pub(super) struct Checked<'a> {
    pub(super) value: &'a Value,
    siblings: &'a Map<String, Value>,
    pub(super) path: &'a str,
}

/// Calls `visit` for each value at `rest` below `object`, which is at `path`.
pub(super) fn walk(
    object: &Map<String, Value>,
    rest: &str,
    path: &mut String,
    visit: &mut impl FnMut(Checked<'_>),
) {
    let (name, below) = rest.split_once('/').unwrap_or((rest, ""));
    let Some(value) = object.get(name) else {
        return;
    };
    let length = path.len();
    path.push('.');
    path.push_str(name);
    if below.is_empty() {
        let (siblings, path) = (object, path.as_str());
        visit(Checked {
            value,
            siblings,
            path,
        });
    } else {
        descend(value, object, below, path, visit);
    }
    path.truncate(length);
}

/// [`walk`] below a value: an object, or the items of a list.
fn descend(
    value: &Value,
    siblings: &Map<String, Value>,
    rest: &str,
    path: &mut String,
    visit: &mut impl FnMut(Checked<'_>),
) {
    let (selector, below) = rest.split_once('/').unwrap_or((rest, ""));
    let wanted = selector.split_once('=');
    if selector != "*" && wanted.is_none() {
        if let Value::Object(object) = value {
            walk(object, rest, path, visit);
        }
        return;
    }
    for (index, item) in items(value).iter().enumerate() {
        let length = path.len();
        path.push_str(&format!(".{index}"));
        match item {
            _ if below.is_empty() => visit(Checked {
                value: item,
                siblings,
                path,
            }),
            Value::Object(object) if wanted.is_none_or(|(name, text)| is(object, name, text)) => {
                walk(object, below, path, visit);
            }
            _ => {}
        }
        path.truncate(length);
    }
}

/// Whether the property `name` is or contains `text`.
fn is(object: &Map<String, Value>, name: &str, text: &str) -> bool {
    let is_text = |value: &Value| match value {
        Value::Bool(set) => set.to_string() == text,
        value => value == text,
    };
    let value = object.get(name);
    value.is_some_and(|value| is_text(value) || items(value).iter().any(is_text))
}

fn violation(
    template: &Finished<'_>,
    resource: &DocumentResource<'_>,
    rule: &ValueRule,
    checked: &Checked<'_>,
) -> Option<Finding> {
    if !rule
        .when
        .is_none_or(|(name, value)| is(checked.siblings, name, value))
    {
        return None;
    }
    let (shown, verdict) = verdict(template, rule.check, checked)?;
    let violation = verdict.err()?;
    let (id, path) = (resource.id, checked.path);
    let message = format!(
        "{} `{shown}` {} (`{id}{path}`)",
        violation.subject, violation.message
    );
    let diagnostic = if rule.refused {
        Diagnostic::error(violation.code, message)
    } else {
        Diagnostic::warning(violation.code, message)
    };
    Some(Finding {
        path: path.trim_start_matches('.').to_owned(),
        ..Finding::new(id, diagnostic.violated(violation))
    })
}

/// The value as text, and the verdict; `None` if the value, or the second of a pair, is unknown.
fn verdict(
    template: &Finished<'_>,
    check: ValueCheck,
    checked: &Checked<'_>,
) -> Option<(String, Verdict)> {
    let value = Some(checked.value);
    let sibling = |name: &str| checked.siblings.get(name);
    let shown = template.text(value)?;
    let verdict = match check {
        ValueCheck::Text(rule) => rule(&shown),
        ValueCheck::Integer(rule) => rule(template.integer(value)?),
        ValueCheck::Number(rule) => rule(template.number(value)?),
        ValueCheck::Seconds(rule) => rule(duration(template.integer(value)?, 1)?),
        ValueCheck::Minutes(rule) => rule(duration(template.integer(value)?, 60)?),
        ValueCheck::Days(rule) => rule(duration(template.integer(value)?, 86_400)?),
        ValueCheck::TextPair(name, rule) => rule(&shown, &template.text(sibling(name))?),
        ValueCheck::IntegerPair(name, rule) => {
            rule(template.integer(value)?, template.integer(sibling(name))?)
        }
        ValueCheck::NumberPair(name, rule) => {
            rule(template.number(value)?, template.number(sibling(name))?)
        }
        ValueCheck::SecondsPair(name, rule) => {
            let second = duration(template.integer(sibling(name))?, 1)?;
            rule(duration(template.integer(value)?, 1)?, second)
        }
        ValueCheck::Window(name, rule) => rule(
            duration(template.integer(value)?, 1)?,
            template.integer(sibling(name))?,
        ),
    };
    let shown = match check {
        ValueCheck::IntegerPair(name, _) | ValueCheck::NumberPair(name, _) => {
            format!("{shown}/{}", template.text(sibling(name))?)
        }
        _ => shown,
    };
    Some((shown, verdict))
}

/// `count` units of `seconds`; `None` for a negative count, which isn't a duration.
fn duration(count: i64, seconds: u64) -> Option<Duration> {
    let count = u64::try_from(count).ok()?;
    Some(Duration::from_secs(count.saturating_mul(seconds)))
}
