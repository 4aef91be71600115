//! AWS's schemas of the resource types, parsed when they are first needed.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::validation::Validator;
use crate::cfn::facts;

/// The schemas that were needed so far.
#[derive(Debug, Default)]
pub(super) struct Schemas(BTreeMap<&'static str, Value>);

impl Schemas {
    /// What is wrong with `properties`, one line each; empty if nothing is, or the type isn't known here.
    pub(super) fn faults(
        &mut self,
        type_name: &str,
        properties: &Map<String, Value>,
    ) -> Vec<String> {
        let Some(facts) = facts(type_name) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for name in facts.read_only {
            if properties.contains_key(*name) {
                found.push(format!("#/{name}: the property is read-only"));
            }
        }
        if let Some(schema) = self.schema(type_name) {
            found.extend(Validator::new(schema).faults(properties));
        }
        found
    }

    /// The JSON type of the property or attribute at `path`, whose parts are separated by dots.
    pub(super) fn type_at(&mut self, type_name: &str, path: &str) -> Option<String> {
        let root = self.schema(type_name)?;
        let mut schema = root;
        for part in path.split('.') {
            schema = follow(root, follow(root, schema).get("properties")?.get(part)?);
        }
        schema
            .get("type")
            .and_then(Value::as_str)
            .map(str::to_owned)
    }

    /// Whether the type has a property of this name, read-only ones included.
    pub(super) fn has_property(&mut self, type_name: &str, name: &str) -> bool {
        let Some(root) = self.schema(type_name) else {
            return false;
        };
        let mut schema = root;
        for part in name.split('.') {
            match follow(root, schema)
                .get("properties")
                .and_then(|properties| properties.get(part))
            {
                Some(property) => schema = property,
                None => return false,
            }
        }
        true
    }

    fn schema(&mut self, type_name: &str) -> Option<&Value> {
        let facts = facts(type_name)?;
        // A schema that can't be read would be a fault of the generator, which its own tests find; here it has no say.
        let parse = || serde_json::from_str(facts.schema).unwrap_or_default();
        Some(self.0.entry(facts.type_name).or_insert_with(parse))
    }
}

/// What a `$ref` leads to, or the schema itself.
pub(super) fn follow<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    // A definition that only leads to another one occurs; one that leads to itself doesn't.
    for _ in 0..8 {
        let target = schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|path| path.strip_prefix('#'));
        match target.and_then(|pointer| root.pointer(pointer)) {
            Some(next) => schema = next,
            None => break,
        }
    }
    schema
}
