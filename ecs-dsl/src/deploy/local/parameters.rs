//! The parameters of a template: whether what was given will do, and what it stands for.

use std::collections::BTreeMap;

use regex_lite::Regex;
use serde_json::{Map, Value};

use super::fault::Fault;
use super::state::Generation;
use super::world::World;

const SSM: &str = "AWS::SSM::Parameter::Value<";

/// Refuses what CloudFormation refuses: a value that is missing, unknown, or not allowed.
pub(super) fn check(
    declared: &Map<String, Value>,
    given: &BTreeMap<String, String>,
) -> Result<(), Fault> {
    let unknown: Vec<_> = given
        .keys()
        .filter(|name| !declared.contains_key(*name))
        .cloned()
        .collect();
    if !unknown.is_empty() {
        return Err(Fault::new(format!(
            "Parameters: [{}] do not exist in the template",
            unknown.join(", ")
        )));
    }
    let mut missing = Vec::new();
    for (name, declaration) in declared {
        match given.get(name).cloned().or_else(|| default_of(declaration)) {
            Some(value) => check_value(name, declaration, &value)?,
            None => missing.push(name.as_str()),
        }
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Fault::new(format!(
            "Parameters: [{}] must have values",
            missing.join(", ")
        )))
    }
}

fn check_value(name: &str, declaration: &Value, value: &str) -> Result<(), Fault> {
    let items: Vec<&str> = if is_list(type_of(declaration)) {
        value.split(',').map(str::trim).collect()
    } else {
        vec![value]
    };
    let allowed = declaration.get("AllowedValues").and_then(Value::as_array);
    if let Some(allowed) = allowed
        && !items
            .iter()
            .all(|item| allowed.iter().any(|choice| text(choice) == *item))
    {
        let choices: Vec<_> = allowed.iter().map(text).collect();
        return Err(Fault::new(format!(
            "Parameter '{name}' must be one of AllowedValues: [{}]",
            choices.join(", ")
        )));
    }
    if matches!(type_of(declaration), "Number" | "List<Number>")
        && items.iter().any(|item| item.parse::<f64>().is_err())
    {
        return Err(Fault::new(format!("Parameter '{name}' must be a number")));
    }
    let pattern = declaration.get("AllowedPattern").and_then(Value::as_str);
    let pattern = pattern.and_then(|pattern| Regex::new(&format!("^(?:{pattern})$")).ok());
    if pattern.is_some_and(|pattern| !pattern.is_match(value)) {
        return Err(Fault::new(format!(
            "Parameter '{name}' must match its AllowedPattern"
        )));
    }
    check_bounds(name, declaration, value)
}

fn check_bounds(name: &str, declaration: &Value, value: &str) -> Result<(), Fault> {
    let bound = |key: &str| {
        declaration
            .get(key)
            .map(text)
            .and_then(|text| text.parse::<f64>().ok())
    };
    let length = value.chars().count() as f64;
    let number = value.parse::<f64>().ok();
    let broken = [
        (
            "MinLength",
            bound("MinLength").is_some_and(|least| length < least),
        ),
        (
            "MaxLength",
            bound("MaxLength").is_some_and(|most| length > most),
        ),
        (
            "MinValue",
            bound("MinValue")
                .zip(number)
                .is_some_and(|(least, number)| number < least),
        ),
        (
            "MaxValue",
            bound("MaxValue")
                .zip(number)
                .is_some_and(|(most, number)| number > most),
        ),
    ];
    match broken.iter().find(|(_, broken)| *broken) {
        Some((key, _)) => Err(Fault::new(format!(
            "Parameter '{name}' does not keep to its {key}"
        ))),
        None => Ok(()),
    }
}

/// The values that the SSM parameters have now, by the names of the parameters that name them.
pub(super) fn resolved(
    declared: &Map<String, Value>,
    given: &BTreeMap<String, String>,
    world: &World<'_>,
) -> Result<BTreeMap<String, String>, Fault> {
    let mut resolved = BTreeMap::new();
    let named = declared
        .iter()
        .filter(|(_, declaration)| type_of(declaration).starts_with(SSM));
    for (name, declaration) in named {
        if let Some(wanted) = given.get(name).cloned().or_else(|| default_of(declaration)) {
            let found = world.ssm_parameter(&wanted)?;
            let value = found.ok_or_else(|| unknown_parameter(&wanted))?;
            resolved.insert(name.clone(), value);
        }
    }
    Ok(resolved)
}

/// What `Ref` gives for each parameter. For those that name an SSM parameter it is what the generation keeps: looked up
/// again, what is deployed would always be what is wanted.
pub(super) fn values(
    declared: &Map<String, Value>,
    generation: &Generation,
) -> Result<BTreeMap<String, Value>, Fault> {
    let mut values = BTreeMap::new();
    for (name, declaration) in declared {
        let given = generation.parameters.get(name).cloned();
        let Some(mut value) = given.or_else(|| default_of(declaration)) else {
            continue;
        };
        let kind = type_of(declaration);
        if kind.starts_with(SSM) {
            let kept = generation.resolved.get(name).cloned();
            value = kept.ok_or_else(|| unknown_parameter(&value))?;
        }
        let list = || {
            value
                .split(',')
                .map(|item| Value::from(item.trim()))
                .collect()
        };
        let value = if is_list(kind) {
            Value::Array(list())
        } else {
            Value::from(value)
        };
        values.insert(name.clone(), value);
    }
    Ok(values)
}

/// The refusal when an SSM parameter isn't there.
pub(super) fn unknown_parameter(name: &str) -> Fault {
    Fault::new(format!(
        "Unable to fetch parameters [{name}] from parameter store for this account. (The local engine knows only the \
         parameters of local stacks and those under /aws/service/)"
    ))
}

fn type_of(declaration: &Value) -> &str {
    declaration
        .get("Type")
        .and_then(Value::as_str)
        .unwrap_or("String")
}

fn is_list(kind: &str) -> bool {
    let kind = kind.strip_prefix(SSM).unwrap_or(kind);
    kind.starts_with("CommaDelimitedList") || kind.starts_with("List<")
}

fn default_of(declaration: &Value) -> Option<String> {
    declaration.get("Default").map(text)
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::check;

    fn refusal(declared: &serde_json::Value, given: &[(&str, &str)]) -> Option<String> {
        let given: BTreeMap<_, _> = given
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        check(declared.as_object().unwrap(), &given)
            .err()
            .map(|fault| fault.to_string())
    }

    #[test]
    fn values_are_given_or_defaulted_and_keep_to_the_declaration() {
        let declared = json!({
            "Stage": {"Type": "String", "AllowedValues": ["dev", "prod"]},
            "Count": {"Type": "Number", "Default": 2, "MaxValue": "5"},
        });
        assert_eq!(refusal(&declared, &[("Stage", "dev")]), None);
        let told = |given| refusal(&declared, given).unwrap();
        assert_eq!(told(&[]), "Parameters: [Stage] must have values");
        assert_eq!(
            told(&[("Stage", "dev"), ("Zone", "a")]),
            "Parameters: [Zone] do not exist in the template"
        );
        assert_eq!(
            told(&[("Stage", "test")]),
            "Parameter 'Stage' must be one of AllowedValues: [dev, prod]"
        );
        assert_eq!(
            told(&[("Stage", "dev"), ("Count", "x")]),
            "Parameter 'Count' must be a number"
        );
        assert_eq!(
            told(&[("Stage", "dev"), ("Count", "6")]),
            "Parameter 'Count' does not keep to its MaxValue"
        );
    }
}
