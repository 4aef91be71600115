//! [`Progress`]: an operation, while it advances.

use super::super::account_view::AccountView;
use super::super::fault_plan::InjectedFailure;
use super::super::state::{EventSubject, Operation, Resource, Running, Stack, Verb};

/// An operation, while it advances. It isn't part of its stack meanwhile.
pub(super) struct Progress<'a> {
    pub(super) account: &'a AccountView<'a>,
    pub(super) stack: &'a mut Stack,
    pub(super) operation: &'a mut Operation,
}

impl Progress<'_> {
    /// Sets the status of the stack and records an event.
    pub(super) fn set_status(&mut self, status: &str, reason: Option<&str>) {
        self.stack.set_status(self.account.clock, status, reason);
    }

    /// Records an event of a resource.
    pub(super) fn record(
        &mut self,
        logical_id: &str,
        resource: &Resource,
        status: &str,
        reason: Option<&str>,
    ) {
        let subject = EventSubject {
            logical_id,
            physical_id: Some(resource.physical_id.as_str()).filter(|id| !id.is_empty()),
            type_name: &resource.type_name,
        };
        self.stack
            .record_event(self.account.clock, &subject, status, reason);
    }
}

/// A change that has started.
pub(super) fn started(
    logical_id: &str,
    verb: Verb,
    resource: Resource,
    injected: InjectedFailure,
) -> Running {
    Running {
        logical_id: logical_id.to_owned(),
        verb,
        resource,
        failure: injected.failure,
        disable_rollback: injected.disable_rollback,
        wait: injected.wait,
    }
}
