//! Patterns of EventBridge, which pipes and SNS's filter policies have too.
//!
//! From [comparison operators](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html).

use std::net::IpAddr;

use serde_json::{Map, Value};

use super::json_path::text_of;

/// The first field that doesn't match, as `detail.status is "open", the pattern has ["paid"]`; `None` if the event matches.
pub(super) fn mismatch(pattern: &Map<String, Value>, event: Option<&Value>) -> Option<String> {
    mismatch_at(pattern, event, "")
}

fn mismatch_at(pattern: &Map<String, Value>, json: Option<&Value>, at: &str) -> Option<String> {
    if let Some(Value::Array(items)) = json {
        // All fields of a pattern belong to one item.
        let mut reasons = items
            .iter()
            .map(|item| mismatch_at(pattern, Some(item), at));
        let first = reasons.next();
        return match (first, reasons.any(|reason| reason.is_none())) {
            (Some(None), _) | (_, true) => None,
            (Some(reason), false) => reason,
            (None, false) => mismatch_at(pattern, None, at),
        };
    }
    pattern.iter().find_map(|(name, wanted)| {
        let path = match at {
            "" => name.clone(),
            _ => format!("{at}.{name}"),
        };
        match (name.as_str(), wanted) {
            ("$or", Value::Array(choices)) => none_of(choices, json, at),
            (_, Value::Object(fields)) => mismatch_at(fields, field(json, name), &path),
            (_, Value::Array(filters)) => {
                let found = field(json, name);
                (!is_any(filters, found)).then(|| reason(&path, filters, found))
            }
            _ => Some(format!("the pattern of `{path}` is no list")),
        }
    })
}

fn field<'a>(json: Option<&'a Value>, name: &str) -> Option<&'a Value> {
    json.and_then(|json| json.get(name))
}

fn none_of(choices: &[Value], json: Option<&Value>, at: &str) -> Option<String> {
    let mut reasons = Vec::new();
    for choice in choices.iter().filter_map(Value::as_object) {
        reasons.push(mismatch_at(choice, json, at)?);
    }
    Some(reasons.join("; and "))
}

fn reason(path: &str, filters: &[Value], found: Option<&Value>) -> String {
    let filters = Value::from(filters);
    match found {
        Some(found) => format!("`{path}` is {found}, the pattern has {filters}"),
        None => format!("`{path}` is missing, the pattern has {filters}"),
    }
}

/// Whether one of the filters matches a value, or an item of a list.
fn is_any(filters: &[Value], found: Option<&Value>) -> bool {
    filters.iter().any(|filter| match found {
        None => is_operator(filter, "exists", &Value::Bool(false)),
        // A list without items has no value.
        Some(Value::Array(items)) if items.is_empty() => {
            is_operator(filter, "exists", &Value::Bool(false))
        }
        Some(Value::Array(items)) => items.iter().any(|item| matches(filter, item)),
        Some(value) => matches(filter, value),
    })
}

fn is_operator(filter: &Value, name: &str, operand: &Value) -> bool {
    filter.get(name) == Some(operand)
}

fn matches(filter: &Value, value: &Value) -> bool {
    let Value::Object(operators) = filter else {
        return is_equal(filter, value);
    };
    operators.iter().all(|(name, operand)| match name.as_str() {
        "exists" => operand == true,
        "prefix" => text_matches(operand, value, |text, start| text.starts_with(start)),
        "suffix" => text_matches(operand, value, |text, end| text.ends_with(end)),
        "equals-ignore-case" => text_matches(operand, value, |text, other| {
            text.to_lowercase() == other.to_lowercase()
        }),
        "wildcard" => text_matches(operand, value, is_like),
        "numeric" => is_within(operand, value),
        "cidr" => is_in_range(operand, value),
        "anything-but" => !is_one_of(operand, value),
        _ => false,
    })
}

/// Equal numbers are equal, whether they have a fraction or not.
fn is_equal(wanted: &Value, value: &Value) -> bool {
    match (wanted.as_f64(), value.as_f64()) {
        (Some(wanted), Some(value)) => wanted.total_cmp(&value).is_eq(),
        _ => wanted == value,
    }
}

/// Compares text. The operand may be `{"equals-ignore-case": …}`, or a list of which one has to match.
fn text_matches(
    operand: &Value,
    value: &Value,
    compare: impl Fn(&str, &str) -> bool + Copy,
) -> bool {
    let Some(text) = value.as_str() else {
        return false;
    };
    match operand {
        Value::String(operand) => compare(text, operand),
        Value::Array(operands) => operands
            .iter()
            .any(|operand| text_matches(operand, value, compare)),
        Value::Object(ignoring) => {
            let operand = ignoring.get("equals-ignore-case").and_then(Value::as_str);
            operand.is_some_and(|operand| compare(&text.to_lowercase(), &operand.to_lowercase()))
        }
        _ => false,
    }
}

/// Whether the value is what `anything-but` excludes: a value, values, or another operator.
fn is_one_of(operand: &Value, value: &Value) -> bool {
    match operand {
        Value::Array(excluded) => excluded.iter().any(|excluded| is_equal(excluded, value)),
        other => matches(other, value),
    }
}

/// Whether the number fulfils all comparisons, such as `[">", 0, "<=", 5]`.
fn is_within(comparisons: &Value, value: &Value) -> bool {
    let (Some(comparisons), Some(number)) = (comparisons.as_array(), value.as_f64()) else {
        return false;
    };
    comparisons.chunks(2).all(|comparison| {
        let [operator, limit] = comparison else {
            return false;
        };
        let order = limit.as_f64().map(|limit| number.total_cmp(&limit));
        order.is_some_and(|order| match operator.as_str() {
            Some("=") => order.is_eq(),
            Some("<") => order.is_lt(),
            Some("<=") => order.is_le(),
            Some(">") => order.is_gt(),
            Some(">=") => order.is_ge(),
            _ => false,
        })
    })
}

fn is_in_range(range: &Value, value: &Value) -> bool {
    let address = value.as_str().and_then(|text| text.parse::<IpAddr>().ok());
    let range = range.as_str().and_then(|range| range.split_once('/'));
    let (Some(address), Some((base, length))) = (address, range) else {
        return false;
    };
    let (Ok(base), Ok(length)) = (base.parse::<IpAddr>(), length.parse::<u32>()) else {
        return false;
    };
    let (width, address, base) = match (address, base) {
        (IpAddr::V4(address), IpAddr::V4(base)) => (
            32,
            u128::from(address.to_bits()),
            u128::from(base.to_bits()),
        ),
        (IpAddr::V6(address), IpAddr::V6(base)) => (128, address.to_bits(), base.to_bits()),
        _ => return false,
    };
    let bits = width - length.min(width);
    address.checked_shr(bits).unwrap_or(0) == base.checked_shr(bits).unwrap_or(0)
}

/// Whether the text matches a pattern in which `*` is any text. A backslash escapes it.
fn is_like(text: &str, pattern: &str) -> bool {
    let (start, rest) = literal(pattern);
    let Some(text) = text.strip_prefix(start.as_str()) else {
        return false;
    };
    match rest {
        None => text.is_empty(),
        Some("") => true,
        Some(rest) => text
            .char_indices()
            .map(|(index, _)| index)
            .chain([text.len()])
            .any(|index| text.get(index..).is_some_and(|text| is_like(text, rest))),
    }
}

/// The text before the first `*`, and the pattern after it.
fn literal(pattern: &str) -> (String, Option<&str>) {
    let mut text = String::new();
    let mut characters = pattern.char_indices();
    while let Some((index, character)) = characters.next() {
        match character {
            '*' => return (text, pattern.get(index + 1..)),
            '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
            other => text.push(other),
        }
    }
    (text, None)
}

/// The mismatch of a pattern that is given as JSON.
pub(super) fn mismatch_of(pattern: &Value, event: &Value) -> Option<String> {
    match pattern {
        Value::Object(fields) => mismatch(fields, Some(event)),
        other => Some(format!("the pattern is no object: {}", text_of(other))),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::mismatch_of;

    fn event() -> Value {
        json!({
            "source": "shop.orders",
            "detail": {
                "status": "paid", "total": 120, "tags": ["new", "EU"], "ip": "10.0.1.7", "none": [],
                "containers": [{"name": "app", "exitCode": 0}, {"name": "proxy", "exitCode": 1}],
            },
        })
    }

    fn is_match(pattern: &Value) -> bool {
        mismatch_of(pattern, &event()).is_none()
    }

    #[test]
    fn operators_match_as_eventbridge_says() {
        for (filter, expected) in [
            (json!({"status": ["open", "paid"]}), true),
            (json!({"status": ["open"]}), false),
            (json!({"status": [{"prefix": "pa"}]}), true),
            (
                json!({"status": [{"prefix": {"equals-ignore-case": "PA"}}]}),
                true,
            ),
            (json!({"status": [{"suffix": "x"}]}), false),
            (json!({"status": [{"equals-ignore-case": "PAID"}]}), true),
            (json!({"status": [{"wildcard": "p*d"}]}), true),
            (json!({"status": [{"wildcard": "p*e"}]}), false),
            (json!({"status": [{"wildcard": "p\\*d"}]}), false),
            (json!({"status": [{"anything-but": ["open"]}]}), true),
            (
                json!({"status": [{"anything-but": {"prefix": "pa"}}]}),
                false,
            ),
            (json!({"total": [120.0]}), true),
            (
                json!({"total": [{"numeric": [">=", 100, "<", 120]}]}),
                false,
            ),
            (json!({"total": [{"numeric": [">", 100, "<=", 120]}]}), true),
            (json!({"tags": ["EU"]}), true),
            (json!({"missing": [{"exists": false}]}), true),
            (json!({"none": [{"exists": false}]}), true),
            (json!({"status": [{"exists": false}]}), false),
            (json!({"missing": [{"anything-but": ["x"]}]}), false),
            (json!({"ip": [{"cidr": "10.0.0.0/16"}]}), true),
            (json!({"ip": [{"cidr": "10.1.0.0/16"}]}), false),
            (
                json!({"$or": [{"status": ["open"]}, {"total": [120]}]}),
                true,
            ),
            (
                json!({"$or": [{"status": ["open"]}, {"total": [1]}]}),
                false,
            ),
            (
                json!({"containers": {"name": ["app"], "exitCode": [0]}}),
                true,
            ),
            // Both fields are those of one container.
            (
                json!({"containers": {"name": ["app"], "exitCode": [1]}}),
                false,
            ),
        ] {
            assert_eq!(is_match(&json!({"detail": filter})), expected, "{filter}");
        }
    }

    #[test]
    fn mismatch_names_the_field() {
        let reason = |pattern| mismatch_of(&pattern, &event()).unwrap();
        assert_eq!(
            reason(json!({"detail": {"status": ["open"]}})),
            r#"`detail.status` is "paid", the pattern has ["open"]"#
        );
        assert_eq!(
            reason(json!({"detail": {"order": {"id": [{"exists": true}]}}})),
            r#"`detail.order.id` is missing, the pattern has [{"exists":true}]"#
        );
    }
}
