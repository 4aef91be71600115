//! The limits of a property as text, for its documentation.

use serde_json::Value;

/// The names of the limits, and their unit.
const RANGES: [(&str, &str, &str); 3] = [
    ("minimum", "maximum", ""),
    ("minLength", "maxLength", "character"),
    ("minItems", "maxItems", "item"),
];

/// `1 to 65535`, `1 to 255 characters`, `at most 5 items`; empty if the schema has no limits.
pub(super) fn from_schema(schema: &Value) -> String {
    let words = RANGES.iter().filter_map(|(low, high, unit)| {
        match (number(&schema[low]), number(&schema[high])) {
            (Some(low), Some(high)) if low == high => {
                Some(format!("exactly {}", counted(&low, unit)))
            }
            (Some(low), Some(high)) => Some(format!("{low} to {}", counted(&high, unit))),
            (Some(low), None) if low != "0" => Some(format!("at least {}", counted(&low, unit))),
            (None, Some(high)) => Some(format!("at most {}", counted(&high, unit))),
            _ => None,
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

fn number(value: &Value) -> Option<String> {
    value.is_number().then(|| value.to_string())
}

fn counted(number: &str, unit: &str) -> String {
    match (number, unit) {
        (number, "") => number.to_owned(),
        ("1", unit) => format!("1 {unit}"),
        (number, unit) => format!("{number} {unit}s"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::from_schema;

    #[test]
    fn bounds_are_rendered_as_text() {
        assert_eq!(
            from_schema(&json!({"minimum": 1, "maximum": 65535})),
            "1 to 65535"
        );
        assert_eq!(
            from_schema(&json!({"minLength": 0, "maxLength": 255})),
            "0 to 255 characters"
        );
        assert_eq!(from_schema(&json!({"maxItems": 5})), "at most 5 items");
        assert_eq!(from_schema(&json!({"minItems": 1})), "at least 1 item");
        assert_eq!(from_schema(&json!({"minItems": 0})), "");
    }
}
