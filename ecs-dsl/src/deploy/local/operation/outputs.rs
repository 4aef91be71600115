//! The outputs of a stack, once its resources exist.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::effective::holds;
use super::super::fault::Fault;
use super::super::resolve::{Halt, Scope};
use super::super::state::Output;
use super::super::world::World;
use crate::deploy::ControlPlaneError;

/// Every output whose condition holds, with its value.
pub(crate) fn resolve(scope: &Scope<'_>) -> Result<BTreeMap<String, Output>, Fault> {
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

/// The names of the other stacks that use the export.
pub(crate) fn used_by(world: &World<'_>, export: &str) -> Result<Vec<String>, ControlPlaneError> {
    let users = world
        .others()?
        .iter()
        .filter(|stack| stack.current.imported.contains(export));
    Ok(users.map(|stack| stack.name.clone()).collect())
}

/// Refuses to change or to drop what another stack imports.
pub(crate) fn check_still_exported(
    world: &World<'_>,
    former: &BTreeMap<String, Output>,
    wanted: &BTreeMap<String, Output>,
) -> Result<(), Fault> {
    for output in former.values() {
        let Some(export) = &output.export else {
            continue;
        };
        let same = |it: &&Output| it.export.as_ref() == Some(export);
        let (verb, kept) = match wanted.values().find(same) {
            None => ("delete", false),
            Some(it) => ("update", it.value == output.value),
        };
        let users = if kept {
            Vec::new()
        } else {
            used_by(world, export)?
        };
        if !users.is_empty() {
            return Err(Fault::new(format!(
                "Cannot {verb} export {export} as it is in use by {}",
                users.join(" and ")
            )));
        }
    }
    Ok(())
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
