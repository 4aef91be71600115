//! What changes outside the resources.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::cfn::Document;

use super::Cause;
use super::mask::{hidden, masked};

/// What happens to an entry of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EntryAction {
    /// It is new.
    Add,
    /// It is another.
    Change,
    /// It is gone.
    Remove,
}

/// An entry of a section that changes: an output, a parameter, a mapping, a condition.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EntryChange {
    /// Such as `Outputs`.
    pub section: String,
    /// The entry's name; none for a section that is one value, such as `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What happens to it.
    pub action: EntryAction,
    /// What was there, without secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What will be there, without secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
    /// Set when the text of an output stays and what it refers to changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Cause>,
}

/// Everything that differs outside `Resources`.
pub(super) fn entry_changes(old: &Document, new: &Document) -> Vec<EntryChange> {
    let sections = |document: &Document| -> BTreeSet<String> {
        document
            .as_json()
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, _)| name.clone())
            .collect()
    };
    let mut found = Vec::new();
    for section in &sections(old) | &sections(new) {
        // `Resources` has its own place; the format version says nothing about the stack.
        if matches!(section.as_str(), "Resources" | "AWSTemplateFormatVersion") {
            continue;
        }
        let (before, after) = (old.as_json().get(&section), new.as_json().get(&section));
        if before == after {
            continue;
        }
        if matches!(
            section.as_str(),
            "Parameters" | "Mappings" | "Conditions" | "Outputs"
        ) {
            in_section(&section, old, new, &mut found);
        } else {
            found.push(entry(&section, None, before, after));
        }
    }
    found
}

fn in_section(section: &str, old: &Document, new: &Document, found: &mut Vec<EntryChange>) {
    let (old, new) = (old.section(section), new.section(section));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let changed = names
        .into_iter()
        .filter(|name| old.get(*name) != new.get(*name));
    found.extend(changed.map(|name| entry(section, Some(name), old.get(name), new.get(name))));
}

fn entry(
    section: &str,
    name: Option<&String>,
    before: Option<&Value>,
    after: Option<&Value>,
) -> EntryChange {
    let action = match (before, after) {
        (None, _) => EntryAction::Add,
        (_, None) => EntryAction::Remove,
        _ => EntryAction::Change,
    };
    let shown = |value: Option<&Value>| {
        value.map(|value| {
            if section == "Parameters" {
                parameter(value)
            } else {
                masked(value)
            }
        })
    };
    EntryChange {
        section: section.to_owned(),
        name: name.cloned(),
        action,
        before: shown(before),
        after: shown(after),
        because: None,
    }
}

/// A parameter whose default isn't shown if it has `NoEcho`.
fn parameter(value: &Value) -> Value {
    let no_echo = match value.get("NoEcho") {
        Some(Value::Bool(set)) => *set,
        Some(Value::String(set)) => set == "true",
        _ => false,
    };
    let mut shown = masked(value);
    if let (true, Some(default)) = (no_echo, shown.get_mut("Default")) {
        *default = hidden(default);
    }
    shown
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{EntryAction, entry_changes};
    use crate::cfn::Document;

    #[test]
    fn sections_are_compared_by_entry() {
        let old = json!({"Resources": {}, "Outputs": {"A": {"Value": "1"}, "B": {"Value": "2"}}, "Description": "x"});
        let new = json!({"Resources": {}, "Outputs": {"B": {"Value": "3"}, "C": {"Value": "4"}}});
        let found = entry_changes(
            &Document::from_value(old).unwrap(),
            &Document::from_value(new).unwrap(),
        );
        let told: Vec<_> = found
            .iter()
            .map(|it| (it.section.as_str(), it.name.as_deref(), it.action))
            .collect();
        let expected = [
            ("Description", None, EntryAction::Remove),
            ("Outputs", Some("A"), EntryAction::Remove),
            ("Outputs", Some("B"), EntryAction::Change),
            ("Outputs", Some("C"), EntryAction::Add),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_default_that_must_not_be_echoed_is_not() {
        let new = json!({"Resources": {}, "Parameters": {"P": {"Type": "String", "NoEcho": true, "Default": "hunter2"}}});
        let found = entry_changes(&Document::empty(), &Document::from_value(new).unwrap());
        assert_eq!(
            found[0].after,
            Some(json!({"Type": "String", "NoEcho": true, "Default": "***"}))
        );
    }
}
