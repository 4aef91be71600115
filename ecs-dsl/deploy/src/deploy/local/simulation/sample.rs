//! Sample events: AWS's example of the detail type, with values that match a pattern.

use serde_json::{Map, Value, json};

/// An event that should match the pattern.
pub(super) fn of_pattern(pattern: &Map<String, Value>) -> Value {
    let first = |name: &str| {
        let filters = pattern.get(name).and_then(Value::as_array)?;
        filters.first()?.as_str()
    };
    let mut event = json!({
        "source": "sample",
        "detail-type": "Sample",
        "detail": detail_of(first("source"), first("detail-type")),
    });
    fill(pattern, &mut event);
    event
}

/// The detail in AWS's documentation of the events of S3 and ECS.
fn detail_of(source: Option<&str>, detail_type: Option<&str>) -> Value {
    match (source, detail_type) {
        (Some("aws.s3"), Some(detail_type)) => json!({
            "version": "0",
            "bucket": {"name": "sample"},
            "object": {"key": "sample", "size": 5, "etag": "b1946ac92492d2347c6235b4d2611184", "sequencer": "617f08299329d189"},
            "request-id": "N4N7GDK58NMKJ12R",
            "requester": "000000000000",
            "source-ip-address": "192.0.2.1",
            "reason": match detail_type {
                "Object Deleted" => "DeleteObject",
                _ => "PutObject",
            },
        }),
        (Some("aws.ecs"), Some("ECS Task State Change")) => json!({
            "containers": [{"name": "sample", "lastStatus": "STOPPED", "exitCode": 0}],
            "desiredStatus": "STOPPED",
            "group": "family:sample",
            "lastStatus": "STOPPED",
            "stopCode": "EssentialContainerExited",
            "stoppedReason": "Essential container in task exited",
            "taskArn": "arn:aws:ecs:us-east-1:000000000000:task/sample/0123456789abcdef0123456789abcdef",
        }),
        _ => json!({}),
    }
}

/// Sets the fields of the pattern to values that match; those of a list in its first item.
fn fill(pattern: &Map<String, Value>, json: &mut Value) {
    let json = match json {
        Value::Array(items) if !items.is_empty() => &mut items[0],
        other => other,
    };
    for (name, wanted) in pattern {
        match (name.as_str(), wanted) {
            ("$or", Value::Array(choices)) => {
                if let Some(Value::Object(choice)) = choices.first() {
                    fill(choice, json);
                }
            }
            (_, Value::Object(fields)) => {
                let Some(object) = json.as_object_mut() else {
                    continue;
                };
                let empty = || Value::Object(Map::new());
                fill(fields, object.entry(name.clone()).or_insert_with(empty));
            }
            (_, filters) => set(name, filters, json),
        }
    }
}

fn set(name: &str, filters: &Value, json: &mut Value) {
    let Some(object) = json.as_object_mut() else {
        return;
    };
    match filters.as_array().and_then(|filters| filters.first()) {
        Some(filter) if filter.get("exists") == Some(&Value::Bool(false)) => {
            object.remove(name);
        }
        Some(filter) => {
            let present = object.get(name).cloned();
            let sample = value_of(filter, present);
            object.insert(name.to_owned(), sample);
        }
        None => {}
    }
}

/// A value that the filter matches. `present` is the value without it.
fn value_of(filter: &Value, present: Option<Value>) -> Value {
    let Some((operator, operand)) = filter.as_object().and_then(|filter| filter.iter().next())
    else {
        return filter.clone();
    };
    let text = match operand {
        Value::Object(nested) => nested.values().next().and_then(Value::as_str),
        other => other.as_str(),
    };
    let text = text.unwrap_or_default();
    match operator.as_str() {
        "prefix" => format!("{text}{}", any_text(text)).into(),
        "suffix" => format!("sample{text}").into(),
        "wildcard" => wildcard(text).into(),
        "equals-ignore-case" => text.into(),
        "cidr" => text.split('/').next().unwrap_or_default().into(),
        "numeric" => number_of(operand),
        "anything-but" => other_than(operand),
        _ => present.unwrap_or_else(|| "sample".into()),
    }
}

fn wildcard(pattern: &str) -> String {
    let mut text = String::new();
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '*' => text += any_text(&text),
            '\\' => text.extend(characters.next()),
            other => text.push(other),
        }
    }
    text
}

/// A text after `start`: after the family of a task definition, its revision.
fn any_text(start: &str) -> &'static str {
    match start.ends_with(':') {
        true => "1",
        false => "sample",
    }
}

/// A number within the comparisons.
fn number_of(comparisons: &Value) -> Value {
    let comparisons = comparisons.as_array().map_or(&[][..], Vec::as_slice);
    let limit = |operators: [&str; 3]| {
        let mut pairs = comparisons.chunks(2);
        pairs.find_map(|pair| match pair {
            [operator, limit] => {
                let is_one = operators.contains(&operator.as_str()?);
                limit.as_f64().filter(|_| is_one)
            }
            _ => None,
        })
    };
    let number = match (limit(["=", ">=", ">"]), limit(["<", "<=", "<"])) {
        (Some(from), Some(to)) if from < to => f64::midpoint(from, to),
        (Some(from), _) if comparisons.first().and_then(Value::as_str) == Some(">") => from + 1.0,
        (Some(from), _) => from,
        (None, Some(to)) => to - 1.0,
        (None, None) => 0.0,
    };
    number.into()
}

/// A value that isn't excluded.
fn other_than(excluded: &Value) -> Value {
    let excluded = match excluded {
        Value::Array(values) => values.iter().collect(),
        other => vec![other],
    };
    let numbers = excluded.iter().filter_map(|value| value.as_i64());
    match numbers.max() {
        Some(largest) => largest.saturating_add(1).into(),
        None => "sample".into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::pattern::mismatch_of;
    use super::of_pattern;

    #[test]
    fn sample_matches_its_pattern() {
        for detail in [
            json!({"object": {"key": [{"wildcard": "incoming/*.png"}]}}),
            json!({"status": [{"prefix": "pa"}], "total": [{"numeric": [">", 100]}]}),
            json!({"total": [{"numeric": [">=", 1, "<", 2]}], "left": [{"numeric": ["<", 0]}]}),
            json!({"a": [{"suffix": ".x"}], "b": [{"equals-ignore-case": "Y"}], "c": [{"exists": true}]}),
            json!({"a": [{"exists": false}], "b": [{"cidr": "10.0.0.0/8"}], "c": [{"anything-but": ["y"]}]}),
            json!({"$or": [{"containers": {"exitCode": [{"anything-but": [0]}]}}, {"stopCode": ["x"]}]}),
        ] {
            let pattern = json!({"source": ["shop.orders"], "detail": detail});
            let sample = of_pattern(pattern.as_object().unwrap());
            assert_eq!(mismatch_of(&pattern, &sample), None, "{detail}: {sample}");
        }
    }

    #[test]
    fn sample_of_an_object_is_like_that_of_s3() {
        let pattern = json!({
            "source": ["aws.s3"],
            "detail-type": ["Object Created"],
            "detail": {"bucket": {"name": ["uploads-1"]}, "object": {"key": [{"wildcard": "incoming/*.png"}]}},
        });
        let sample = of_pattern(pattern.as_object().unwrap());
        assert_eq!(sample["detail"]["bucket"]["name"], "uploads-1");
        assert_eq!(sample["detail"]["object"]["key"], "incoming/sample.png");
        assert_eq!(sample["detail"]["object"]["size"], 5);
        assert_eq!(sample["detail"]["reason"], "PutObject");
    }
}
