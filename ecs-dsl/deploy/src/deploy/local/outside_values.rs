//! Values from outside of the local stacks: exports, outputs and SSM parameters of other programs.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::eval::as_text;

/// The values of other programs that templates of the stage `local` may read. On AWS they are in the account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutsideValues {
    exports: BTreeMap<String, String>,
    outputs: BTreeMap<String, BTreeMap<String, String>>,
    parameters: BTreeMap<String, String>,
}

impl OutsideValues {
    /// Reads an object with `Exports`, `Outputs` by stack, and the SSM `Parameters`. Exports and parameters may also be lists, as
    /// `aws cloudformation list-exports` and `aws ssm get-parameters` print them.
    ///
    /// # Errors
    /// If it has another form, with the reason.
    pub fn from_json(json: &Value) -> Result<Self, String> {
        let sections = json
            .as_object()
            .ok_or("expected an object with `Exports`, `Outputs` or `Parameters`")?;
        let mut found = Self::default();
        for (section, entries) in sections {
            match section.as_str() {
                "Exports" => found.exports = values(section, entries)?,
                "Parameters" => found.parameters = values(section, entries)?,
                "Outputs" => found.outputs = outputs(entries)?,
                // What the AWS CLI adds to the lists.
                "InvalidParameters" | "NextToken" => {}
                other => return Err(format!("unknown section `{other}`")),
            }
        }
        Ok(found)
    }

    pub(super) fn export(&self, name: &str) -> Option<&str> {
        self.exports.get(name).map(String::as_str)
    }

    pub(super) fn output(&self, stack: &str, name: &str) -> Option<&str> {
        self.outputs.get(stack)?.get(name).map(String::as_str)
    }

    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }
}

/// The values by name, of an object or of a list of `Name` and `Value`.
fn values(section: &str, entries: &Value) -> Result<BTreeMap<String, String>, String> {
    let one = |name: &str, value: Option<&Value>| match value {
        Some(value @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) => {
            Ok((name.to_owned(), as_text(value)))
        }
        _ => Err(format!(
            "the value of `{name}` in `{section}` is neither a text nor a number"
        )),
    };
    match entries {
        Value::Object(object) => object
            .iter()
            .map(|(name, value)| one(name, Some(value)))
            .collect(),
        Value::Array(items) => items
            .iter()
            .map(|item| match item.get("Name").and_then(Value::as_str) {
                Some(name) => one(name, item.get("Value")),
                None => Err(format!("an item of `{section}` has no `Name`")),
            })
            .collect(),
        _ => Err(format!("`{section}` isn't an object of names and values")),
    }
}

fn outputs(entries: &Value) -> Result<BTreeMap<String, BTreeMap<String, String>>, String> {
    let stacks = entries
        .as_object()
        .ok_or("`Outputs` isn't an object of stacks")?;
    let of_stack = |(stack, outputs): (&String, &Value)| {
        Ok((stack.clone(), values(&format!("Outputs/{stack}"), outputs)?))
    };
    stacks.iter().map(of_stack).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::OutsideValues;

    #[test]
    fn objects_and_lists_of_the_aws_cli_are_read() {
        let read = OutsideValues::from_json(&json!({
            "Exports": [{"Name": "net-Vpc", "Value": "vpc-1", "ExportingStackId": "arn"}],
            "Outputs": {"net": {"Zones": 2}},
            "Parameters": {"/net/zone": "Z1"},
        }))
        .unwrap();
        assert_eq!(read.export("net-Vpc"), Some("vpc-1"));
        assert_eq!(read.output("net", "Zones"), Some("2"));
        assert_eq!(read.output("net", "Other"), None);
        assert_eq!(read.parameter("/net/zone"), Some("Z1"));
    }

    #[test]
    fn other_forms_are_errors_with_the_place() {
        let error = |json| OutsideValues::from_json(&json).unwrap_err();
        assert_eq!(error(json!({"Export": {}})), "unknown section `Export`");
        assert_eq!(
            error(json!({"Outputs": {"net": {"Zones": [1]}}})),
            "the value of `Zones` in `Outputs/net` is neither a text nor a number"
        );
        assert_eq!(
            error(json!({"Exports": [{"Value": "x"}]})),
            "an item of `Exports` has no `Name`"
        );
        assert!(error(json!([])).starts_with("expected an object with"));
    }
}
