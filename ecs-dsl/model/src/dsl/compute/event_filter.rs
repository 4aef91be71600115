//! Filters of the fields of events.

use crate::cfn::{Expr, Map, Value};

/// What a field of an [event](crate::dsl::Event) must be: a value, or one of the
/// [comparison operators](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html) of
/// EventBridge. Text, numbers and `bool` are filters for equal values: `.field("detail.status", "paid")`.
#[derive(Clone, Debug)]
pub struct EventFilter(pub(crate) Vec<Expr>);

impl EventFilter {
    /// A value that begins with this text: `prefix`.
    pub fn prefix(text: &str) -> Self {
        Self::operator("prefix", text.to_owned())
    }

    /// A value that ends with this text: `suffix`.
    pub fn suffix(text: &str) -> Self {
        Self::operator("suffix", text.to_owned())
    }

    /// A value that matches this text, with `*` for any characters: `wildcard`.
    pub fn wildcard(pattern: &str) -> Self {
        Self::operator("wildcard", pattern.to_owned())
    }

    /// This text, in uppercase or lowercase: `equals-ignore-case`.
    pub fn ignoring_case(text: &str) -> Self {
        Self::operator("equals-ignore-case", text.to_owned())
    }

    /// Any of these values.
    pub fn any_of<V: Into<Self>>(values: impl IntoIterator<Item = V>) -> Self {
        Self(
            values
                .into_iter()
                .flat_map(|value| value.into().0)
                .collect(),
        )
    }

    /// None of these values, which are all text or all numbers: `anything-but`. The field must exist.
    pub fn none_of<V: Into<Self>>(values: impl IntoIterator<Item = V>) -> Self {
        Self::operator("anything-but", Self::any_of(values).0)
    }

    /// A number of at least this: `numeric`.
    pub fn at_least(minimum: f64) -> Self {
        Self::numeric(vec![">=".into(), minimum.into()])
    }

    /// A number below this: `numeric`.
    pub fn below(limit: f64) -> Self {
        Self::numeric(vec!["<".into(), limit.into()])
    }

    /// A field that exists, or one that doesn't: `exists`.
    pub fn exists(exists: bool) -> Self {
        Self::operator("exists", exists)
    }

    fn numeric(comparison: Vec<Expr>) -> Self {
        Self::operator("numeric", comparison)
    }

    pub(crate) fn operator(name: &'static str, operand: impl Into<Expr>) -> Self {
        let operator: Map = [(name, operand.into())].into_iter().collect();
        Self(vec![operator.into()])
    }
}

impl From<&str> for EventFilter {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for EventFilter {
    fn from(text: String) -> Self {
        Self(vec![text.into()])
    }
}

impl From<i64> for EventFilter {
    fn from(number: i64) -> Self {
        Self(vec![number.into()])
    }
}

impl From<bool> for EventFilter {
    fn from(value: bool) -> Self {
        Self(vec![value.into()])
    }
}

impl From<Value<String>> for EventFilter {
    fn from(value: Value<String>) -> Self {
        Self(vec![value.into_expr()])
    }
}
