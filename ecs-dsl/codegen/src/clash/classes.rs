//! Finds equal nested types: those with the same best name and the same structure.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Body, Nested, Type};

/// Numbers the structures; equal numbers mean equal types. Types may be recursive, so the numbering starts from the names
/// and is refined until it no longer changes.
pub(super) fn from_nested(nested: &[Nested]) -> Vec<usize> {
    let mut classes = vec![0; nested.len()];
    let mut count = 0;
    loop {
        let mut numbers: BTreeMap<(&str, String), usize> = BTreeMap::new();
        let mut next = Vec::with_capacity(nested.len());
        for nested_type in nested {
            let name = nested_type
                .names
                .first()
                .map(String::as_str)
                .unwrap_or_default();
            let number = numbers.len();
            let structure = (name, body_text(&nested_type.body, &classes));
            next.push(*numbers.entry(structure).or_insert(number));
        }
        let found = numbers.len();
        classes = next;
        if found == count {
            return classes;
        }
        count = found;
    }
}

fn body_text(body: &Body, classes: &[usize]) -> String {
    match body {
        Body::Enumeration(values) => {
            let sorted: BTreeSet<&str> = values.iter().map(String::as_str).collect();
            format!("{sorted:?}")
        }
        Body::Object(properties) => {
            let parts = properties.iter().map(|property| {
                format!(
                    "{}:{}",
                    property.name,
                    type_text(&property.value_type, classes)
                )
            });
            parts.collect::<Vec<_>>().join(",")
        }
    }
}

fn type_text(value_type: &Type, classes: &[usize]) -> String {
    match value_type {
        Type::Nested(index) => classes.get(*index).copied().unwrap_or_default().to_string(),
        Type::List(item) => format!("[{}]", type_text(item, classes)),
        plain => format!("{plain:?}"),
    }
}
