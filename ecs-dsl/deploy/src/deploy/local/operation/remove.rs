//! Deletes resources by their deletion policies, at the end of an update or with the stack.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::super::account_view::RetainedRecord;
use super::super::effective_template::effective_generation;
use super::super::fault_plan::{InjectedFailure, Phase};
use super::super::state::{Resource, Running, Verb, Work, WorkItem};
use super::order::waves;
use super::progress::{Progress, started};
use super::protected;
use crate::cfn::type_info;
use crate::cfn::validate::Dependencies;
use crate::deploy::CallResult;

/// Work items that delete all of `resources`.
pub(crate) fn deletions(resources: &BTreeMap<String, Resource>) -> Vec<WorkItem> {
    resources
        .iter()
        .map(|(id, resource)| deletion(id, resource))
        .collect()
}

/// A work item that deletes the resource by its `DeletionPolicy`.
pub(crate) fn deletion(logical_id: &str, resource: &Resource) -> WorkItem {
    let policy = resource
        .deletion_policy
        .clone()
        .or_else(|| default_policy(resource));
    let resource = Box::new(resource.clone());
    WorkItem::new(logical_id, Work::Delete { resource, policy })
}

/// The policy of a resource without `DeletionPolicy`: `Snapshot` for databases that don't belong to a cluster.
fn default_policy(resource: &Resource) -> Option<String> {
    let info = type_info(&resource.type_name);
    let snapshot = info.is_some_and(|info| info.takes_snapshot(&resource.properties));
    snapshot.then(|| "Snapshot".to_owned())
}

/// Deletions in reverse dependency order.
pub(crate) fn in_reverse(items: Vec<WorkItem>) -> VecDeque<Vec<WorkItem>> {
    let mut by_id: BTreeMap<String, Vec<WorkItem>> = BTreeMap::new();
    for item in items {
        by_id.entry(item.logical_id.clone()).or_default().push(item);
    }
    let mut dependencies = Dependencies::new();
    for (id, items) in &by_id {
        let needed = items.iter().filter_map(|item| match &item.work {
            Work::Delete { resource, .. } => Some(resource.depends_on.iter().map(String::as_str)),
            _ => None,
        });
        dependencies.insert(id, needed.flatten().collect());
    }
    // Old and new references together can form a cycle; then the order is by name.
    let order = waves(&dependencies);
    let wave = |ids: &Vec<String>| {
        ids.iter()
            .filter_map(|id| by_id.get(id))
            .flatten()
            .cloned()
            .collect()
    };
    order.iter().rev().map(wave).collect()
}

impl Progress<'_> {
    /// Adds the resources that the new template doesn't contain to the cleanup.
    pub(super) fn collect_removed(&mut self) -> CallResult<()> {
        let (account, stack) = (self.account, &self.stack);
        let target = effective_generation(account, (&stack.name, &stack.id), &stack.current);
        let target = target.map_err(|error| error.into_call_error(account.locked.operation()))?;
        let resources = stack.resources.iter();
        let removed = resources.filter(|(id, _)| target.resource(id).is_none());
        let deletions = removed.map(|(id, resource)| deletion(id, resource));
        self.operation.cleanup.extend(deletions);
        Ok(())
    }

    /// Starts the deletion. `None` if the resource is retained or was never created.
    pub(super) fn begin_deletion(
        &mut self,
        logical_id: &str,
        resource: Resource,
        policy: Option<&str>,
    ) -> CallResult<Option<Running>> {
        let exists = !resource.physical_id.is_empty();
        let retain = matches!(policy, Some("Retain" | "RetainExceptOnCreate")) && exists;
        let status = match (retain, exists) {
            (true, _) => "DELETE_SKIPPED",
            (false, true) => "DELETE_IN_PROGRESS",
            (false, false) => "DELETE_COMPLETE",
        };
        self.record(logical_id, &resource, status, None);
        if retain || policy == Some("Snapshot") {
            self.record_retained(logical_id, &resource, retain)?;
        }
        if retain || !exists {
            self.remove_from_stack(logical_id, &resource);
            return Ok(None);
        }
        if let Some(current) = self.current(logical_id, &resource) {
            status.clone_into(&mut current.status);
            current.status_reason = None;
        }
        let mut injected = self.injected_into_deletion(logical_id, &resource);
        let protected = || protected::deletion_error(&resource);
        injected.failure = injected.failure.or_else(protected);
        if injected.failure.is_none() {
            injected.failure = protected::in_use_error(self.account, self.stack, &resource)?;
        }
        Ok(Some(started(logical_id, Verb::Delete, resource, injected)))
    }

    /// The failure that the fault plan injects into the deletion; in the rollback of a creation, first that of a rollback.
    fn injected_into_deletion(&self, logical_id: &str, resource: &Resource) -> InjectedFailure {
        if self.stack.status == "ROLLBACK_IN_PROGRESS" {
            let found = self.account.inject(logical_id, resource, Phase::Rollback);
            if found.failure.is_some() {
                return found;
            }
        }
        self.account.inject(logical_id, resource, Phase::Delete)
    }

    /// Finishes the deletion.
    pub(super) fn finish_deletion(&mut self, running: Running) -> CallResult<()> {
        let (id, resource) = (running.logical_id, running.resource);
        let Some(reason) = running.failure else {
            self.record(&id, &resource, "DELETE_COMPLETE", None);
            self.remove_from_stack(&id, &resource);
            return Ok(());
        };
        self.record(&id, &resource, "DELETE_FAILED", Some(&reason));
        if self.operation.options.force {
            self.record(&id, &resource, "DELETE_SKIPPED", None);
            return self.retain(&id, &resource);
        }
        if let Some(current) = self.current(&id, &resource) {
            "DELETE_FAILED".clone_into(&mut current.status);
            current.status_reason = Some(reason);
        }
        self.skip_dependencies(&resource);
        let work = Work::Delete {
            resource: Box::new(resource),
            policy: None,
        };
        self.operation.failed.push(WorkItem::new(id, work));
        Ok(())
    }

    /// Skips the deletion of everything that an undeleted resource depends on.
    fn skip_dependencies(&mut self, resource: &Resource) {
        let mut needed: BTreeSet<String> = BTreeSet::new();
        let mut next: Vec<String> = resource.depends_on.clone();
        while let Some(id) = next.pop() {
            if let Some(resource) = self.stack.resources.get(&id)
                && needed.insert(id)
            {
                next.extend(resource.depends_on.iter().cloned());
            }
        }
        for wave in &mut self.operation.waves {
            wave.retain(|item| !needed.contains(&item.logical_id));
        }
    }

    /// Removes undeleted resources from the stack. They continue to exist as retained resources.
    pub(super) fn orphan_failed(&mut self) -> CallResult<()> {
        for item in self.operation.failed.clone() {
            if let Work::Delete { resource, .. } = &item.work {
                self.retain(&item.logical_id, resource)?;
            }
        }
        Ok(())
    }

    /// The stack's resource with this logical id, unless it has been replaced.
    fn current(&mut self, logical_id: &str, resource: &Resource) -> Option<&mut Resource> {
        let current = self.stack.resources.get_mut(logical_id);
        current.filter(|current| current.physical_id == resource.physical_id)
    }

    fn remove_from_stack(&mut self, logical_id: &str, resource: &Resource) {
        if self.current(logical_id, resource).is_some() {
            self.stack.resources.remove(logical_id);
        }
    }

    fn retain(&mut self, logical_id: &str, resource: &Resource) -> CallResult<()> {
        self.record_retained(logical_id, resource, true)?;
        self.remove_from_stack(logical_id, resource);
        Ok(())
    }

    fn record_retained(&self, id: &str, resource: &Resource, retain: bool) -> CallResult<()> {
        let mut stored = self.account.retained_resources()?;
        let list = match retain {
            true => &mut stored.retained,
            false => &mut stored.snapshots,
        };
        list.push(RetainedRecord::from_resource(
            &self.stack.name,
            id,
            resource,
        ));
        self.account.write_retained(&stored)
    }
}
