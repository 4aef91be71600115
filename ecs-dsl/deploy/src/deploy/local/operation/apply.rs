//! Applies the template to one resource: creates, updates, replaces or imports it, if it differs.

use serde_json::{Map, Value, json};

use super::super::effective_template::scope;
use super::super::error::LocalError;
use super::super::fault_plan::{InjectedFailure, Phase};
use super::super::secrets::mask_properties;
use super::super::state::{EventSubject, Resource, Running, Verb, Work, WorkItem};
use super::super::tasks;
use super::identity::identify;
use super::import;
use super::progress::{Progress, started};
use crate::cfn::validate::{self, dependencies_of, is_stub};
use crate::cfn::{Document, DocumentResource};
use crate::deploy::CallResult;
use crate::plan::{Action, compare};

/// `Timeout` of `ResourceSignal`: `PT5M`.
const DEFAULT_TIMEOUT: u64 = 300;

/// The reason of the event that a stub is created.
const STUB_INITIATED: &str =
    "Resource creation Initiated (a stub: the local engine has no schema of this type)";

impl Progress<'_> {
    /// Starts the change of a resource. `None` if it doesn't differ.
    pub(super) fn begin_apply(
        &mut self,
        document: &Document,
        logical_id: &str,
    ) -> CallResult<Option<Running>> {
        let Some(target) = document.resource(logical_id) else {
            return Ok(None);
        };
        // A resource whose creation failed is created again.
        let old = self.stack.resources.get(logical_id).cloned();
        let old = old.filter(|old| old.status != "CREATE_FAILED");
        let (properties, error) = match self.resolved(document, &target) {
            Ok(properties) => (properties, None),
            Err(error) => (Map::new(), Some(error.into_message()?)),
        };
        let mut resource = described(document, &target, properties);
        let options = &self.operation.options;
        let drifted = options.revert_drift && old.as_ref().is_some_and(Resource::has_drifted);
        let imported = options.imports.get(logical_id);
        let verb = match verb(logical_id, old.as_ref(), &resource, error.is_some()) {
            _ if old.is_none() && imported.is_some() => Verb::Import,
            Some(verb) => verb,
            None if drifted => Verb::Update,
            None => {
                self.update_metadata(logical_id, old, resource);
                return Ok(None);
            }
        };
        if let (Verb::Update, Some(old), false) = (verb, &old, options.revert_drift) {
            resource.drift = unmentioned(&old.drift, &resource);
        }
        let mut failure = error.or_else(|| invalid(logical_id, &resource));
        if failure.is_none() {
            let subject = (logical_id, verb, old.as_ref());
            let cleanup = &self.operation.cleanup;
            failure = match imported {
                Some(identifier) if verb == Verb::Import => {
                    import::identify(self.account, identifier, &mut resource)?
                }
                _ => identify(self.account, self.stack, cleanup, subject, &mut resource)?,
            };
        }
        let injected = self.injected(logical_id, verb, &resource, failure);
        let mut running = started(logical_id, verb, resource, injected);
        if running.resource.type_name == tasks::SERVICE && running.failure.is_none() {
            let subject = (logical_id, old.as_ref());
            running.wait.tasks = tasks::begin(self.account, self.stack, subject, &running.resource);
        }
        if running.verb == Verb::Create && running.failure.is_none() {
            running.wait.signal = self.signalled_until(&target);
        }
        self.record_begin(&running, old.as_ref());
        Ok(Some(running))
    }

    /// Until when CloudFormation waits for the signal of a resource with a creation policy.
    fn signalled_until(&self, target: &DocumentResource<'_>) -> Option<u64> {
        let policy = target.body().pointer("/CreationPolicy/ResourceSignal")?;
        let timeout = policy.get("Timeout").and_then(Value::as_str);
        let timeout = timeout.and_then(seconds).unwrap_or(DEFAULT_TIMEOUT);
        Some(
            self.account
                .clock
                .millis()
                .saturating_add(timeout.saturating_mul(1000)),
        )
    }

    /// Updates only attributes such as `DeletionPolicy`, without a change on AWS.
    fn update_metadata(&mut self, logical_id: &str, old: Option<Resource>, resource: Resource) {
        if let (Some(old), Some(current)) = (old, self.stack.resources.get_mut(logical_id)) {
            *current = Resource {
                status: old.status,
                status_reason: old.status_reason,
                physical_id: old.physical_id,
                attributes: old.attributes,
                drift: old.drift,
                ..resource
            };
        }
    }

    /// The failure, or else what the fault plan injects.
    fn injected(
        &self,
        logical_id: &str,
        verb: Verb,
        resource: &Resource,
        failure: Option<String>,
    ) -> InjectedFailure {
        if failure.is_some() {
            return InjectedFailure {
                failure,
                ..InjectedFailure::default()
            };
        }
        let phase = match verb {
            Verb::Update => Phase::Update,
            Verb::Import => Phase::Import,
            _ => Phase::Create,
        };
        self.account.inject(logical_id, resource, phase)
    }

    fn resolved(
        &self,
        document: &Document,
        target: &DocumentResource<'_>,
    ) -> Result<Map<String, Value>, LocalError> {
        let (account, stack) = (self.account, &self.stack);
        let identity = (stack.name.as_str(), stack.id.as_str());
        let resources = Some(&stack.resources);
        let scope = scope(account, document, identity, &stack.current, resources)?;
        let mut properties = scope.object(target.properties())?;
        mask_properties(target.type_name, &mut properties);
        Ok(properties)
    }

    fn record_begin(&mut self, running: &Running, old: Option<&Resource>) {
        let (stack, clock) = (&mut *self.stack, self.account.clock);
        let (id, resource) = (&running.logical_id, &running.resource);
        let mut record = |physical_id: Option<&str>, status, reason| {
            let subject = EventSubject {
                logical_id: id,
                physical_id,
                type_name: &resource.type_name,
            };
            stack.record_event(clock, &subject, status, reason);
        };
        let old_id = old.map(|old| old.physical_id.as_str());
        let new_id = Some(resource.physical_id.as_str()).filter(|id| !id.is_empty());
        let initiated = match is_stub(&resource.type_name) {
            true => Some(STUB_INITIATED),
            false => Some("Resource creation Initiated"),
        };
        match running.verb {
            Verb::Create => {
                let status = "CREATE_IN_PROGRESS";
                record(None, status, None);
                if new_id.is_some() {
                    record(new_id, status, initiated);
                }
                let started = Resource {
                    status: status.to_owned(),
                    ..resource.clone()
                };
                stack.resources.insert(id.clone(), started);
            }
            Verb::Import => {
                let reason = Some("Resource import started.");
                record(new_id, "IMPORT_IN_PROGRESS", reason);
            }
            Verb::Replace => {
                let reason = "Requested update requires the creation of a new physical resource; hence creating one.";
                record(old_id, "UPDATE_IN_PROGRESS", Some(reason));
                if new_id.is_some() {
                    record(new_id, "UPDATE_IN_PROGRESS", initiated);
                }
            }
            _ => record(old_id, "UPDATE_IN_PROGRESS", None),
        }
        if let (Some(resource), Some(_)) = (stack.resources.get_mut(id), old) {
            resource.status = "UPDATE_IN_PROGRESS".to_owned();
        }
    }

    /// Finishes the change. With `cancelled`, a concurrent change failed, and this one fails as well.
    pub(super) fn finish_apply(&mut self, running: Running, cancelled: bool) {
        let (id, resource) = (running.logical_id, running.resource);
        let (complete, failed, what) = match running.verb {
            Verb::Create => ("CREATE_COMPLETE", "CREATE_FAILED", "creation"),
            Verb::Replace => ("UPDATE_COMPLETE", "CREATE_FAILED", "creation"),
            _ => ("UPDATE_COMPLETE", "UPDATE_FAILED", "update"),
        };
        let has_failed = running.failure.is_some();
        let cancelled = cancelled.then(|| format!("Resource {what} cancelled"));
        let reason = running.failure.or(cancelled);
        let status = if reason.is_some() { failed } else { complete };
        self.record(&id, &resource, status, reason.as_deref());
        if has_failed && self.stack.resources.contains_key(&id) {
            self.stack
                .set_resource_status(&id, status, reason.as_deref());
            return;
        }
        let policy = resource.update_replace_policy.clone();
        let finished = Resource {
            status: status.to_owned(),
            status_reason: reason.clone(),
            ..resource
        };
        let old = self.stack.resources.insert(id.clone(), finished.clone());
        let Some(old) = old else { return };
        if reason.is_none() {
            tasks::deployed(self.stack, (&id, &old), &finished);
        }
        if running.verb == Verb::Replace {
            let resource = Box::new(old);
            let work = Work::Delete { resource, policy };
            self.operation.cleanup.push(WorkItem::new(id, work));
        }
    }
}

/// The seconds of an ISO 8601 duration in hours, minutes and seconds, such as `PT1H30M`.
fn seconds(duration: &str) -> Option<u64> {
    let mut total = 0u64;
    let mut number = String::new();
    for letter in duration.strip_prefix("PT")?.chars() {
        let unit = match letter {
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            digit => {
                number.push(digit);
                continue;
            }
        };
        let count: u64 = std::mem::take(&mut number).parse().ok()?;
        total = total.saturating_add(count.saturating_mul(unit));
    }
    number.is_empty().then_some(total)
}

/// Actual values of properties that the template doesn't mention: an update leaves them.
fn unmentioned(drift: &Map<String, Value>, resource: &Resource) -> Map<String, Value> {
    let kept = drift
        .iter()
        .filter(|(name, _)| !resource.properties.contains_key(*name));
    kept.map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

fn described(
    document: &Document,
    target: &DocumentResource<'_>,
    properties: Map<String, Value>,
) -> Resource {
    let policy = |name| target.attribute(name).map(str::to_owned);
    let depends_on = dependencies_of(document, target);
    Resource {
        type_name: target.type_name.to_owned(),
        properties,
        depends_on: depends_on.into_iter().map(str::to_owned).collect(),
        deletion_policy: policy("DeletionPolicy"),
        update_replace_policy: policy("UpdateReplacePolicy"),
        ..Resource::default()
    }
}

/// The change from `old` to `new`. `None` if they don't differ.
fn verb(
    logical_id: &str,
    old: Option<&Resource>,
    new: &Resource,
    unresolved: bool,
) -> Option<Verb> {
    let Some(old) = old else {
        return Some(Verb::Create);
    };
    if unresolved {
        return Some(Verb::Update);
    }
    if old.properties == new.properties && old.type_name == new.type_name {
        return None;
    }
    let document = |resource: &Resource| {
        let body = json!({ "Type": resource.type_name, "Properties": resource.properties });
        Document::from_value(json!({ "Resources": { logical_id: body } }))
            .unwrap_or_else(|_| Document::empty())
    };
    let plan = compare(&document(old), &document(new));
    let replaced = plan
        .change(logical_id)
        .is_some_and(|change| change.action == Action::Replace);
    Some(if replaced {
        Verb::Replace
    } else {
        Verb::Update
    })
}

fn invalid(logical_id: &str, resource: &Resource) -> Option<String> {
    let violations = validate::violations(&resource.type_name, &resource.properties);
    let lines = violations
        .iter()
        .map(|(path, violation)| format!("#{}: {}", path.as_pointer(), violation.message));
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| {
        format!(
            "Properties validation failed for resource {logical_id} with message:\n{}",
            lines.join("\n")
        )
    })
}
