//! Values that AWS assumes when a property isn't set.

use serde_json::{Value, json};

use super::scalar::scalar;
use crate::cfn::type_info::{DEFAULTS, ONLY_WHEN_CREATED};

/// Empty lists that don't mean the same as none: without `SecurityGroupEgress`, EC2 allows all egress.
const EMPTY_LISTS: &[&str] = &["SecurityGroupEgress"];

/// Whether AWS assumes this value if the property at `path` isn't set. An empty list is no list.
pub(super) fn is_default(type_name: &str, path: &str, schema: &Value, value: &Value) -> bool {
    match value {
        Value::Null => return true,
        Value::Array(items) if items.is_empty() => return !EMPTY_LISTS.contains(&path),
        Value::Array(_) | Value::Object(_) => {
            // A deployment controller of which nothing is left but its default.
            return path == "DeploymentController" && *value == json!({});
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    let of_service = DEFAULTS.iter().find_map(|(known, at, default)| {
        (*known == type_name && *at == path).then(|| Value::from(*default))
    });
    let of_schema = || {
        let default = schema.get("default")?;
        let holds = default.is_boolean() || default.is_number() || default.is_string();
        (holds && !ONLY_WHEN_CREATED.contains(&(type_name, path))).then(|| default.clone())
    };
    let default = of_service.or_else(of_schema);
    default.is_some_and(|default| scalar(schema, &default) == *value)
}
