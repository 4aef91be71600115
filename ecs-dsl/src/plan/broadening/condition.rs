//! The `Condition` of a statement, and when one allows all that another allows.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::spelled::{spelled, spelled_list};
use crate::cfn::Document;

/// By operator and key, the values. All of them have to hold; of the values one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Condition(BTreeMap<(String, String), BTreeSet<String>>);

/// Operators with which fewer values let fewer through.
const ONE_OF: &[&str] = &[
    "ArnEquals",
    "ArnLike",
    "IpAddress",
    "NumericEquals",
    "StringEquals",
    "StringEqualsIgnoreCase",
    "StringLike",
];

impl Condition {
    /// Reads a condition; none is one that always holds.
    pub(super) fn of(document: &Document, value: Option<&Value>) -> Self {
        let Some(value) = value else {
            return Self::default();
        };
        let Some(operators) = value.as_object().filter(|it| {
            it.values().all(Value::is_object) && !it.keys().any(|name| name.starts_with("Fn::"))
        }) else {
            let whole = BTreeSet::from([spelled(document, value)]);
            return Self(BTreeMap::from([((String::new(), String::new()), whole)]));
        };
        let entries = operators.iter().flat_map(|(operator, keys)| {
            let keys = keys.as_object().into_iter().flatten();
            keys.map(move |(key, values)| {
                // The names of keys have no case.
                let place = (operator.clone(), key.to_lowercase());
                (place, spelled_list(document, values).into_iter().collect())
            })
        });
        Self(entries.collect())
    }

    /// Whether it always holds.
    pub(super) fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this holds wherever `other` does.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.0.iter().all(|(place, values)| {
            other.0.get(place).is_some_and(|others| {
                values == others || ONE_OF.contains(&place.0.as_str()) && others.is_subset(values)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Condition;
    use crate::cfn::Document;

    fn covers(one: &Value, other: &Value) -> bool {
        let of = |value: &Value| Condition::of(&Document::empty(), Some(value));
        of(one).covers(&of(other))
    }

    #[test]
    fn more_conditions_and_fewer_values_are_narrower() {
        let account = json!({"StringEquals": {"aws:SourceAccount": "1"}});
        let both = json!({"StringEquals": {"aws:sourceaccount": ["1"]}, "Bool": {"aws:SecureTransport": "true"}});
        let two = json!({"StringEquals": {"aws:SourceAccount": ["2", "1"]}});
        assert!(covers(&json!({}), &account));
        assert!(covers(&account, &both));
        assert!(covers(&two, &account));
        assert!(!covers(&account, &json!({})));
        assert!(!covers(&account, &two));
        assert!(!covers(&both, &account));
    }

    #[test]
    fn of_a_negation_fewer_values_are_not_narrower() {
        let not = |values: &[&str]| json!({"StringNotEquals": {"aws:SourceVpc": values}});
        assert!(!covers(&not(&["a", "b"]), &not(&["a"])));
        assert!(covers(&not(&["a", "b"]), &not(&["b", "a"])));
    }
}
