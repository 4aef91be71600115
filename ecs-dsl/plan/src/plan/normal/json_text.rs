//! JSON in a text, where a property takes an object or its text: a policy that a template writes as text is the same policy.

use serde_json::{Value, json};

/// The first and the last character around the number of an unknown part.
const MARKS: (char, char) = ('\u{e000}', '\u{e001}');

/// The object in a text, or in the argument of `Fn::Join` with an empty delimiter, whose unknown parts are inside of texts.
pub(super) fn object_in(text: &Value) -> Option<Value> {
    if let Some(text) = text.as_str() {
        return parsed(text);
    }
    let [Value::String(delimiter), Value::Array(parts)] =
        text.get("Fn::Join")?.as_array()?.as_slice()
    else {
        return None;
    };
    if !delimiter.is_empty() {
        return None;
    }
    let marked = parts.iter().enumerate().map(|(index, part)| match part {
        Value::String(text) => text.clone(),
        _ => format!("{}{index}{}", MARKS.0, MARKS.1),
    });
    Some(unmarked(&parsed(&marked.collect::<String>())?, parts))
}

fn parsed(text: &str) -> Option<Value> {
    let json: Value = serde_json::from_str(text).ok()?;
    json.is_object().then_some(json)
}

/// `json` with the parts in place of their numbers.
fn unmarked(json: &Value, parts: &[Value]) -> Value {
    match json {
        Value::String(text) if text.contains(MARKS.0) => unmarked_text(text, parts),
        Value::Array(items) => items.iter().map(|item| unmarked(item, parts)).collect(),
        Value::Object(object) => {
            let entries = object.iter();
            let entries = entries.map(|(name, value)| (name.clone(), unmarked(value, parts)));
            Value::Object(entries.collect())
        }
        other => other.clone(),
    }
}

fn unmarked_text(text: &str, parts: &[Value]) -> Value {
    let mut pieces = text.split(MARKS.0);
    let first = pieces.next().unwrap_or_default();
    let mut joined = vec![Value::from(first)];
    for piece in pieces {
        let (number, rest) = piece.split_once(MARKS.1).unwrap_or((piece, ""));
        let part = number
            .parse()
            .ok()
            .and_then(|index: usize| parts.get(index));
        joined.extend(part.cloned());
        joined.push(rest.into());
    }
    joined.retain(|part| part != "");
    match joined.len() {
        1 => joined.swap_remove(0),
        _ => json!({ "Fn::Join": ["", joined] }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::object_in;

    #[test]
    fn object_is_read_from_texts_with_and_without_unknown_parts() {
        assert_eq!(object_in(&json!("{\"A\": [1]}")), Some(json!({"A": [1]})));
        let arn = json!({"Fn::GetAtt": ["B", "Arn"]});
        let parts = json!({"Fn::Join": ["", ["{\"A\": \"", arn, "\", \"C\": [\"", arn, "/*\"]}"]]});
        let expected = json!({"A": arn, "C": [{"Fn::Join": ["", [arn, "/*"]]}]});
        assert_eq!(object_in(&parts), Some(expected));
    }

    #[test]
    fn other_values_have_no_object() {
        let list = json!({"Ref": "Policy"});
        for value in [
            json!("text"),
            json!("[1]"),
            list.clone(),
            json!({"Fn::Join": ["", [list, "x"]]}),
            json!({"Fn::Join": ["-", ["{}", "{}"]]}),
        ] {
            assert_eq!(object_in(&value), None, "{value}");
        }
    }
}
