//! The `Condition` of a statement, and whether one condition covers another.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::canonical::{canonical, canonical_list};
use crate::cfn::Document;

/// The values by operator and key. All entries must hold; in each entry, one of the values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Condition(BTreeMap<(String, String), BTreeSet<String>>);

/// Operators for which fewer values mean fewer matches.
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
    /// Reads a condition. Without one, the statement always applies.
    pub(super) fn from_value(document: &Document, value: Option<&Value>) -> Self {
        let Some(value) = value else {
            return Self::default();
        };
        let Some(operators) = value.as_object().filter(|operators| {
            operators.values().all(Value::is_object)
                && !operators.keys().any(|name| name.starts_with("Fn::"))
        }) else {
            let whole = BTreeSet::from([canonical(document, value)]);
            return Self(BTreeMap::from([((String::new(), String::new()), whole)]));
        };
        let entries = operators.iter().flat_map(|(operator, keys)| {
            let keys = keys.as_object().into_iter().flatten();
            keys.map(move |(key, values)| {
                // The names of condition keys are case-insensitive.
                let entry = (operator.clone(), key.to_lowercase());
                (
                    entry,
                    canonical_list(document, values).into_iter().collect(),
                )
            })
        });
        Self(entries.collect())
    }

    /// Whether there is no condition.
    pub(super) fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this holds wherever `other` holds.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.0.iter().all(|(entry, values)| {
            other.0.get(entry).is_some_and(|others| {
                values == others || ONE_OF.contains(&entry.0.as_str()) && others.is_subset(values)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Condition;
    use crate::cfn::Document;

    fn covers(this: &Value, other: &Value) -> bool {
        let condition = |value: &Value| Condition::from_value(&Document::empty(), Some(value));
        condition(this).covers(&condition(other))
    }

    #[test]
    fn more_conditions_and_fewer_values_are_covered() {
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
    fn fewer_values_of_a_negation_are_not_covered() {
        let not = |values: &[&str]| json!({"StringNotEquals": {"aws:SourceVpc": values}});
        assert!(!covers(&not(&["a", "b"]), &not(&["a"])));
        assert!(covers(&not(&["a", "b"]), &not(&["b", "a"])));
    }
}
