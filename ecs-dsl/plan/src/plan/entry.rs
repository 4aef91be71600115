//! Changes outside `Resources`.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::cfn::masking::is_secret_parameter;
use crate::cfn::{Document, Owner};

use super::Cause;
use super::mask::{hidden, is_stored_entry, masked, masked_output};

/// What happens to an entry of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EntryAction {
    /// It is added.
    Add,
    /// It changes.
    Change,
    /// It is removed.
    Remove,
}

/// A change of an entry of a section: an output, a parameter, a mapping, a condition.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EntryChange {
    /// The section, such as `Outputs`.
    pub section: String,
    /// The entry's name; absent for a section that is a single value, such as `Description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What happens to it.
    pub action: EntryAction,
    /// The old value, with secrets masked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The new value, with secrets masked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
    /// The cause, if only the value that an output refers to changes, and not its text in the template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
}

/// All differences outside `Resources`.
pub(super) fn entry_changes(old: &Document, new: &Document) -> Vec<EntryChange> {
    let bodies = [old, new].into_iter();
    let bodies = bodies.filter_map(|document| document.as_json().as_object());
    let sections: BTreeSet<&String> = bodies.flat_map(Map::keys).collect();
    let mut found = Vec::new();
    for section in sections {
        // `Resources` is compared elsewhere; the format version has no effect on the stack.
        if matches!(section.as_str(), "Resources" | "AWSTemplateFormatVersion") {
            continue;
        }
        let (before, after) = (old.as_json().get(section), new.as_json().get(section));
        if before == after {
            continue;
        }
        match section.as_str() {
            "Parameters" | "Mappings" | "Conditions" | "Outputs" => {
                in_section(section, old, new, &mut found);
            }
            "Metadata" => {
                let (before, after) = (without_mark(before), without_mark(after));
                if before != after {
                    found.push(entry(section, None, before.as_ref(), after.as_ref()));
                }
            }
            _ => found.push(entry(section, None, before, after)),
        }
    }
    found
}

/// The metadata without the mark of the stack's owner, which changes nothing; `None` if nothing else is in it.
fn without_mark(metadata: Option<&Value>) -> Option<Value> {
    let mut metadata = metadata?.clone();
    if let Some(entries) = metadata.as_object_mut()
        && entries.remove(Owner::METADATA).is_some()
        && entries.is_empty()
    {
        return None;
    }
    Some(metadata)
}

fn in_section(section: &str, old: &Document, new: &Document, found: &mut Vec<EntryChange>) {
    let (old, new) = (old.section(section), new.section(section));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let changed = names
        .into_iter()
        .filter(|name| old.get(*name) != new.get(*name))
        .filter(|name| !is_stored_entry((section, name), old.get(*name), new.get(*name)));
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
        value.map(|value| match section {
            "Parameters" => parameter(name.map_or("", String::as_str), value),
            "Outputs" => masked_output(name.map_or("", String::as_str), value),
            _ => masked(value),
        })
    };
    EntryChange {
        section: section.to_owned(),
        name: name.cloned(),
        action,
        before: shown(before),
        after: shown(after),
        cause: None,
    }
}

/// A parameter with its default masked if it has `NoEcho`, or the name of a secret.
fn parameter(name: &str, value: &Value) -> Value {
    let mut shown = masked(value);
    let secret = is_secret_parameter(name, value);
    if let (true, Some(default)) = (secret, shown.get_mut("Default")) {
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
    fn entries_of_sections_are_compared() {
        let old = json!({"Resources": {}, "Outputs": {"A": {"Value": "1"}, "B": {"Value": "2"}}, "Description": "x"});
        let new = json!({"Resources": {}, "Outputs": {"B": {"Value": "3"}, "C": {"Value": "4"}}});
        let found = entry_changes(
            &Document::from_value(old).unwrap(),
            &Document::from_value(new).unwrap(),
        );
        let changes: Vec<_> = found
            .iter()
            .map(|entry| (entry.section.as_str(), entry.name.as_deref(), entry.action))
            .collect();
        let expected = [
            ("Description", None, EntryAction::Remove),
            ("Outputs", Some("A"), EntryAction::Remove),
            ("Outputs", Some("B"), EntryAction::Change),
            ("Outputs", Some("C"), EntryAction::Add),
        ];
        assert_eq!(changes, expected);
    }

    #[test]
    fn mark_of_the_owner_is_no_change_and_other_metadata_is_one() {
        let template = |metadata| {
            Document::from_value(json!({"Resources": {}, "Metadata": metadata})).unwrap()
        };
        let mark = |app| json!({"EcsDsl": {"App": app, "Stage": "prod"}});
        let (shop, other) = (template(mark("shop")), template(mark("other")));
        assert_eq!(entry_changes(&Document::empty(), &shop), []);
        assert_eq!(entry_changes(&other, &shop), []);
        assert_eq!(entry_changes(&shop, &Document::empty()), []);
        let more = template(json!({"EcsDsl": {"App": "shop", "Stage": "prod"}, "Team": "web"}));
        let found = entry_changes(&shop, &more);
        assert_eq!(found[0].after, Some(json!({"Team": "web"})));
        assert_eq!((found.len(), found[0].action), (1, EntryAction::Add));
    }

    #[test]
    fn no_echo_default_is_masked() {
        let new = json!({"Resources": {}, "Parameters": {"P": {"Type": "String", "NoEcho": true, "Default": "hunter2"}}});
        let found = entry_changes(&Document::empty(), &Document::from_value(new).unwrap());
        assert_eq!(
            found[0].after,
            Some(json!({"Type": "String", "NoEcho": true, "Default": "***"}))
        );
    }
}
