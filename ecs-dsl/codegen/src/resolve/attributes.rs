//! The attributes for `Fn::GetAtt`: the read-only properties, with objects split into their members.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{Attribute, Type};
use crate::schema::{Schema, entries};

/// The attributes of a resource type, sorted by name. Items of lists can't be referenced and have none.
pub(crate) fn from_schema(schema: &Schema) -> Vec<Attribute> {
    let mut found = BTreeMap::new();
    for path in schema.paths("readOnlyProperties") {
        if path.contains(&"*") {
            continue;
        }
        let mut location = &schema.json;
        for part in &path {
            location = schema.follow(&location["properties"][part]).0;
        }
        collect(schema, &path.join("."), location, &mut found);
    }
    found
        .into_iter()
        .map(|(name, value_type)| Attribute { name, value_type })
        .collect()
}

fn collect(schema: &Schema, name: &str, location: &Value, found: &mut BTreeMap<String, Type>) {
    let inside = entries(&location["properties"]);
    if inside.is_empty() {
        found.insert(name.to_owned(), type_of(schema, location));
    }
    for (part, value) in inside {
        collect(
            schema,
            &format!("{name}.{part}"),
            schema.follow(value).0,
            found,
        );
    }
}

fn type_of(schema: &Schema, location: &Value) -> Type {
    match location["type"].as_str() {
        Some("integer") => Type::Integer,
        Some("number") => Type::Number,
        Some("boolean") => Type::Boolean,
        Some("array") => Type::List(Box::new(type_of(
            schema,
            schema.follow(&location["items"]).0,
        ))),
        Some("object") => Type::Json,
        _ => Type::String,
    }
}
