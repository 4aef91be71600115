//! The table of expressions that the evaluator and each of its users are tested with: `cases.json`.
//!
//! An environment *knows* kinds of names beyond the parameters and mappings of the template: `conditions`, the pseudo
//! parameters of the `stack`, the ids of `resources`, the ARNs among the `attributes`, `all attributes`, and the `account`.
//! A case lists what it needs.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::Document;

/// What an environment knows from which nothing is hidden.
pub const EVERYTHING: [&str; 6] = [
    "conditions",
    "stack",
    "resources",
    "attributes",
    "all attributes",
    "account",
];

/// An expression and its value.
#[derive(Debug)]
pub struct Case {
    /// The expression.
    pub expression: Value,
    /// The message of CloudFormation if it is invalid.
    pub error: Option<String>,
    /// Its text if only the parameters and mappings are known, with `${…}` for the rest.
    pub partial: Option<String>,
    /// Its text in a plan.
    pub shown: Option<String>,
    value: Option<Value>,
    needs: Vec<String>,
}

impl Case {
    /// The value in an environment that knows `knows`; `None` if it is unknown or `AWS::NoValue`.
    pub fn value(&self, knows: &[&str]) -> Option<&Value> {
        let known = self.needs.iter().all(|need| knows.contains(&need.as_str()));
        self.value.as_ref().filter(|_| known)
    }
}

/// The cases.
pub fn table() -> Vec<Case> {
    let json = json();
    let rows = json["cases"].as_array().into_iter().flatten();
    let case = |row: &Value| {
        let text = |name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
        let needs = row.get("needs").and_then(Value::as_array);
        let needs = needs.into_iter().flatten().filter_map(Value::as_str);
        Case {
            expression: row["expression"].clone(),
            error: text("error"),
            partial: text("partial"),
            shown: text("shown"),
            value: row.get("value").cloned(),
            needs: needs.map(str::to_owned).collect(),
        }
    };
    rows.map(case).collect()
}

/// The template in which the expressions are evaluated: stack `shop` in `us-east-1` of the account `000000000000`.
pub fn document() -> Document {
    Document::from_value(json()["template"].take()).unwrap_or_else(|_| Document::empty())
}

/// The physical ids of the template's resources by logical id.
pub fn physical_ids() -> BTreeMap<String, String> {
    let json = json();
    let ids = json["physical_ids"].as_object().into_iter().flatten();
    ids.filter_map(|(logical, physical)| Some((logical.clone(), physical.as_str()?.to_owned())))
        .collect()
}

fn json() -> Value {
    serde_json::from_str(include_str!("cases.json")).unwrap_or_default()
}
