//! The read-only properties, which only AWS sets: those of the resource and of its nested objects.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::schema::Schema;

/// Read-only properties by their object, which is identified by its [key](root).
#[derive(Debug, Default)]
pub(super) struct ReadOnly(BTreeSet<(String, String)>);

/// The key of the resource itself.
pub(super) fn root() -> String {
    String::new()
}

/// The key of the object in `property` of the object `owner`: its definition, or its path.
pub(super) fn key(owner: &str, property: &str, definition: Option<&str>) -> String {
    definition.map_or_else(|| format!("{owner}.{property}"), |name| format!("#{name}"))
}

impl ReadOnly {
    pub(super) fn from_schema(schema: &Schema) -> Self {
        let mut found = Self::default();
        for path in schema.paths("readOnlyProperties") {
            found.mark(schema, &path);
        }
        found
    }

    pub(super) fn contains(&self, owner: &str, property: &str) -> bool {
        self.0.contains(&(owner.to_owned(), property.to_owned()))
    }

    fn mark(&mut self, schema: &Schema, path: &[&str]) {
        let Some((last, parents)) = path.split_last() else {
            return;
        };
        let mut owner = root();
        let mut object: &Value = &schema.json;
        for part in parents {
            let inside = if *part == "*" {
                &object["items"]
            } else {
                &object["properties"][part]
            };
            let (followed, definition) = schema.follow(inside);
            owner = key(&owner, part, definition);
            object = followed;
        }
        self.0.insert((owner, (*last).to_owned()));
    }
}
