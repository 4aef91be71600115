//! Checks of the stack status before a change set is created or executed.

use super::super::arns;
use super::super::embedded::{Local, find};
use super::super::folder::Locked;
use super::super::state::{ChangeSet, Stack, change_set_status};
use super::submission::check_name;
use super::validation_error;
use crate::deploy::{CallResult, ChangeSetKind, ChangeSetRequest, ControlPlaneError};

impl Local {
    /// The stack of the change set, or a new one. An error if the stack's status doesn't allow the change set.
    pub(super) fn stack_for(
        &self,
        locked: &Locked<'_>,
        request: &ChangeSetRequest,
    ) -> CallResult<Stack> {
        let name = &request.stack;
        check_name("stackName", name, locked.operation())?;
        check_name("changeSetName", &request.name, locked.operation())?;
        let refuse =
            |message: String| Err(ControlPlaneError::validation(locked.operation(), message));
        match (request.kind, find(locked, name)?) {
            (ChangeSetKind::Create | ChangeSetKind::Import, None) => {
                Ok(Stack::new(arns::stack_arn(locked.region(), name), name))
            }
            (ChangeSetKind::Create | ChangeSetKind::Import, Some(stack))
                if stack.status == "REVIEW_IN_PROGRESS" =>
            {
                Ok(stack)
            }
            (ChangeSetKind::Create, Some(_)) => {
                let change_set = &request.name;
                refuse(format!(
                    "Stack [{name}] already exists and cannot be created again with the changeSet [{change_set}]."
                ))
            }
            (ChangeSetKind::Update, None) => refuse(format!("Stack [{name}] does not exist")),
            (kind, Some(stack)) if is_updatable(&stack.status, kind) => Ok(stack),
            (_, Some(stack)) => refuse(cannot_be_updated(&stack)),
        }
    }
}

fn is_updatable(status: &str, kind: ChangeSetKind) -> bool {
    match status {
        "CREATE_COMPLETE"
        | "UPDATE_COMPLETE"
        | "UPDATE_ROLLBACK_COMPLETE"
        | "IMPORT_COMPLETE"
        | "IMPORT_ROLLBACK_COMPLETE" => true,
        // The failed operation wasn't rolled back; an update can retry it.
        "CREATE_FAILED" | "UPDATE_FAILED" => kind == ChangeSetKind::Update,
        _ => false,
    }
}

fn cannot_be_updated(stack: &Stack) -> String {
    format!(
        "Stack:{} is in {} state and can not be updated.",
        stack.id, stack.status
    )
}

/// Rejects the execution of a change set if its status or the stack's doesn't allow it.
pub(super) fn check_executable(
    locked: &Locked<'_>,
    stack: &Stack,
    change_set: &ChangeSet,
) -> CallResult<()> {
    let status = change_set_status::status(change_set);
    let invalid = |what: &str, status: &str| {
        let arn = &change_set.arn;
        let message =
            format!("ChangeSet [{arn}] cannot be executed in its current {what} of [{status}]");
        Err(validation_error(locked, "InvalidChangeSetStatus", message))
    };
    if status != "CREATE_COMPLETE" {
        return invalid("status", status);
    }
    if change_set.execution_status != "AVAILABLE" {
        return invalid("execution status", &change_set.execution_status);
    }
    let failed = matches!(stack.status.as_str(), "CREATE_FAILED" | "UPDATE_FAILED");
    if failed && !change_set.options.express {
        let status = &stack.status;
        let message = format!(
            "This stack is currently in a non-terminal [{status}] state. To update the stack from this state, please \
             use the disable-rollback parameter with update-stack API. To rollback to the last known good state, use \
             the rollback-stack API"
        );
        return Err(ControlPlaneError::validation(locked.operation(), message));
    }
    let new = stack.status == "REVIEW_IN_PROGRESS";
    if !new && !is_updatable(&stack.status, ChangeSetKind::Update) {
        return Err(ControlPlaneError::validation(
            locked.operation(),
            cannot_be_updated(stack),
        ));
    }
    Ok(())
}
