//! Creates change sets: the changes from the deployed template to a new one.

mod changes;
mod drift;
mod imports;

pub(super) use drift::resource_drifts;

use super::account_view::AccountView;
use super::arns;
use super::capabilities;
use super::effective_template::{effective, effective_generation, scope};
use super::error::LocalError;
use super::parameters;
use super::secrets::{mask_parameters, without_secrets};
use super::state::{ChangeSet, Generation, OperationOptions, Settings, Stack, StoredFinding};
use super::template;
use crate::cfn::validate;
use crate::cfn::{Document, Owner};
use crate::deploy::{
    CallResult, ChangeSetKind, ChangeSetRequest, ControlPlaneError, ResourceChange,
};
use crate::plan::compare;

const NO_CHANGES: &str = "The submitted information didn't contain changes. Submit different information to create a change set.";

/// Creates the change set, without adding it to the stack.
pub(super) fn create(
    account: &AccountView<'_>,
    stack: &Stack,
    request: &ChangeSetRequest,
    body: &str,
) -> CallResult<ChangeSet> {
    let call_error = |error: LocalError| error.into_call_error(account.locked.operation());
    let given = parameters::with_previous(request, &stack.current);
    let document = template::read(body, &given).map_err(call_error)?;
    if let Some(capability) = capabilities::missing(&document, &request.capabilities) {
        return Err(ControlPlaneError::Validation {
            operation: account.locked.operation(),
            code: "InsufficientCapabilitiesException".to_owned(),
            message: format!("Requires capabilities : [{capability}]"),
        });
    }
    let declared = document.section("Parameters");
    // CloudFormation resolves SSM parameters now, and executes the change set with these values.
    let resolved = parameters::resolved(declared, &given, account).map_err(call_error)?;
    let mut next = Generation {
        template: without_secrets(body),
        parameters: mask_parameters(declared, &given),
        resolved: mask_parameters(declared, &resolved),
        tags: request.tags.clone(),
        ..Generation::default()
    };
    let outcome = outcome(account, stack, request, &mut next).map_err(call_error)?;
    Ok(ChangeSet {
        arn: arns::change_set_arn(
            account.region(),
            (&request.stack, &request.name),
            &request.token,
            stack.change_set_count,
        ),
        name: request.name.clone(),
        token: request.token.clone(),
        request_hash: String::new(),
        description: request.description.clone(),
        created: account.clock.timestamp(),
        imports_only: request.kind == ChangeSetKind::Import,
        next,
        settings: Settings::from(&request.settings),
        options: OperationOptions {
            express: request.settings.express,
            // Express mode doesn't roll back by itself.
            disable_rollback: request.settings.express,
            revert_drift: request.settings.revert_drift,
            imports: outcome.imports,
            ..OperationOptions::default()
        },
        describe_count: 0,
        execution_status: "UNAVAILABLE".to_owned(),
        failure: outcome.failure,
        findings: outcome.findings,
        changes: outcome.changes,
    })
}

/// The result of comparing the templates.
#[derive(Default)]
struct Outcome {
    changes: Vec<ResourceChange>,
    imports: imports::Imports,
    /// The status reason of a failed change set.
    failure: Option<String>,
    findings: Vec<StoredFinding>,
}

fn outcome(
    account: &AccountView<'_>,
    stack: &Stack,
    request: &ChangeSetRequest,
    next: &mut Generation,
) -> Result<Outcome, LocalError> {
    let document = Document::parse(&next.template)?;
    let identity = (stack.name.as_str(), stack.id.as_str());
    let target = {
        let scope = scope(account, &document, identity, next, None)?;
        let target = effective(&scope)?;
        let (looked_up, imported) = (scope.looked_up.take(), scope.imported.take());
        drop(scope);
        (next.looked_up, next.imported) = (looked_up, imported);
        target
    };
    template::check_effective(&document, &target)?;
    let deployed = effective_generation(account, identity, &stack.current)?;
    check_types(&deployed, &target)?;
    let findings = invalid_properties(&target);
    if !findings.is_empty() {
        return Ok(Outcome {
            failure: Some(failed_validation(&findings)),
            findings,
            ..Outcome::default()
        });
    }
    let plan = compare(&deployed, &target);
    let imports = imports::imports(account, stack, request, &target)?;
    if request.kind == ChangeSetKind::Import {
        imports::check(&imports, &target, &plan)?;
    }
    let mut found = changes::changes(&plan, &target, &stack.resources);
    imports::set_import_actions(&mut found, &imports);
    if request.settings.revert_drift {
        drift::add_drift(&mut found, stack);
    }
    // A failed operation can be retried with the same template.
    let unfinished = matches!(stack.status.as_str(), "CREATE_FAILED" | "UPDATE_FAILED");
    let changed =
        !found.is_empty() || !plan.entries.is_empty() || marks(stack, &document) || unfinished;
    let failure = (!changed && stack.current.tags == next.tags).then(|| NO_CHANGES.to_owned());
    Ok(Outcome {
        changes: if failure.is_some() { Vec::new() } else { found },
        imports,
        failure,
        findings: Vec::new(),
    })
}

/// Whether the mark of the owner changes.
fn marks(stack: &Stack, next: &Document) -> bool {
    let deployed = Document::parse(&stack.current.template).ok();
    deployed.as_ref().and_then(Owner::from_template) != Owner::from_template(next)
}

/// Schema violations of all resources. CloudFormation finds most of them only when it creates the resource, and rolls
/// back; the local engine has all schemas and reports them in the change set.
fn invalid_properties(target: &Document) -> Vec<StoredFinding> {
    let mut found = Vec::new();
    for resource in target.resources() {
        let id = resource.id;
        let violations = validate::violations(resource.type_name, resource.properties());
        found.extend(
            violations
                .into_iter()
                .map(|(path, violation)| StoredFinding {
                    logical_id: id.to_owned(),
                    type_name: resource.type_name.to_owned(),
                    check: "PROPERTY_VALIDATION".to_owned(),
                    path: format!("/Resources/{id}/Properties{}", path.as_pointer()),
                    reason: violation.message,
                }),
        );
    }
    found
}

fn failed_validation(findings: &[StoredFinding]) -> String {
    let lines = findings.iter().map(|finding| {
        let StoredFinding {
            logical_id,
            type_name,
            path,
            reason,
            ..
        } = finding;
        let prefix = format!("/Resources/{logical_id}/Properties");
        let path = path.strip_prefix(&prefix).unwrap_or(path);
        format!("{logical_id} ({type_name}) #{path}: {reason}")
    });
    let lines: Vec<String> = lines.collect();
    let message = "The following validation failed: [AWS::EarlyValidation::PropertyValidation].";
    format!("{message}\n{}", lines.join("\n"))
}

fn check_types(deployed: &Document, target: &Document) -> Result<(), LocalError> {
    let type_changes = |old: &crate::cfn::DocumentResource<'_>| {
        target
            .resource(old.id)
            .is_some_and(|new| new.type_name != old.type_name)
    };
    let ids: Vec<&str> = deployed
        .resources()
        .filter(type_changes)
        .map(|old| old.id)
        .collect();
    LocalError::refuse_if_any(&ids, |ids| {
        format!(
            "Update of resource type is not permitted. The new template modifies resource type of the following \
             resources: [{ids}]"
        )
    })
}
