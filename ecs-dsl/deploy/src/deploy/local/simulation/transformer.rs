//! The input of a target: the event, a part of it, a constant, or a template with fields of the event.
//!
//! From [input transformation](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html).

use std::collections::BTreeMap;

use serde_json::Value;

use super::json_path::{text_of, value_at};

/// The input of a target of a rule; an error says which field is missing.
pub(super) fn input_of(
    target: &Value,
    event: &Value,
    rule: (&str, &str),
) -> Result<String, String> {
    if let Some(constant) = target.get("Input") {
        return Ok(text_of(constant));
    }
    if let Some(path) = target.get("InputPath").and_then(Value::as_str) {
        let found = value_at(event, path);
        return found.map(Value::to_string).ok_or_else(|| missing(path));
    }
    match target.get("InputTransformer") {
        Some(transformer) => transformed(transformer, event, rule),
        None => Ok(event.to_string()),
    }
}

fn missing(path: &str) -> String {
    format!("the event has no `{path}`, which the input of the target needs")
}

fn transformed(
    transformer: &Value,
    event: &Value,
    (arn, name): (&str, &str),
) -> Result<String, String> {
    let paths = transformer.get("InputPathsMap").and_then(Value::as_object);
    let paths = paths.into_iter().flatten();
    let mut values: BTreeMap<&str, (String, Option<Value>)> = paths
        .map(|(variable, path)| {
            let path = path.as_str().unwrap_or_default();
            (
                variable.as_str(),
                (path.to_owned(), value_at(event, path).cloned()),
            )
        })
        .collect();
    let time = event.get("time").cloned();
    for (variable, value) in [
        ("aws.events.rule-arn", Some(arn.into())),
        ("aws.events.rule-name", Some(name.into())),
        ("aws.events.event.ingestion-time", time),
        ("aws.events.event", Some(event.clone())),
        ("aws.events.event.json", Some(event.clone())),
    ] {
        values.insert(variable, (variable.to_owned(), value));
    }
    let template = transformer
        .get("InputTemplate")
        .map(text_of)
        .unwrap_or_default();
    filled(&template, &values)
}

/// The template with the values of its variables. Outside of quotes, text gets some. A variable whose field is missing doesn't exist: in
/// text it is empty, and JSON with it would be invalid.
fn filled(
    template: &str,
    values: &BTreeMap<&str, (String, Option<Value>)>,
) -> Result<String, String> {
    let (mut text, mut rest, mut is_quoted) = (String::new(), template, false);
    while let Some((before, after)) = rest.split_once('<') {
        is_quoted = ends_quoted(before, is_quoted);
        text += before;
        let found = after
            .split_once('>')
            .and_then(|(name, after)| Some((values.get(name)?, after)));
        let Some(((path, value), after)) = found else {
            text.push('<');
            rest = after;
            continue;
        };
        match (value, is_quoted) {
            (Some(value), true) => text += &escaped(&text_of(value)),
            (Some(value), false) => text += &value.to_string(),
            (None, true) => {}
            (None, false) => return Err(missing(path)),
        }
        rest = after;
    }
    Ok(text + rest)
}

/// Whether the text ends between quotes.
fn ends_quoted(text: &str, is_quoted: bool) -> bool {
    let mut is_escaped = false;
    text.chars().fold(is_quoted, |is_quoted, character| {
        let is_end = character == '"' && !is_escaped;
        is_escaped = character == '\\' && !is_escaped;
        is_quoted != is_end
    })
}

/// The text as it is written between quotes.
fn escaped(text: &str) -> String {
    let quoted = Value::from(text).to_string();
    quoted
        .get(1..quoted.len() - 1)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::input_of;

    fn input(target: &Value) -> Result<String, String> {
        let event = json!({"time": "2027-01-01T00:00:00Z", "detail": {"id": 7, "name": "a \"b\"", "tags": ["x"]}});
        input_of(target, &event, ("arn:rule", "rule"))
    }

    fn template(text: &str) -> Result<String, String> {
        let paths = json!({"id": "$.detail.id", "name": "$.detail.name", "tags": "$.detail.tags", "none": "$.detail.none"});
        input(&json!({"InputTransformer": {"InputPathsMap": paths, "InputTemplate": text}}))
    }

    #[test]
    fn variables_get_quotes_outside_of_text() {
        assert_eq!(
            template(r#"{"name":<name>,"id":<id>,"tags":<tags>}"#).unwrap(),
            r#"{"name":"a \"b\"","id":7,"tags":["x"]}"#
        );
        assert_eq!(
            template(r#""<name> has <id> by <aws.events.rule-name>: <unknown>""#).unwrap(),
            r#""a \"b\" has 7 by rule: <unknown>""#
        );
    }

    #[test]
    fn missing_field_is_empty_in_text_and_an_error_in_json() {
        assert_eq!(template(r#""none: <none>""#).unwrap(), r#""none: ""#);
        assert_eq!(
            template(r#"{"value":<none>}"#).unwrap_err(),
            "the event has no `$.detail.none`, which the input of the target needs"
        );
    }

    #[test]
    fn constant_and_path_replace_the_event() {
        assert_eq!(input(&json!({"Input": "{}"})).unwrap(), "{}");
        assert_eq!(input(&json!({"InputPath": "$.detail.id"})).unwrap(), "7");
        assert!(input(&json!({"InputPath": "$.x"})).is_err());
        assert!(input(&json!({})).unwrap().contains("\"detail\""));
    }
}
