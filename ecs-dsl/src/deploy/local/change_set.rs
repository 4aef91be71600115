//! Makes change sets: what would be done to bring a stack to another template.

use std::collections::BTreeMap;

use super::arns;
use super::capabilities;
use super::effective::{effective, effective_generation, scope};
use super::fault::Fault;
use super::parameters;
use super::schema;
use super::secrets::{mask_parameters, without_secrets};
use super::state::{Change, ChangeSet, Generation, Resource, Stack};
use super::template;
use super::world::World;
use crate::cfn::Document;
use crate::deploy::{ChangeSetRequest, ControlPlaneError};
use crate::plan::{self, Action, Effect, Plan, compare};

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
    let next = Generation {
        template: without_secrets(body),
        parameters: mask_parameters(declared, &request.parameters),
        resolved: mask_parameters(declared, &resolved),
        tags: request.tags.clone(),
    };
    let outcome = outcome(world, stack, &next);
    let (changes, failure) = match outcome.map_err(refuse)? {
        Ok(changes) => (changes, None),
        Err(failure) => (Vec::new(), Some(failure)),
    };
    Ok(ChangeSet {
        arn: arns::change_set_arn(
            world.region(),
            &request.stack,
            &request.name,
            &request.token,
        ),
        name: request.name.clone(),
        token: request.token.clone(),
        description: request.description.clone(),
        created: world.clock.stamp(),
        next,
        asked: 0,
        execution_status: "UNAVAILABLE".to_owned(),
        failure,
        changes,
    })
}

/// The changes, or why the change set fails.
fn outcome(
    world: &World<'_>,
    stack: &Stack,
    next: &Generation,
) -> Result<Result<Vec<Change>, String>, Fault> {
    let document =
        Document::parse(&next.template).map_err(|error| Fault::new(error.to_string()))?;
    let identity = (stack.name.as_str(), stack.id.as_str());
    let wanted = effective(&scope(world, &document, identity, next, None)?)?;
    template::check_effective(&document, &wanted)?;
    let deployed = effective_generation(world, identity, &stack.current)?;
    check_types(&deployed, &wanted)?;
    let invalid = invalid_properties(&wanted);
    if !invalid.is_empty() {
        let message =
            "The following validation failed: [AWS::EarlyValidation::PropertyValidation].";
        return Ok(Err(format!("{message}\n{}", invalid.join("\n"))));
    }
    let plan = compare(&deployed, &wanted);
    let changed = plan.changes.iter().any(is_change) || !plan.entries.is_empty();
    if !changed && stack.current.tags == next.tags {
        return Ok(Err(NO_CHANGES.to_owned()));
    }
    Ok(Ok(changes(&plan, &stack.resources)))
}

/// CloudFormation looks at most of this only when it makes the resource, and then takes everything back; the local
/// engine has every schema at hand and says it before anything is done.
fn invalid_properties(wanted: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for resource in wanted.resources() {
        let faults = schema::faults(resource.type_name, resource.properties());
        found.extend(
            faults
                .into_iter()
                .map(|fault| format!("{} ({}) {fault}", resource.id, resource.type_name)),
        );
    }
    found
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

/// Another order alone is nothing to CloudFormation.
fn is_change(change: &plan::Change) -> bool {
    change.action != Action::TemplateOnly
        || change.attributes.iter().any(|it| it.name != "DependsOn")
}

fn changes(plan: &Plan, resources: &BTreeMap<String, Resource>) -> Vec<Change> {
    let mut changes: Vec<Change> = plan
        .changes
        .iter()
        .filter(|change| is_change(change))
        .map(|change| Change {
            action: action(change.action).to_owned(),
            logical_id: change.id.clone(),
            physical_id: resources
                .get(&change.id)
                .map(|resource| resource.physical_id.clone()),
            type_name: change.type_name.clone(),
            replacement: replacement(change).map(str::to_owned),
            properties: names(change),
        })
        .collect();
    changes.sort_by(|one, other| one.logical_id.cmp(&other.logical_id));
    changes
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Create => "Add",
        Action::Delete | Action::Retain => "Remove",
        _ => "Modify",
    }
}

/// Where a replacement only follows from another one, CloudFormation doesn't know yet whether the value will differ.
fn replacement(change: &plan::Change) -> Option<&'static str> {
    if matches!(action(change.action), "Add" | "Remove") {
        return None;
    }
    let certain = |it: &plan::PropertyChange| it.effect == Effect::Replace && it.because.is_none();
    Some(match change.action {
        Action::Replace if change.properties.iter().any(certain) => "True",
        Action::Replace | Action::MayReplace => "Conditional",
        _ => "False",
    })
}

/// The properties that change, by their names at the top.
fn names(change: &plan::Change) -> Vec<String> {
    let top = |path: &str| path.split(['/', '[']).next().unwrap_or_default().to_owned();
    let mut names: Vec<String> = change
        .properties
        .iter()
        .map(|property| top(&property.path))
        .collect();
    if names.is_empty() {
        names.extend(
            change
                .attributes
                .iter()
                .map(|attribute| attribute.name.clone()),
        );
    }
    names.sort();
    names.dedup();
    names
}
