//! Which lists are sets: the order of their items has no meaning.

use serde_json::Value;

use crate::cfn::type_info::{ORDERED, SETS};

/// Whether the order of these items has no meaning. `path` is that of an item, with `/*` at its end.
pub(super) fn is_set(type_name: &str, path: &str, schema: &Value, items: &[Value]) -> bool {
    let list = path.strip_suffix("/*").unwrap_or(path);
    if ORDERED.contains(&(type_name, list)) {
        return false;
    }
    let has = |keyword: &str, value: bool| schema.get(keyword) == Some(&Value::Bool(value));
    let name = list.rsplit('/').next().unwrap_or_default();
    let service = type_name.split("::").nth(1).unwrap_or_default();
    has("insertionOrder", false)
        || has("uniqueItems", true)
        || SETS.contains(&(service, name))
        || is_tag_list(items)
}

/// Whether the items are tags: a key and perhaps a value, and whether it is propagated.
fn is_tag_list(items: &[Value]) -> bool {
    let is_tag = |item: &Value| {
        item.as_object().is_some_and(|item| {
            let known =
                |name: &String| matches!(name.as_str(), "Key" | "Value" | "PropagateAtLaunch");
            item.contains_key("Key") && item.keys().all(known)
        })
    };
    !items.is_empty() && items.iter().all(is_tag)
}

/// Sorts a set, and removes repeated items.
pub(super) fn sort(items: &mut Vec<Value>) {
    items.sort_by_cached_key(Value::to_string);
    items.dedup();
}
