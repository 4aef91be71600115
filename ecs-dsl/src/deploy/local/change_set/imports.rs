//! Resources that exist already and are to become part of the stack.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::fault::Fault;
use super::super::operation::kept_with_name;
use super::super::state::{Change, Stack};
use super::super::world::World;
use crate::cfn::Document;
use crate::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlaneError};
use crate::plan::{Action, Plan};

/// What is imported: the identifiers, by logical id.
pub(super) type Imports = BTreeMap<String, String>;

/// What `request` imports: what it names, or whatever has the name of something that was kept.
pub(super) fn imports(
    world: &World<'_>,
    stack: &Stack,
    request: &ChangeSetRequest,
    wanted: &Document,
) -> Result<Imports, ControlPlaneError> {
    if request.kind == ChangeSetKind::Import {
        let named = request.imports.iter().map(|it| {
            let values: Vec<&str> = it.identifier.values().map(String::as_str).collect();
            (it.logical_id.clone(), values.join("|"))
        });
        return Ok(named.collect());
    }
    let mut found = Imports::new();
    if request.settings.import_existing {
        for resource in wanted.resources() {
            let new = !stack.resources.contains_key(resource.id);
            if let Some(kept) = kept_with_name(world, resource.type_name, resource.properties())?
                && new
            {
                found.insert(resource.id.to_owned(), kept.physical_id);
            }
        }
    }
    Ok(found)
}

/// Refuses what CloudFormation refuses of an import: anything but new resources that stay when their stack goes.
pub(super) fn check(imports: &Imports, wanted: &Document, plan: &Plan) -> Result<(), Fault> {
    let has_policy = |id: &str| {
        let resource = wanted.resource(id);
        resource.is_some_and(|it| {
            it.body()
                .get("DeletionPolicy")
                .is_some_and(Value::is_string)
        })
    };
    let unknown: Vec<&str> = ids(imports, |id| wanted.resource(id).is_none());
    if !unknown.is_empty() {
        return Err(Fault::new(format!(
            "The following resources to import [{}] were not found in the template.",
            unknown.join(", ")
        )));
    }
    let without: Vec<&str> = ids(imports, |id| !has_policy(id));
    if !without.is_empty() {
        return Err(Fault::new(format!(
            "The following resources to import [{}] must have DeletionPolicy attribute specified in the template.",
            without.join(", ")
        )));
    }
    let also = |change: &&crate::plan::Change| {
        !(change.action == Action::Create && imports.contains_key(&change.id))
    };
    if plan.changes.iter().any(|change| also(&change)) {
        let message = "As part of the import operation, you cannot modify or add [Resources]";
        return Err(Fault::new(message));
    }
    if plan.entries.iter().any(|entry| entry.section == "Outputs") {
        let message = "As part of the import operation, you cannot modify or add [Outputs]";
        return Err(Fault::new(message));
    }
    Ok(())
}

fn ids(imports: &Imports, is_it: impl Fn(&str) -> bool) -> Vec<&str> {
    let ids = imports.keys().map(String::as_str);
    ids.filter(|id| is_it(id)).collect()
}

/// Says `Import` where it would say `Add`.
pub(super) fn tell(changes: &mut [Change], imports: &Imports) {
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
