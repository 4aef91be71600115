//! The bounds of a property in words, for its documentation.

use serde_json::Value;

/// `1 to 65535`, `1 to 255 characters`, `at most 5 items`; empty if the schema says nothing.
pub(super) fn of(schema: &Value) -> String {
    let ranges = [
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ];
    let mut words = Vec::new();
    for (low, high, unit) in ranges {
        match (number(&schema[low]), number(&schema[high])) {
            (Some(low), Some(high)) if low == high => words.push(format!("exactly {low}{unit}")),
            (Some(low), Some(high)) => words.push(format!("{low} to {high}{unit}")),
            (Some(low), None) if low != "0" => words.push(format!("at least {low}{unit}")),
            (None, Some(high)) => words.push(format!("at most {high}{unit}")),
            _ => {}
        }
    }
    words.join(", ")
}

fn number(value: &Value) -> Option<String> {
    value.is_number().then(|| value.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::of;

    #[test]
    fn bounds_read_as_words() {
        assert_eq!(of(&json!({"minimum": 1, "maximum": 65535})), "1 to 65535");
        assert_eq!(
            of(&json!({"minLength": 0, "maxLength": 255})),
            "0 to 255 characters"
        );
        assert_eq!(of(&json!({"maxItems": 5})), "at most 5 items");
        assert_eq!(of(&json!({"minItems": 0})), "");
    }
}
