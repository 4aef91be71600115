//! Template parameters: validation and values.

use std::collections::BTreeMap;

use regex_lite::Regex;
use serde_json::{Map, Value};

use super::account_view::AccountView;
use super::error::LocalError;
use super::secrets::MASK;
use super::state::Generation;
use crate::cfn::eval::{as_text, is_list_parameter, is_no_echo, parameter_value};
use crate::deploy::ChangeSetRequest;

const SSM: &str = "AWS::SSM::Parameter::Value<";

/// The given values, and those that the stack has for the parameters that keep theirs. One that the stack doesn't have is
/// missing.
pub(super) fn with_previous(
    request: &ChangeSetRequest,
    current: &Generation,
) -> BTreeMap<String, String> {
    let deployed = current.deployed_parameters();
    let previous = |name: &String| Some((name.clone(), deployed.get(name)?.value.clone()));
    let kept = request.previous_parameters.iter().filter_map(previous);
    request.parameters.clone().into_iter().chain(kept).collect()
}

/// Rejects missing, unknown and invalid parameter values, as CloudFormation does.
pub(super) fn check(
    declared: &Map<String, Value>,
    given: &BTreeMap<String, String>,
) -> Result<(), LocalError> {
    let names = given.keys().map(String::as_str);
    let unknown: Vec<&str> = names.filter(|name| !declared.contains_key(*name)).collect();
    LocalError::refuse_if_any(&unknown, |names| {
        format!("Parameters: [{names}] do not exist in the template")
    })?;
    let mut missing = Vec::new();
    for (name, declaration) in declared {
        match given.get(name).cloned().or_else(|| default_of(declaration)) {
            // The local engine has no secret values, so that it can't check one that the stack keeps.
            Some(value) if value == MASK && is_no_echo(declaration) => {}
            Some(value) => check_value(name, declaration, &value)?,
            None => missing.push(name.as_str()),
        }
    }
    LocalError::refuse_if_any(&missing, |names| {
        format!("Parameters: [{names}] must have values")
    })
}

fn check_value(name: &str, declaration: &Value, value: &str) -> Result<(), LocalError> {
    let items: Vec<&str> = if is_list_parameter(declaration) {
        value.split(',').map(str::trim).collect()
    } else {
        vec![value]
    };
    let allowed = declaration.get("AllowedValues").and_then(Value::as_array);
    if let Some(allowed) = allowed
        && !items
            .iter()
            .all(|item| allowed.iter().any(|choice| as_text(choice) == *item))
    {
        let choices: Vec<_> = allowed.iter().map(as_text).collect();
        let choices = choices.join(", ");
        return LocalError::refuse(format!(
            "Parameter '{name}' must be one of AllowedValues: [{choices}]"
        ));
    }
    if matches!(type_of(declaration), "Number" | "List<Number>")
        && items.iter().any(|item| item.parse::<f64>().is_err())
    {
        return LocalError::refuse(format!("Parameter '{name}' must be a number"));
    }
    let pattern = declaration.get("AllowedPattern").and_then(Value::as_str);
    let pattern = pattern.and_then(|pattern| Regex::new(&format!("^(?:{pattern})$")).ok());
    if pattern.is_some_and(|pattern| !pattern.is_match(value)) {
        return LocalError::refuse(format!("Parameter '{name}' must match its AllowedPattern"));
    }
    check_bounds(name, declaration, value)
}

/// Whether a number is on the wrong side of a limit.
type Violates = fn(&f64, &f64) -> bool;

fn check_bounds(name: &str, declaration: &Value, value: &str) -> Result<(), LocalError> {
    let length = Some(value.chars().count() as f64);
    let number = value.parse::<f64>().ok();
    let bounds: [(_, _, Violates); 4] = [
        ("MinLength", length, f64::lt),
        ("MaxLength", length, f64::gt),
        ("MinValue", number, f64::lt),
        ("MaxValue", number, f64::gt),
    ];
    for (key, actual, violates) in bounds {
        let limit: Option<f64> = declaration
            .get(key)
            .and_then(|limit| as_text(limit).parse().ok());
        if let (Some(actual), Some(limit)) = (actual, limit)
            && violates(&actual, &limit)
        {
            return LocalError::refuse(format!("Parameter '{name}' violates its {key}"));
        }
    }
    Ok(())
}

/// The names of SSM parameters, by the template parameters that refer to them.
pub(super) fn ssm_references<'a>(
    declared: &'a Map<String, Value>,
    given: &BTreeMap<String, String>,
) -> impl Iterator<Item = (&'a str, String)> {
    let references = declared
        .iter()
        .filter(|(_, declaration)| type_of(declaration).starts_with(SSM));
    references.filter_map(|(name, declaration)| {
        let reference = given
            .get(name)
            .cloned()
            .or_else(|| default_of(declaration))?;
        Some((name.as_str(), reference))
    })
}

/// The current values of SSM parameters, by the template parameters that refer to them.
pub(super) fn resolved(
    declared: &Map<String, Value>,
    given: &BTreeMap<String, String>,
    account: &AccountView<'_>,
) -> Result<BTreeMap<String, String>, LocalError> {
    let mut resolved = BTreeMap::new();
    for (name, reference) in ssm_references(declared, given) {
        let found = account.ssm_parameter(&reference)?;
        let value = found.ok_or_else(|| unknown_parameter(&reference))?;
        resolved.insert(name.to_owned(), value);
    }
    Ok(resolved)
}

/// The value of `Ref` for each parameter. References to SSM parameters keep the values stored in the generation;
/// otherwise a changed SSM parameter would never differ from the deployed value.
pub(super) fn values(
    declared: &Map<String, Value>,
    generation: &Generation,
) -> Result<BTreeMap<String, Value>, LocalError> {
    let mut values = BTreeMap::new();
    for (name, declaration) in declared {
        let given = generation.parameters.get(name).cloned();
        let Some(mut text) = given.or_else(|| default_of(declaration)) else {
            continue;
        };
        if type_of(declaration).starts_with(SSM) {
            let resolved = generation.resolved.get(name).cloned();
            text = resolved.ok_or_else(|| unknown_parameter(&text))?;
        }
        if let Some(value) = parameter_value(declaration, Some(&text)) {
            values.insert(name.clone(), value);
        }
    }
    Ok(values)
}

/// The error for a missing SSM parameter.
pub(super) fn unknown_parameter(name: &str) -> LocalError {
    LocalError::new(format!(
        "Unable to fetch parameters [{name}] from parameter store for this account. (The local engine knows the \
         parameters of local stacks, those under /aws/service/, and those in the file of `--local-values`)"
    ))
}

fn type_of(declaration: &Value) -> &str {
    declaration
        .get("Type")
        .and_then(Value::as_str)
        .unwrap_or("String")
}

fn default_of(declaration: &Value) -> Option<String> {
    declaration.get("Default").map(as_text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::check;

    fn error(declared: &serde_json::Value, given: &[(&str, &str)]) -> Option<String> {
        let given: BTreeMap<_, _> = given
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        check(declared.as_object().unwrap(), &given)
            .err()
            .map(|error| error.to_string())
    }

    #[test]
    fn invalid_parameter_values_are_errors() {
        let declared = json!({
            "Stage": {"Type": "String", "AllowedValues": ["dev", "prod"]},
            "Count": {"Type": "Number", "Default": 2, "MaxValue": "5"},
        });
        assert_eq!(error(&declared, &[("Stage", "dev")]), None);
        let message = |given| error(&declared, given).unwrap();
        assert_eq!(message(&[]), "Parameters: [Stage] must have values");
        assert_eq!(
            message(&[("Stage", "dev"), ("Zone", "a")]),
            "Parameters: [Zone] do not exist in the template"
        );
        assert_eq!(
            message(&[("Stage", "test")]),
            "Parameter 'Stage' must be one of AllowedValues: [dev, prod]"
        );
        assert_eq!(
            message(&[("Stage", "dev"), ("Count", "x")]),
            "Parameter 'Count' must be a number"
        );
        assert_eq!(
            message(&[("Stage", "dev"), ("Count", "6")]),
            "Parameter 'Count' violates its MaxValue"
        );
    }
}
