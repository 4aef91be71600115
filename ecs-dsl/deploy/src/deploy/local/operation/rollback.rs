//! Rolls back: deletes everything after a failed creation, restores the previous template after a failed update.

use std::collections::{BTreeMap, VecDeque};

use super::super::fault_plan::Phase;
use super::super::state::{
    OperationKind, OperationPhase, Resource, Running, StackSnapshot, Verb, Work, WorkItem,
};
use super::order::waves;
use super::progress::{Progress, started};
use super::remove::{deletion, in_reverse};
use crate::cfn::validate::Dependencies;

impl Progress<'_> {
    /// Starts the rollback of the operation.
    pub(super) fn start_rollback(&mut self, reason: &str) {
        self.operation.phase = OperationPhase::Rollback;
        match self.operation.kind {
            OperationKind::Import => self.start_rollback_of_import(reason),
            OperationKind::Create => {
                let reason = format!("{reason} Rollback requested by user.");
                self.set_status("ROLLBACK_IN_PROGRESS", Some(&reason));
                let resources = self.stack.resources.iter();
                let items = resources.map(|(id, resource)| self.undo(id, resource));
                self.operation.waves = in_reverse(items.collect());
            }
            OperationKind::Update | OperationKind::Delete => self.start_rollback_of_update(reason),
        }
    }

    /// Removes a resource that this operation created or imported.
    fn undo(&self, id: &str, resource: &Resource) -> WorkItem {
        if self.operation.options.imports.contains_key(id) {
            return release(id, resource);
        }
        let mut item = deletion(id, resource);
        // No snapshot: a resource that this operation created contains no data yet.
        if let Work::Delete { policy, .. } = &mut item.work
            && policy.as_deref() != Some("Retain")
        {
            *policy = None;
        }
        item
    }

    /// Starts to restore all resources that differ from the previous ones.
    fn start_rollback_of_update(&mut self, reason: &str) {
        self.set_status("UPDATE_ROLLBACK_IN_PROGRESS", Some(reason));
        let Some(previous) = self.operation.previous.clone() else {
            self.operation.waves.clear();
            return;
        };
        let mut restored = BTreeMap::new();
        let mut untouched = Vec::new();
        // Replaced resources are restored: they are no longer part of the cleanup.
        let mut cleanup = Vec::new();
        for (id, resource) in &self.stack.resources {
            match previous.resources.get(id) {
                Some(old) if is_untouched(old, resource) => {
                    untouched.push((id.clone(), old.clone()));
                }
                Some(old) => {
                    if old.physical_id != resource.physical_id {
                        cleanup.push(self.undo(id, resource));
                    }
                    restored.insert(id.clone(), old.clone());
                }
                None => cleanup.push(self.undo(id, resource)),
            }
        }
        self.stack.resources.extend(untouched);
        self.operation.cleanup = cleanup;
        self.operation.waves = in_order(restored);
        self.restore_stack(previous);
    }

    /// Starts the rollback of an import: releases all imported resources.
    fn start_rollback_of_import(&mut self, reason: &str) {
        self.set_status("IMPORT_ROLLBACK_IN_PROGRESS", Some(reason));
        let Some(previous) = self.operation.previous.clone() else {
            return;
        };
        let imported = self.stack.resources.iter();
        let imported = imported.filter(|(id, _)| !previous.resources.contains_key(*id));
        let items = imported.map(|(id, resource)| release(id, resource));
        self.operation.waves = VecDeque::from([items.collect()]);
        self.restore_stack(previous);
    }

    fn restore_stack(&mut self, previous: StackSnapshot) {
        self.stack.current = previous.current;
        self.stack.outputs = previous.outputs;
        self.stack.settings = previous.settings;
    }

    /// Starts to restore the resource.
    pub(super) fn begin_restore(&mut self, logical_id: &str, resource: Resource) -> Running {
        let status = "UPDATE_IN_PROGRESS";
        if let Some(current) = self.stack.resources.get_mut(logical_id) {
            status.clone_into(&mut current.status);
        }
        self.record(logical_id, &resource, status, None);
        let injected = self.account.inject(logical_id, &resource, Phase::Rollback);
        started(logical_id, Verb::Restore, resource, injected)
    }

    /// Skips the resource. As in CloudFormation, the stack records the previous properties; the actual ones are drift.
    pub(super) fn skip_restore(&mut self, logical_id: String, mut previous: Resource) {
        if let Some(current) = self.stack.resources.get(&logical_id) {
            let actual = current.properties.iter();
            let differing = actual
                .filter(|(name, value)| previous.properties.get(*name) != Some(*value))
                .map(|(name, value)| (name.clone(), value.clone()));
            previous.drift = differing.collect();
        }
        self.restored(logical_id, previous);
    }

    /// Finishes the restore. With `cancelled`, a concurrent one failed, and this one has to be repeated.
    pub(super) fn finish_restore(&mut self, running: Running, cancelled: bool) {
        let (id, failure) = (running.logical_id, running.failure);
        if failure.is_none() && !cancelled {
            self.restored(id, running.resource);
            return;
        }
        let status = "UPDATE_FAILED";
        let reason = failure.as_deref().unwrap_or("Resource update cancelled");
        self.record(&id, &running.resource, status, Some(reason));
        self.stack.set_resource_status(&id, status, Some(reason));
        let item = WorkItem::new(id, Work::Restore(Box::new(running.resource)));
        if failure.is_some() {
            self.operation.failed.push(item);
        } else {
            self.operation.waves.push_front(vec![item]);
        }
    }

    fn restored(&mut self, logical_id: String, mut resource: Resource) {
        let status = "UPDATE_COMPLETE";
        self.record(&logical_id, &resource, status, None);
        status.clone_into(&mut resource.status);
        resource.status_reason = None;
        self.stack.resources.insert(logical_id, resource);
    }
}

fn release(id: &str, resource: &Resource) -> WorkItem {
    WorkItem::new(id, Work::Release(Box::new(resource.clone())))
}

/// Whether nothing has changed, except for template attributes such as policies.
fn is_untouched(old: &Resource, resource: &Resource) -> bool {
    old.physical_id == resource.physical_id
        && old.status == resource.status
        && old.properties == resource.properties
}

fn in_order(mut restored: BTreeMap<String, Resource>) -> VecDeque<Vec<WorkItem>> {
    let mut dependencies = Dependencies::new();
    for (id, resource) in &restored {
        dependencies.insert(id, resource.depends_on.iter().map(String::as_str).collect());
    }
    // The resources were created in this order, so there is no cycle.
    let order = waves(&dependencies);
    let mut item = |logical_id: String| {
        let resource = restored.remove(&logical_id)?;
        Some(WorkItem::new(logical_id, Work::Restore(Box::new(resource))))
    };
    order
        .into_iter()
        .map(|wave| wave.into_iter().filter_map(&mut item).collect())
        .collect()
}
