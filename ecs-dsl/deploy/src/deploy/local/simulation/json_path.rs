//! JSON paths of EventBridge, pipes and Step Functions: dots and array indexes.

use serde_json::Value;

/// The value at a path such as `$.detail.items[0].id`.
pub(super) fn value_at<'a>(json: &'a Value, path: &str) -> Option<&'a Value> {
    let path = path.strip_prefix('$')?;
    let mut parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    parts.try_fold(json, |found, part| match part.strip_suffix(']') {
        Some(index) => found.get(index.parse::<usize>().ok()?),
        None => found.get(part),
    })
}

/// A value as text: text without quotes, everything else as JSON.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{text_of, value_at};

    #[test]
    fn path_has_names_and_indexes() {
        let json = json!({"detail": {"items": [{"id": 7}, "b"]}});
        let text = |path: &str| value_at(&json, path).map(text_of);
        assert_eq!(text("$.detail.items[0].id").as_deref(), Some("7"));
        assert_eq!(text("$.detail.items[1]").as_deref(), Some("b"));
        assert_eq!(text("$"), Some(json.to_string()));
        assert_eq!(text("$.detail.items[2]"), None);
        assert_eq!(text("detail"), None);
    }
}
