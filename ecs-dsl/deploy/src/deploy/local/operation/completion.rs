//! The end of each phase of an operation: the next phase, or the final status of the stack.

use super::super::effective_template::scope;
use super::super::error::LocalError;
use super::super::state::{OperationKind, OperationPhase, Stack};
use super::progress::Progress;
use super::step::{current_document, failed_to};
use super::{outputs, remove};
use crate::deploy::CallResult;

impl Progress<'_> {
    /// Ends the phase and starts the next one. False if the operation is finished.
    pub(super) fn end_phase(&mut self) -> CallResult<bool> {
        match (self.operation.kind, self.operation.phase) {
            (OperationKind::Delete, _) => self.end_deletion("DELETE_COMPLETE", "DELETE_FAILED"),
            (_, OperationPhase::Forward) => return self.end_forward(),
            (OperationKind::Create, _) => {
                self.end_deletion("ROLLBACK_COMPLETE", "ROLLBACK_FAILED");
            }
            (OperationKind::Import, _) => self.complete("IMPORT_ROLLBACK_COMPLETE"),
            (OperationKind::Update, OperationPhase::Rollback) => {
                self.start_cleanup("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");
                return Ok(true);
            }
            (OperationKind::Update, OperationPhase::Cleanup) => self.end_update()?,
        }
        Ok(false)
    }

    fn end_forward(&mut self) -> CallResult<bool> {
        if let Err(error) = self.resolve_outputs() {
            return Ok(self.roll_back_or_stop(&error.into_message()?));
        }
        if !self.operation.options.express && self.is_monitoring() {
            return Ok(true);
        }
        match self.operation.kind {
            OperationKind::Create => self.complete("CREATE_COMPLETE"),
            OperationKind::Import => self.complete("IMPORT_COMPLETE"),
            OperationKind::Update | OperationKind::Delete => {
                self.collect_removed()?;
                self.start_cleanup("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// After a failure: starts the rollback, or with `disable_rollback` ends the operation. False if it ended.
    pub(super) fn roll_back_or_stop(&mut self, reason: &str) -> bool {
        let status = match self.operation.kind {
            _ if !self.operation.options.disable_rollback => None,
            OperationKind::Import => None,
            OperationKind::Create => Some("CREATE_FAILED"),
            OperationKind::Update | OperationKind::Delete => Some("UPDATE_FAILED"),
        };
        match status {
            Some(status) => self.stop(status, reason),
            None => self.start_rollback(reason),
        }
        status.is_none()
    }

    /// After a failure of the rollback: ends the operation until the operator continues the rollback.
    pub(super) fn stop_rollback(&mut self, reason: &str) {
        let status = match self.operation.kind {
            OperationKind::Import => "IMPORT_ROLLBACK_FAILED",
            _ => "UPDATE_ROLLBACK_FAILED",
        };
        self.stop(status, reason);
    }

    /// Ends the deletion of all resources.
    fn end_deletion(&mut self, complete: &str, failed: &str) {
        if self.operation.failed.is_empty() {
            self.stack.resources.clear();
            self.stack.outputs.clear();
            self.complete(complete);
        } else {
            let items = self.operation.failed.iter();
            let reason = failed_to("delete", items.map(|item| item.logical_id.as_str()));
            self.require_operator(failed, &reason);
        }
    }

    fn end_update(&mut self) -> CallResult<()> {
        let rolled_back = self.stack.status.starts_with("UPDATE_ROLLBACK");
        self.complete(match rolled_back {
            true => "UPDATE_ROLLBACK_COMPLETE",
            false => "UPDATE_COMPLETE",
        });
        if !self.operation.failed.is_empty() && !rolled_back {
            let reason = "Update successful. One or more resources could not be deleted.";
            self.stack.status_reason = Some(reason.to_owned());
        }
        // These resources still exist, outside of the stack.
        self.orphan_failed()
    }

    fn start_cleanup(&mut self, status: &str) {
        self.set_status(status, None);
        self.operation.phase = OperationPhase::Cleanup;
        self.operation.waves = remove::in_reverse(std::mem::take(&mut self.operation.cleanup));
    }

    fn complete(&mut self, status: &str) {
        let rolled_back = status.contains("ROLLBACK");
        let reason = self.stack.status_reason.take().filter(|_| rolled_back);
        self.set_status(status, None);
        // CloudFormation reports the reason of a rollback only in events; here it remains the stack's status reason.
        self.stack.status_reason = reason;
        let execution = match rolled_back {
            true => "EXECUTE_FAILED",
            false => "EXECUTE_COMPLETE",
        };
        end_change_set(self.stack, execution);
    }

    /// Ends the operation, which can be continued.
    fn stop(&mut self, status: &str, reason: &str) {
        self.stack.stopped = Some(self.operation.clone());
        self.require_operator(status, reason);
    }

    /// Ends the operation in a status that requires an operator.
    fn require_operator(&mut self, status: &str, reason: &str) {
        self.set_status(status, Some(reason));
        end_change_set(self.stack, "EXECUTE_FAILED");
    }

    fn resolve_outputs(&mut self) -> Result<(), LocalError> {
        let (account, stack) = (self.account, &mut *self.stack);
        let document = current_document(stack);
        let identity = (stack.name.as_str(), stack.id.as_str());
        let resources = Some(&stack.resources);
        let scope = scope(account, &document, identity, &stack.current, resources)?;
        let target = outputs::resolve(&scope)?;
        let previous = self.operation.previous.as_ref();
        let previous = previous.map_or(&stack.outputs, |previous| &previous.outputs);
        outputs::check_still_exported(account, previous, &target)?;
        stack.outputs = target;
        Ok(())
    }
}

fn end_change_set(stack: &mut Stack, status: &str) {
    for change_set in &mut stack.change_sets {
        if change_set.execution_status == "EXECUTE_IN_PROGRESS" {
            status.clone_into(&mut change_set.execution_status);
        }
    }
}
