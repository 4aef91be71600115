//! AWS's resource type schemas, parsed lazily: each once, when it is first asked for.

mod json_type;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use serde_json::Value;

use crate::cfn::facts;

pub use json_type::{allowed, is_numeric, type_mismatch, types};

type Parsed = BTreeMap<&'static str, Arc<Value>>;

static PARSED: LazyLock<Mutex<Parsed>> = LazyLock::new(Mutex::default);

/// The JSON type of the property or attribute at the dotted `path`.
pub fn type_at(type_name: &str, path: &str) -> Option<String> {
    let root = schema(type_name)?;
    property_at(&root, path)?
        .get("type")
        .and_then(Value::as_str)
        .map(str::to_owned)
}

/// Whether the type has a property at `path`, read-only ones included.
pub fn has_property(type_name: &str, path: &str) -> bool {
    schema(type_name).is_some_and(|root| property_at(&root, path).is_some())
}

fn property_at<'a>(root: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(root, |schema, part| {
        let property = schema.get("properties")?.get(part)?;
        Some(follow(root, property))
    })
}

/// The schema of a type; `None` for an unknown type.
pub fn schema(type_name: &str) -> Option<Arc<Value>> {
    let facts = facts(type_name)?;
    // The map is consistent even if another thread panicked: entries are only inserted.
    let mut parsed = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    // The generator's tests ensure that schemas parse. An invalid one would disable the validation of its type.
    let parse = || Arc::new(serde_json::from_str(facts.schema).unwrap_or_default());
    Some(Arc::clone(
        parsed.entry(facts.type_name).or_insert_with(parse),
    ))
}

/// The target of a `$ref`, or the schema itself.
pub fn follow<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    // Definitions can refer to other definitions, but not to themselves.
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

#[cfg(test)]
mod tests {
    use super::{has_property, type_at};

    #[test]
    fn property_path_follows_definitions() {
        assert_eq!(
            type_at("AWS::RDS::DBInstance", "Endpoint.Port").as_deref(),
            Some("string")
        );
        assert_eq!(
            type_at("AWS::ECS::Service", "DesiredCount").as_deref(),
            Some("integer")
        );
        assert!(has_property("AWS::RDS::DBInstance", "Endpoint.Address"));
        assert!(!has_property("AWS::RDS::DBInstance", "Endpoint.Nothing"));
    }
}
