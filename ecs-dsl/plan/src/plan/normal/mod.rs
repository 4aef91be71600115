//! Properties in one form for each meaning, so that only a difference of meaning is a change.
//!
//! Functions have one form already ([`Evaluator::simplified`](crate::cfn::eval::Evaluator::simplified)). Here follow scalars, in
//! the type that the schema has; sets, sorted; IAM policies; and values that AWS assumes when they aren't set, which are
//! omitted.

mod defaults;
mod json_text;
mod policy;
mod scalar;
mod sets;

use serde_json::{Map, Value};

use crate::cfn::eval::function;
use crate::cfn::schema::{follow, schema, types};

use self::defaults::is_default;
use self::json_text::object_in;
use self::policy::{is_policy, normal_policy};
use self::scalar::scalar;
use self::sets::{is_set, sort};

/// The properties of a resource in their normal form.
pub(super) fn normal(type_name: &str, properties: &Map<String, Value>) -> Map<String, Value> {
    let root = schema(type_name);
    let form = NormalForm {
        type_name,
        root: root.as_deref().unwrap_or(&Value::Null),
    };
    form.object(form.root, "", properties)
}

/// The properties with an object where a property takes one and a template writes its JSON as text.
pub(super) fn with_objects(type_name: &str, properties: &Map<String, Value>) -> Map<String, Value> {
    if !properties.values().any(may_be_json) {
        return properties.clone();
    }
    let root = schema(type_name);
    let form = NormalForm {
        type_name,
        root: root.as_deref().unwrap_or(&Value::Null),
    };
    form.expanded_object(form.root, properties)
}

/// Whether a text in the value may be JSON.
fn may_be_json(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim_start().starts_with('{'),
        Value::Array(items) => items.iter().any(may_be_json),
        Value::Object(object) => object.values().any(may_be_json),
        _ => false,
    }
}

/// The normal form of the values of one type.
struct NormalForm<'a> {
    type_name: &'a str,
    root: &'a Value,
}

impl NormalForm<'_> {
    /// The object at `path` without values that mean the same as none.
    fn object(
        &self,
        schema: &Value,
        path: &str,
        object: &Map<String, Value>,
    ) -> Map<String, Value> {
        let mut normal = Map::new();
        for (name, value) in object {
            let inner = match path {
                "" => name.clone(),
                path => format!("{path}/{name}"),
            };
            let schema = self.property(schema, name);
            let value = self.value(schema, &inner, value);
            if !is_default(self.type_name, &inner, schema, &value) {
                normal.insert(name.clone(), value);
            }
        }
        normal
    }

    /// The value at `path`, whose parts are separated by `/`; an item of a list is `*`.
    fn value(&self, schema: &Value, path: &str, value: &Value) -> Value {
        if let Some(json) = json_of(schema, path, value) {
            return match is_free_form(schema) {
                true => self.value(schema, path, &json),
                false => json,
            };
        }
        if let Some((name, argument)) = function(value) {
            return self.function(schema, path, name, argument);
        }
        match value {
            Value::Object(object) if is_policy(object) => normal_policy(object),
            Value::Object(_) if is_free_form(schema) => value.clone(),
            Value::Object(object) => Value::Object(self.object(schema, path, object)),
            Value::Array(items) => self.list(schema, path, items),
            _ => scalar(schema, value),
        }
    }

    fn expanded_object(&self, schema: &Value, object: &Map<String, Value>) -> Map<String, Value> {
        let entries = object.iter();
        let expanded = entries.map(|(name, value)| {
            (
                name.clone(),
                self.expanded(self.property(schema, name), value),
            )
        });
        expanded.collect()
    }

    /// The value with an object in place of its text.
    fn expanded(&self, schema: &Value, value: &Value) -> Value {
        if let Some(json) = json_of(schema, "", value) {
            return json;
        }
        match value {
            _ if function(value).is_some() || is_free_form(schema) => value.clone(),
            Value::Object(object) => Value::Object(self.expanded_object(schema, object)),
            Value::Array(items) => {
                let inner = follow(self.root, schema.get("items").unwrap_or(&Value::Null));
                items
                    .iter()
                    .map(|item| self.expanded(inner, item))
                    .collect()
            }
            other => other.clone(),
        }
    }

    /// The branches of `Fn::If` are values of the property; the arguments of other functions aren't.
    fn function(&self, schema: &Value, path: &str, name: &str, argument: &Value) -> Value {
        let argument = match (name, argument.as_array().map(Vec::as_slice)) {
            ("Fn::If", Some([condition, yes, no])) => {
                let branch = |value| self.value(schema, path, value);
                Value::from(vec![condition.clone(), branch(yes), branch(no)])
            }
            _ => argument.clone(),
        };
        Value::Object(Map::from_iter([(name.to_owned(), argument)]))
    }

    fn list(&self, schema: &Value, path: &str, items: &[Value]) -> Value {
        let inner = follow(self.root, schema.get("items").unwrap_or(&Value::Null));
        let path = format!("{path}/*");
        let normal = items.iter().map(|item| self.value(inner, &path, item));
        let mut normal: Vec<Value> = normal.collect();
        if is_set(self.type_name, &path, schema, &normal) {
            sort(&mut normal);
        }
        Value::Array(normal)
    }

    /// The schema of a property of an object.
    fn property<'s>(&'s self, schema: &'s Value, name: &str) -> &'s Value {
        let named = schema.get("properties").and_then(|all| all.get(name));
        let by_pattern = || {
            let patterns = schema.get("patternProperties")?.as_object()?;
            patterns.values().next().filter(|_| patterns.len() == 1)
        };
        let any = || schema.get("additionalProperties");
        let found = named.or_else(by_pattern).or_else(any);
        follow(self.root, found.unwrap_or(&Value::Null))
    }
}

/// Whether the value is a document of its own, such as an event pattern, in which a number isn't its text.
fn is_free_form(schema: &Value) -> bool {
    let described = ["properties", "patternProperties", "oneOf", "anyOf"];
    types(schema).contains(&"object") && described.iter().all(|key| schema.get(key).is_none())
}

/// The JSON in a text, where the property takes JSON as an object or as text, or always as text.
fn json_of(schema: &Value, path: &str, value: &Value) -> Option<Value> {
    let takes_json = types(schema).contains(&"object") || path == "DashboardBody";
    let is_text = value.is_string() || value.get("Fn::Join").is_some();
    (takes_json && is_text).then(|| object_in(value)).flatten()
}

#[cfg(test)]
mod tests;
