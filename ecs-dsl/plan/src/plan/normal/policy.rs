//! IAM policies: one value or a list of one, in any order.

use serde_json::{Map, Value, json};

use super::sets::sort;
use crate::cfn::eval::{as_text, function};

/// The elements of a statement that are sets of texts. See the [grammar of policies].
///
/// [grammar of policies]: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
const SETS: &[&str] = &["Action", "NotAction", "NotResource", "Resource"];

/// Whether this is an IAM policy: an object with statements, each of which allows or denies. Other types have a `Statement`
/// too, such as the rules of a web ACL.
pub(super) fn is_policy(object: &Map<String, Value>) -> bool {
    let has_effect = |statement: &Value| statement.get("Effect").is_some();
    let statements = object.get("Statement").map(listed).unwrap_or_default();
    !statements.is_empty() && statements.iter().all(has_effect)
}

/// A policy document with its statements, and the sets in them, as sorted lists.
pub(super) fn normal_policy(policy: &Map<String, Value>) -> Value {
    let mut policy = policy.clone();
    if let Some(statements) = policy.get_mut("Statement")
        && function(statements).is_none()
    {
        let mut normal: Vec<Value> = listed(statements).iter().map(statement).collect();
        sort(&mut normal);
        *statements = Value::Array(normal);
    }
    Value::Object(policy)
}

fn statement(statement: &Value) -> Value {
    let Some(elements) = statement
        .as_object()
        .filter(|_| function(statement).is_none())
    else {
        return statement.clone();
    };
    let element = |(name, value): (&String, &Value)| {
        let value = match name.as_str() {
            name if SETS.contains(&name) => set(value),
            "Principal" | "NotPrincipal" => principal(value),
            "Condition" => in_each(value, |keys| in_each(keys, set)),
            _ => value.clone(),
        };
        (name.clone(), value)
    };
    Value::Object(elements.iter().map(element).collect())
}

/// Everyone is `*` or `{"AWS": "*"}`. See [principals].
///
/// [principals]: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
fn principal(value: &Value) -> Value {
    match value.as_str() {
        Some("*") => json!({"AWS": "*"}),
        _ => in_each(value, set),
    }
}

/// The values of an object, each in its normal form.
fn in_each(value: &Value, form: impl Fn(&Value) -> Value) -> Value {
    match value.as_object().filter(|_| function(value).is_none()) {
        Some(object) => {
            let values = object
                .iter()
                .map(|(name, value)| (name.clone(), form(value)));
            Value::Object(values.collect())
        }
        None => value.clone(),
    }
}

/// One value, or several in any order.
fn set(value: &Value) -> Value {
    let text = |item: &Value| match item {
        Value::Number(_) | Value::Bool(_) => Value::String(as_text(item)),
        other => other.clone(),
    };
    let mut items: Vec<Value> = listed(value).iter().map(text).collect();
    sort(&mut items);
    match items.as_mut_slice() {
        [only] => only.take(),
        _ => Value::Array(items),
    }
}

/// A list, or a single value as a list.
fn listed(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        single => std::slice::from_ref(single),
    }
}
