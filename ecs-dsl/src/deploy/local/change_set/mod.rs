//! Makes change sets: what would be done to bring a stack to another template.

mod changes;
mod drift;
mod imports;

use std::collections::{BTreeMap, BTreeSet};

use super::arns;
use super::capabilities;
use super::effective::{effective, effective_generation, scope};
use super::fault::Fault;
use super::parameters;
use super::schema;
use super::secrets::{mask_parameters, without_secrets};
use super::state::{Change, ChangeSet, Fault as Found, Generation, Orders, Settings, Stack};
use super::template;
use super::world::World;
use crate::cfn::Document;
use crate::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlaneError};
use crate::plan::compare;

const NO_CHANGES: &str = "The submitted information didn't contain changes. Submit different information to create a change set.";

/// Makes the change set, without putting it into the stack.
pub(super) fn make(
    world: &World<'_>,
    stack: &Stack,
    request: &ChangeSetRequest,
    body: &str,
) -> Result<ChangeSet, ControlPlaneError> {
    let refuse = |fault: Fault| fault.refuse(world.locked.operation());
    let document = template::read(body, &request.parameters).map_err(refuse)?;
    if let Some(capability) = capabilities::missing(&document, &request.capabilities) {
        return Err(ControlPlaneError::Validation {
            operation: world.locked.operation(),
            code: "InsufficientCapabilitiesException".to_owned(),
            message: format!("Requires capabilities : [{capability}]"),
        });
    }
    let declared = document.section("Parameters");
    // CloudFormation looks SSM parameters up here, and executes the change set with what it found.
    let resolved = parameters::resolved(declared, &request.parameters, world).map_err(refuse)?;
    let mut next = Generation {
        template: without_secrets(body),
        parameters: mask_parameters(declared, &request.parameters),
        resolved: mask_parameters(declared, &resolved),
        looked_up: BTreeMap::new(),
        imported: BTreeSet::new(),
        tags: request.tags.clone(),
    };
    let outcome = outcome(world, stack, request, &mut next).map_err(refuse)?;
    Ok(ChangeSet {
        arn: arns::change_set_arn(
            world.region(),
            (&request.stack, &request.name),
            &request.token,
            stack.change_sets_made,
        ),
        name: request.name.clone(),
        token: request.token.clone(),
        asked_for: String::new(),
        description: request.description.clone(),
        created: world.clock.stamp(),
        imports_only: request.kind == ChangeSetKind::Import,
        next,
        settings: Settings::from(&request.settings),
        orders: Orders {
            express: request.settings.express,
            // In this mode a failure isn't taken back unless somebody asks for it.
            keeps_failures: request.settings.express,
            revert_drift: request.settings.revert_drift,
            imports: outcome.imports,
            ..Orders::default()
        },
        asked: 0,
        execution_status: "UNAVAILABLE".to_owned(),
        failure: outcome.failure,
        faults: outcome.faults,
        changes: outcome.changes,
    })
}

/// What came of working the changes out.
#[derive(Default)]
struct Outcome {
    changes: Vec<Change>,
    imports: imports::Imports,
    /// Why the change set fails.
    failure: Option<String>,
    faults: Vec<Found>,
}

fn outcome(
    world: &World<'_>,
    stack: &Stack,
    request: &ChangeSetRequest,
    next: &mut Generation,
) -> Result<Outcome, Fault> {
    let document =
        Document::parse(&next.template).map_err(|error| Fault::new(error.to_string()))?;
    let identity = (stack.name.as_str(), stack.id.as_str());
    let wanted = {
        let scope = scope(world, &document, identity, next, None)?;
        let wanted = effective(&scope)?;
        let (looked_up, imported) = (scope.looked_up.take(), scope.imported.take());
        drop(scope);
        (next.looked_up, next.imported) = (looked_up, imported);
        wanted
    };
    template::check_effective(&document, &wanted)?;
    let deployed = effective_generation(world, identity, &stack.current)?;
    check_types(&deployed, &wanted)?;
    let faults = invalid_properties(&wanted);
    if !faults.is_empty() {
        return Ok(Outcome {
            failure: Some(failed_validation(&faults)),
            faults,
            ..Outcome::default()
        });
    }
    let plan = compare(&deployed, &wanted);
    let imports = imports::imports(world, stack, request, &wanted)?;
    if request.kind == ChangeSetKind::Import {
        imports::check(&imports, &wanted, &plan)?;
    }
    let mut found = changes::changes(&plan, &wanted, &stack.resources);
    imports::tell(&mut found, &imports);
    if request.settings.revert_drift {
        drift::add_drift(&mut found, stack);
    }
    // What failed while it was created is made again, even from the same template.
    let unfinished = matches!(stack.status.as_str(), "CREATE_FAILED" | "UPDATE_FAILED");
    let changed = !found.is_empty() || !plan.entries.is_empty() || unfinished;
    let failure = (!changed && stack.current.tags == next.tags).then(|| NO_CHANGES.to_owned());
    Ok(Outcome {
        changes: if failure.is_some() { Vec::new() } else { found },
        imports,
        failure,
        faults: Vec::new(),
    })
}

/// CloudFormation looks at most of this only when it makes the resource, and then takes everything back; the local
/// engine has every schema at hand and says it before anything is done.
fn invalid_properties(wanted: &Document) -> Vec<Found> {
    let mut found = Vec::new();
    for resource in wanted.resources() {
        let id = resource.id;
        let faults = schema::faults(resource.type_name, resource.properties());
        found.extend(faults.into_iter().map(|fault| {
            let (path, reason) = fault.split_once(": ").unwrap_or(("#", &fault));
            let path = path.trim_start_matches('#');
            Found {
                logical_id: id.to_owned(),
                type_name: resource.type_name.to_owned(),
                check: "PROPERTY_VALIDATION".to_owned(),
                path: format!("/Resources/{id}/Properties{path}"),
                reason: reason.to_owned(),
            }
        }));
    }
    found
}

fn failed_validation(faults: &[Found]) -> String {
    let begins = |it: &Found| format!("/Resources/{}/Properties", it.logical_id);
    let lines = faults.iter().map(|it| {
        let path = it.path.strip_prefix(&begins(it)).unwrap_or(&it.path);
        format!(
            "{} ({}) #{path}: {}",
            it.logical_id, it.type_name, it.reason
        )
    });
    let lines: Vec<String> = lines.collect();
    let message = "The following validation failed: [AWS::EarlyValidation::PropertyValidation].";
    format!("{message}\n{}", lines.join("\n"))
}

fn check_types(deployed: &Document, wanted: &Document) -> Result<(), Fault> {
    let other = |old: &crate::cfn::DocumentResource<'_>| {
        wanted
            .resource(old.id)
            .is_some_and(|new| new.type_name != old.type_name)
    };
    let ids: Vec<&str> = deployed
        .resources()
        .filter(other)
        .map(|old| old.id)
        .collect();
    if ids.is_empty() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "Update of resource type is not permitted. The new template modifies resource type of the following resources: \
         [{}]",
        ids.join(", ")
    )))
}
