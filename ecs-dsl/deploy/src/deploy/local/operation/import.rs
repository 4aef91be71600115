//! Imports existing resources into a stack, and releases them when the import is rolled back.

use super::super::account_view::{AccountView, RetainedRecord};
use super::super::fault_plan::Phase;
use super::super::state::{Resource, Running, Verb, Work, WorkItem};
use super::progress::{Progress, started};
use crate::deploy::CallResult;

/// Sets the resource's physical id and attributes to those of the existing one. If none exists, returns the reason for the
/// failure.
pub(crate) fn identify(
    account: &AccountView<'_>,
    identifier: &str,
    resource: &mut Resource,
) -> CallResult<Option<String>> {
    let Some(found) = account.find_retained(&resource.type_name, identifier)? else {
        return Ok(Some(format!(
            "Resource of type '{}' with identifier '{identifier}' was not found. (HandlerErrorCode: NotFound)",
            resource.type_name
        )));
    };
    (resource.physical_id, resource.attributes) = (found.physical_id, found.attributes);
    Ok(None)
}

impl Progress<'_> {
    /// Finishes the import of a resource. A concurrent failure doesn't cancel it.
    pub(super) fn finish_import(&mut self, running: Running) -> CallResult<()> {
        let Running {
            logical_id,
            mut resource,
            failure,
            ..
        } = running;
        if failure.is_some() {
            self.record(&logical_id, &resource, "IMPORT_FAILED", failure.as_deref());
            self.stack.resources.remove(&logical_id);
            return Ok(());
        }
        let (status, reason) = ("IMPORT_COMPLETE", "Resource import completed.");
        self.record(&logical_id, &resource, status, Some(reason));
        self.account.remove_retained(&resource)?;
        status.clone_into(&mut resource.status);
        self.stack.resources.insert(logical_id, resource);
        Ok(())
    }

    /// Starts to release an imported resource.
    pub(super) fn begin_release(&mut self, logical_id: &str, resource: Resource) -> Running {
        let injected = self.account.inject(logical_id, &resource, Phase::Rollback);
        let status = "IMPORT_ROLLBACK_IN_PROGRESS";
        self.record(logical_id, &resource, status, None);
        self.stack.set_resource_status(logical_id, status, None);
        started(logical_id, Verb::Release, resource, injected)
    }

    /// Finishes the release: the resource is retained outside of the stack.
    pub(super) fn finish_release(&mut self, running: Running) -> CallResult<()> {
        let (id, reason) = (running.logical_id, running.failure.as_deref());
        let status = match reason {
            Some(_) => "IMPORT_ROLLBACK_FAILED",
            None => "IMPORT_ROLLBACK_COMPLETE",
        };
        self.record(&id, &running.resource, status, reason);
        self.stack.set_resource_status(&id, status, reason);
        if reason.is_some() {
            let work = Work::Release(Box::new(running.resource));
            self.operation.failed.push(WorkItem::new(id, work));
            return Ok(());
        }
        self.stack.resources.remove(&id);
        let name = &self.stack.name;
        let released = RetainedRecord::from_resource(name, &id, &running.resource);
        self.account.add_retained(released)
    }
}
