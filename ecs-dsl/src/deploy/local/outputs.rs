//! The outputs of a stack, once its resources exist.

use std::collections::BTreeMap;

use serde_json::Value;

use super::effective::holds;
use super::fault::Fault;
use super::resolve::{Halt, Scope};
use super::state::Output;

/// Every output whose condition holds, with its value.
pub(super) fn resolve(scope: &Scope<'_>) -> Result<BTreeMap<String, Output>, Fault> {
    let mut outputs = BTreeMap::new();
    for (name, output) in scope.document.section("Outputs") {
        if !holds(scope, output)? {
            continue;
        }
        let value = text(scope, name, output.get("Value"))?;
        let export = match output.get("Export").and_then(|export| export.get("Name")) {
            Some(export) => Some(text(scope, name, Some(export))?),
            None => None,
        };
        if let Some(export) = &export {
            check_export(scope, export)?;
        }
        outputs.insert(name.clone(), Output { value, export });
    }
    Ok(outputs)
}

fn text(scope: &Scope<'_>, name: &str, json: Option<&Value>) -> Result<String, Fault> {
    let malformed = || {
        Fault::new(format!(
            "Template format error: Output {name} is malformed. The Value field of every Outputs member must evaluate to a String."
        ))
    };
    match scope.exact(json.ok_or_else(malformed)?) {
        Ok(Value::String(text)) => Ok(text),
        Ok(value @ (Value::Number(_) | Value::Bool(_))) => Ok(value.to_string()),
        Ok(_) | Err(Halt::Later) => Err(malformed()),
        Err(Halt::Fault(fault)) => Err(fault),
    }
}

fn check_export(scope: &Scope<'_>, export: &str) -> Result<(), Fault> {
    for stack in scope.world.others()? {
        if stack
            .outputs
            .values()
            .any(|output| output.export.as_deref() == Some(export))
        {
            let message = format!(
                "Export with name {export} is already exported by stack {}.",
                stack.name
            );
            return Err(Fault::new(message));
        }
    }
    Ok(())
}
