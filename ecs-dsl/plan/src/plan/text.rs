//! Values as readable text: references by name, strings in quotes, long values shortened.

use serde_json::{Value, json};

use crate::cfn::eval::{Environment, Evaluator, Part, function};

/// Shows references by their names: nothing has a value.
struct References;

impl Environment for References {}

/// `value` on one line.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", list(items)),
        Value::Object(object) => match function(value) {
            Some((name, argument)) => call(name, argument),
            None => {
                let entries = object.iter();
                let entries = entries.map(|(name, value)| format!("{name}: {}", text(value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
        },
        scalar => scalar.to_string(),
    }
}

/// A string without quotes, any other value as [`text`].
pub(super) fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| text(value), str::to_owned)
}

fn call(name: &str, argument: &Value) -> String {
    match (name, argument) {
        ("Ref", Value::String(id)) => id.clone(),
        ("Fn::GetAtt", Value::Array(parts)) => parts
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join("."),
        ("Fn::GetAtt", Value::String(path)) => path.clone(),
        ("Fn::Sub", Value::String(template)) => Value::from(template.as_str()).to_string(),
        ("Fn::Join", Value::Array(parts)) => {
            joined(parts).unwrap_or_else(|| format!("Join({})", list(parts)))
        }
        (_, Value::Array(arguments)) => {
            format!("{}({})", name.trim_start_matches("Fn::"), list(arguments))
        }
        _ => format!("{}({})", name.trim_start_matches("Fn::"), text(argument)),
    }
}

fn list(items: &[Value]) -> String {
    items.iter().map(text).collect::<Vec<_>>().join(", ")
}

/// The text of an `Fn::Join` with an empty delimiter, written like `Fn::Sub`.
fn joined(parts: &[Value]) -> Option<String> {
    parts.first().filter(|delimiter| *delimiter == "")?;
    let shown = |part| match part {
        Part::Known(known) => known,
        Part::Unknown(expression, _) => format!("${{{}}}", text(&expression)),
    };
    let join = json!({ "Fn::Join": parts });
    let parts = Evaluator::new(&References).text_parts(&join).ok()??;
    Some(Value::from(parts.into_iter().map(shown).collect::<String>()).to_string())
}

/// `text` shortened to `width` characters by leaving out its middle: the ends of an ARN, a name or a list matter most.
#[doc(hidden)]
pub fn shortened(text: &str, width: usize) -> String {
    let length = text.chars().count();
    if length <= width {
        return text.to_owned();
    }
    let shown = width.saturating_sub(1);
    let head: String = text.chars().take(shown.div_ceil(2)).collect();
    let tail: String = text.chars().skip(length - shown / 2).collect();
    format!("{head}…{tail}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{shortened, text};
    use crate::cfn::eval::cases;

    #[test]
    fn functions_are_shown_as_their_references() {
        let cases = [
            (json!({"Ref": "MainVpc"}), "MainVpc"),
            (
                json!({"Fn::GetAtt": ["Db", "Endpoint.Address"]}),
                "Db.Endpoint.Address",
            ),
            (json!({"Fn::Sub": "${A}/x"}), r#""${A}/x""#),
            (
                json!({"Fn::Join": ["", ["arn:", {"Ref": "A"}, "/x"]]}),
                r#""arn:${A}/x""#,
            ),
            (
                json!({"Fn::If": ["Prod", 2, {"Ref": "A"}]}),
                r#"If("Prod", 2, A)"#,
            ),
            (json!([1, {"Ref": "A"}, "b"]), r#"[1, A, "b"]"#),
            (
                json!({"Key": "a", "Value": true}),
                r#"{Key: "a", Value: true}"#,
            ),
        ];
        for (value, expected) in cases {
            assert_eq!(text(&value), expected);
        }
    }

    #[test]
    fn middle_of_long_text_is_left_out() {
        assert_eq!(shortened("abcdefghij", 10), "abcdefghij");
        assert_eq!(shortened("abcdefghijk", 10), "abcde…hijk");
        assert_eq!(shortened("äöüäöüäöü", 4), "äö…ü");
    }

    #[test]
    fn table_of_expressions() {
        for case in cases::table() {
            if let Some(shown) = &case.shown {
                assert_eq!(text(&case.expression), *shown, "{case:?}");
            }
        }
    }
}
