//! The differences of two values, each at the deepest path where they diverge.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::path::PropertyPath;
use crate::cfn::eval::function;

/// A path at which two values differ.
#[derive(Debug, PartialEq)]
pub(super) struct Difference<'a> {
    pub(super) path: PropertyPath,
    pub(super) before: Option<&'a Value>,
    pub(super) after: Option<&'a Value>,
}

/// All differences between `before` and `after`, sorted by the names in their paths.
pub(super) fn differences<'a>(
    before: &'a Map<String, Value>,
    after: &'a Map<String, Value>,
) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    in_objects(&PropertyPath::root(), before, after, &mut found);
    found
}

fn in_objects<'a>(
    path: &PropertyPath,
    before: &'a Map<String, Value>,
    after: &'a Map<String, Value>,
    found: &mut Vec<Difference<'a>>,
) {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        in_values(path.name(name), before.get(name), after.get(name), found);
    }
}

fn in_values<'a>(
    path: PropertyPath,
    before: Option<&'a Value>,
    after: Option<&'a Value>,
    found: &mut Vec<Difference<'a>>,
) {
    match (before, after) {
        _ if before == after => {}
        (Some(before @ Value::Object(old)), Some(after @ Value::Object(new)))
            if function(before).is_none() && function(after).is_none() =>
        {
            in_objects(&path, old, new, found);
        }
        (Some(Value::Array(old)), Some(Value::Array(new))) => {
            in_lists(path, (old, new), (before, after), found);
        }
        _ => found.push(Difference {
            path,
            before,
            after,
        }),
    }
}

fn in_lists<'a>(
    path: PropertyPath,
    (old, new): (&'a [Value], &'a [Value]),
    (before, after): (Option<&'a Value>, Option<&'a Value>),
    found: &mut Vec<Difference<'a>>,
) {
    let start = found.len();
    if let (Some(old), Some(new)) = (labelled(old), labelled(new)) {
        let labels: BTreeSet<&str> = old.iter().chain(&new).map(|(label, _)| *label).collect();
        let item = |items: &[(&str, &'a Value)], label: &str| {
            items
                .iter()
                .find(|(known, _)| *known == label)
                .map(|(_, item)| *item)
        };
        for label in labels {
            in_values(
                path.item(label),
                item(&old, label),
                item(&new, label),
                found,
            );
        }
    } else {
        in_unlabelled(&path, old, new, found);
    }
    // The same items in another order, or one of them repeated: the list as a whole differs.
    if found.len() == start {
        found.push(Difference {
            path,
            before,
            after,
        });
    }
}

/// The items that only one list has: in pairs if both have as many of them.
fn in_unlabelled<'a>(
    path: &PropertyPath,
    old: &'a [Value],
    new: &'a [Value],
    found: &mut Vec<Difference<'a>>,
) {
    let only = |items: &'a [Value], others: &'a [Value]| -> Vec<(usize, &'a Value)> {
        let items = items.iter().enumerate();
        items.filter(|(_, item)| !others.contains(item)).collect()
    };
    let (removed, added) = (only(old, new), only(new, old));
    if removed.len() == added.len() {
        for ((index, old), (_, new)) in removed.into_iter().zip(added) {
            in_values(path.item(index), Some(old), Some(new), found);
        }
        return;
    }
    let single = |index, before, after| Difference {
        path: path.item(index),
        before,
        after,
    };
    let removed = removed.into_iter();
    found.extend(removed.map(|(index, item)| single(index, Some(item), None)));
    let added = added.into_iter();
    found.extend(added.map(|(index, item)| single(index, None, Some(item))));
}

/// The items with their labels, if each has a unique one.
pub(super) fn labelled(items: &[Value]) -> Option<Vec<(&str, &Value)>> {
    let label = |item| {
        ["Key", "Name", "Id", "Sid"]
            .iter()
            .find_map(|key| Value::get(item, key)?.as_str())
    };
    let labelled: Vec<_> = items
        .iter()
        .map(|item| Some((label(item)?, item)))
        .collect::<Option<_>>()?;
    let distinct: BTreeSet<&str> = labelled.iter().map(|(label, _)| *label).collect();
    (distinct.len() == labelled.len()).then_some(labelled)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::differences;

    fn differences_as_text(before: &Value, after: &Value) -> Vec<String> {
        let text = |value: Option<&Value>| value.map_or_else(|| "-".to_owned(), Value::to_string);
        differences(before.as_object().unwrap(), after.as_object().unwrap())
            .iter()
            .map(|found| {
                format!(
                    "{} {} {}",
                    found.path,
                    text(found.before),
                    text(found.after)
                )
            })
            .collect()
    }

    #[test]
    fn deepest_path_is_reported() {
        let before = json!({"A": {"B": 1, "C": 2}, "D": 3});
        let after = json!({"A": {"B": 9, "C": 2}, "E": 4});
        assert_eq!(
            differences_as_text(&before, &after),
            ["A/B 1 9", "D 3 -", "E - 4"]
        );
    }

    #[test]
    fn items_with_names_are_compared_by_name() {
        let before = json!({"Env": [{"Name": "A", "Value": "1"}, {"Name": "C", "Value": "3"}]});
        let after = json!({"Env": [{"Name": "A", "Value": "1"}, {"Name": "B", "Value": "2"}, {"Name": "C", "Value": "4"}]});
        assert_eq!(
            differences_as_text(&before, &after),
            [
                r#"Env[B] - {"Name":"B","Value":"2"}"#,
                r#"Env[C]/Value "3" "4""#
            ]
        );
    }

    #[test]
    fn items_without_names_are_compared_by_index_or_content() {
        assert_eq!(
            differences_as_text(&json!({"L": [1, 2]}), &json!({"L": [1, 3]})),
            ["L[1] 2 3"]
        );
        assert_eq!(
            differences_as_text(&json!({"L": [1, 2]}), &json!({"L": [0, 1, 2]})),
            ["L[0] - 0"]
        );
        assert_eq!(
            differences_as_text(&json!({"L": [1, 1, 2]}), &json!({"L": [1, 2]})),
            ["L [1,1,2] [1,2]"]
        );
    }

    #[test]
    fn reordered_list_is_one_change() {
        let before = json!({"T": [{"Key": "a"}, {"Key": "b"}]});
        let after = json!({"T": [{"Key": "b"}, {"Key": "a"}]});
        assert_eq!(
            differences_as_text(&before, &after),
            [r#"T [{"Key":"a"},{"Key":"b"}] [{"Key":"b"},{"Key":"a"}]"#]
        );
    }

    #[test]
    fn intrinsic_function_is_one_value() {
        let before = json!({"A": {"Fn::Join": ["", ["x", {"Ref": "B"}]]}});
        let after = json!({"A": {"Fn::Join": ["", ["y", {"Ref": "B"}]]}});
        let line = r#"A {"Fn::Join":["",["x",{"Ref":"B"}]]} {"Fn::Join":["",["y",{"Ref":"B"}]]}"#;
        assert_eq!(differences_as_text(&before, &after), [line]);
    }
}
