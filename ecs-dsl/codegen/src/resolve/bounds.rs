//! The bounds of a property in words, for its documentation.

use serde_json::Value;

/// The names of the bounds, and what they count.
const RANGES: [(&str, &str, &str); 3] = [
    ("minimum", "maximum", ""),
    ("minLength", "maxLength", "character"),
    ("minItems", "maxItems", "item"),
];

/// `1 to 65535`, `1 to 255 characters`, `at most 5 items`; empty if the schema says nothing.
pub(super) fn of(schema: &Value) -> String {
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

    use super::of;

    #[test]
    fn bounds_read_as_words() {
        assert_eq!(of(&json!({"minimum": 1, "maximum": 65535})), "1 to 65535");
        assert_eq!(
            of(&json!({"minLength": 0, "maxLength": 255})),
            "0 to 255 characters"
        );
        assert_eq!(of(&json!({"maxItems": 5})), "at most 5 items");
        assert_eq!(of(&json!({"minItems": 1})), "at least 1 item");
        assert_eq!(of(&json!({"minItems": 0})), "");
    }
}
