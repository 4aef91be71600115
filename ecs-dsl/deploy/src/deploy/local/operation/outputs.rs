//! Outputs and exports of a stack.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::account_view::AccountView;
use super::super::effective_template::holds;
use super::super::error::LocalError;
use super::super::resolve::Scope;
use super::super::stack_index::IndexKey;
use super::super::state::Output;
use crate::cfn::eval::text_of;
use crate::deploy::CallResult;

/// The outputs whose condition is true, with their values.
pub(crate) fn resolve(scope: &Scope<'_>) -> Result<BTreeMap<String, Output>, LocalError> {
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

/// The names of the other stacks that import the export.
pub(crate) fn imported_by(account: &AccountView<'_>, export: &str) -> CallResult<Vec<String>> {
    let users = account.others_with(&IndexKey::Import(export.to_owned()))?;
    Ok(users.iter().map(|stack| stack.name.clone()).collect())
}

/// Rejects changes and deletions of exports that other stacks import.
pub(crate) fn check_still_exported(
    account: &AccountView<'_>,
    previous: &BTreeMap<String, Output>,
    target: &BTreeMap<String, Output>,
) -> Result<(), LocalError> {
    for output in previous.values() {
        let Some(export) = &output.export else {
            continue;
        };
        let same = |output: &&Output| output.export.as_ref() == Some(export);
        let (verb, unchanged) = match target.values().find(same) {
            None => ("delete", false),
            Some(new) => ("update", new.value == output.value),
        };
        let users = if unchanged {
            Vec::new()
        } else {
            imported_by(account, export)?
        };
        if !users.is_empty() {
            let users = users.join(" and ");
            return LocalError::refuse(format!(
                "Cannot {verb} export {export} as it is in use by {users}"
            ));
        }
    }
    Ok(())
}

fn text(scope: &Scope<'_>, name: &str, json: Option<&Value>) -> Result<String, LocalError> {
    let malformed = || {
        LocalError::new(format!(
            "Template format error: Output {name} is malformed. The Value field of every Outputs member must evaluate to a String."
        ))
    };
    let value = scope.exact(json.ok_or_else(malformed)?)?;
    let text = value.and_then(|value| text_of(&value).ok());
    text.ok_or_else(malformed)
}

fn check_export(scope: &Scope<'_>, export: &str) -> Result<(), LocalError> {
    let exporters = scope
        .account
        .others_with(&IndexKey::Export(export.to_owned()))?;
    match exporters.first() {
        Some(stack) => LocalError::refuse(format!(
            "Export with name {export} is already exported by stack {}.",
            stack.name
        )),
        None => Ok(()),
    }
}
