//! Which nested types are one: those with the same best name and the same structure.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Body, Nested, Type};

/// Numbers the structures: equal numbers are equal types. Starts from the names and tells apart what differs, until
/// nothing more does, as types may hold themselves.
pub(super) fn of(nested: &[Nested]) -> Vec<usize> {
    let mut classes = vec![0; nested.len()];
    let mut count = 0;
    loop {
        let mut numbers: BTreeMap<(&str, String), usize> = BTreeMap::new();
        let mut next = Vec::with_capacity(nested.len());
        for one in nested {
            let name = one.names.first().map(String::as_str).unwrap_or_default();
            let number = numbers.len();
            let structure = (name, of_body(&one.body, &classes));
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

fn of_body(body: &Body, classes: &[usize]) -> String {
    match body {
        Body::Enumeration(values) => {
            let sorted: BTreeSet<&str> = values.iter().map(String::as_str).collect();
            format!("{sorted:?}")
        }
        Body::Object(properties) => {
            let parts = properties
                .iter()
                .map(|one| format!("{}:{}", one.name, of_type(&one.of, classes)));
            parts.collect::<Vec<_>>().join(",")
        }
    }
}

fn of_type(of: &Type, classes: &[usize]) -> String {
    match of {
        Type::Nested(index) => classes.get(*index).copied().unwrap_or_default().to_string(),
        Type::List(item) => format!("[{}]", of_type(item, classes)),
        plain => format!("{plain:?}"),
    }
}
