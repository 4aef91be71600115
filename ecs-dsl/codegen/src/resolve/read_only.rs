//! Which properties AWS sets, and nobody else: those of the resource itself and those inside its objects.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::schema::Schema;

/// Read-only properties by the object that they are in. An object is known by its [key](root).
#[derive(Debug, Default)]
pub(super) struct ReadOnly(BTreeSet<(String, String)>);

/// The key of the resource itself.
pub(super) fn root() -> String {
    String::new()
}

/// The key of the object that `property` of the object `owner` holds: its definition, or the place where it stands.
pub(super) fn key(owner: &str, property: &str, definition: Option<&str>) -> String {
    definition.map_or_else(|| format!("{owner}.{property}"), |name| format!("#{name}"))
}

impl ReadOnly {
    pub(super) fn of(schema: &Schema) -> Self {
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
