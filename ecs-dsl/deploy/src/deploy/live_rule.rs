//! [`LiveRule`]: a rule that a listener has now.

use std::collections::BTreeSet;

use serde_json::Value;

/// A rule of a listener (`DescribeRules`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveRule {
    /// Its ARN.
    pub arn: String,
    /// Its priority; `None` for the default rule.
    pub priority: Option<u32>,
    /// The first target group to which it forwards requests.
    pub target_group: Option<String>,
    /// Its conditions, as [`conditions_of`] writes them.
    pub conditions: BTreeSet<String>,
}

/// The properties with the values of each kind of condition.
pub(crate) const CONDITION_CONFIGS: [&str; 6] = [
    "PathPatternConfig",
    "HostHeaderConfig",
    "HttpHeaderConfig",
    "QueryStringConfig",
    "HttpRequestMethodConfig",
    "SourceIpConfig",
];

/// Each value of the conditions of a rule with its field, from `Conditions` of a template.
pub fn conditions_of(conditions: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for condition in conditions.as_array().into_iter().flatten() {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let field = condition.get("Field").map(text).unwrap_or_default();
        let configs = CONDITION_CONFIGS
            .iter()
            .filter_map(|name| condition.get(name));
        let name = configs
            .clone()
            .find_map(|config| config.get("HttpHeaderName"));
        let name = name.map(text).unwrap_or_default();
        let lists = configs
            .chain([condition])
            .filter_map(|config| config.get("Values"));
        for value in lists.filter_map(Value::as_array).flatten() {
            let value = match value {
                Value::Object(pair) => {
                    let part = |name| pair.get(name).map(text).unwrap_or_default();
                    format!("{}={}", part("Key"), part("Value"))
                }
                other => text(other),
            };
            found.insert(condition_text(&field, &name, &value));
        }
    }
    found
}

/// A value of a condition as text. Host and header names are the same in any case.
pub(crate) fn condition_text(field: &str, name: &str, value: &str) -> String {
    let value = match field {
        "host-header" => value.to_ascii_lowercase(),
        _ => value.to_owned(),
    };
    format!("{field} {} {value}", name.to_ascii_lowercase())
}
