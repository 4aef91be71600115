//! AWS's resource type schemas, parsed lazily: each once, when it is first asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use serde_json::Value;

use crate::cfn::facts;

type Parsed = BTreeMap<&'static str, Arc<Value>>;

static PARSED: LazyLock<Mutex<Parsed>> = LazyLock::new(Mutex::default);

/// The JSON types that a schema names; empty if it allows all.
pub fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The schema of a type; `None` if it is unknown.
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
