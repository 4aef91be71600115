//! Imports of existing resources into the stack.

use std::collections::BTreeMap;

use super::super::account_view::AccountView;
use super::super::error::LocalError;
use super::super::operation::retained_with_name;
use super::super::state::Stack;
use crate::cfn::Document;
use crate::deploy::{
    CallResult, ChangeSetKind, ChangeSetRequest, ImportedResource, ResourceChange,
};
use crate::plan::{Action, Plan};

/// The identifiers of the resources to import, by logical id.
pub(super) type Imports = BTreeMap<String, String>;

/// The imports of `request`: those that it lists, or with `import_existing` those with the name of a retained resource.
pub(super) fn imports(
    account: &AccountView<'_>,
    stack: &Stack,
    request: &ChangeSetRequest,
    target: &Document,
) -> CallResult<Imports> {
    if request.kind == ChangeSetKind::Import {
        let listed = request
            .imports
            .iter()
            .map(|import| (import.logical_id.clone(), physical_id(import)));
        return Ok(listed.collect());
    }
    let mut found = Imports::new();
    if request.settings.import_existing {
        for resource in target.resources() {
            let new = !stack.resources.contains_key(resource.id);
            let retained = retained_with_name(account, resource.type_name, resource.properties())?;
            if let Some(retained) = retained
                && new
            {
                found.insert(resource.id.to_owned(), retained.physical_id);
            }
        }
    }
    Ok(found)
}

/// The physical id of a resource to import: its ARN, if that is a part of its identifier, else all parts.
fn physical_id(import: &ImportedResource) -> String {
    let parts = || import.identifier.values().map(String::as_str);
    match parts().find(|part| part.starts_with("arn:")) {
        Some(arn) => arn.to_owned(),
        None => parts().collect::<Vec<_>>().join("|"),
    }
}

/// Rejects an import with resources that aren't in the template or have no `DeletionPolicy`, or with other changes.
pub(super) fn check(imports: &Imports, target: &Document, plan: &Plan) -> Result<(), LocalError> {
    let policy = |id: &str| target.resource(id)?.attribute("DeletionPolicy");
    let unknown: Vec<&str> = ids_where(imports, |id| target.resource(id).is_none());
    LocalError::refuse_if_any(&unknown, |names| {
        format!("The following resources to import [{names}] were not found in the template.")
    })?;
    let without: Vec<&str> = ids_where(imports, |id| policy(id).is_none());
    LocalError::refuse_if_any(&without, |names| {
        format!(
            "The following resources to import [{names}] must have DeletionPolicy attribute specified in the template."
        )
    })?;
    let is_import = |change: &crate::plan::Change| {
        change.action == Action::Create && imports.contains_key(&change.id)
    };
    if !plan.changes.iter().all(is_import) {
        let message = "As part of the import operation, you cannot modify or add [Resources]";
        return LocalError::refuse(message);
    }
    if plan.entries.iter().any(|entry| entry.section == "Outputs") {
        let message = "As part of the import operation, you cannot modify or add [Outputs]";
        return LocalError::refuse(message);
    }
    Ok(())
}

fn ids_where(imports: &Imports, predicate: impl Fn(&str) -> bool) -> Vec<&str> {
    let ids = imports.keys().map(String::as_str);
    ids.filter(|id| predicate(id)).collect()
}

/// Changes the action of imported resources from `Add` to `Import`.
pub(super) fn set_import_actions(changes: &mut [ResourceChange], imports: &Imports) {
    for change in changes {
        if let Some(identifier) = imports
            .get(&change.logical_id)
            .filter(|_| change.action == "Add")
        {
            "Import".clone_into(&mut change.action);
            change.physical_id = Some(identifier.clone());
        }
    }
}
