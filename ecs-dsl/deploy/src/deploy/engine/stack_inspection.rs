//! Inspects a stack: its running operation, its failed resources, and the resources that its deletion retains.

use super::change_set::creator_in;
use super::failure::{is_about, is_cancellation};
use super::stack_state::{meaning, next_step};
use super::token::{hash_in, name_in};
use super::{
    DeployError, DeployRequest, DeployResult, DeployTarget, Engine, ResourceFailure,
    RetainedResource, StackState, Verb,
};
use crate::cfn::{Document, facts};
use crate::deploy::{
    ChangeSetDescription, Cloud, ControlPlaneError, StackDescription, StackEvent, StackResource,
};

/// The deletion policies that retain a resource or its data.
const RETAINING_POLICIES: [&str; 3] = ["Retain", "RetainExceptOnCreate", "Snapshot"];

/// A running operation.
pub(super) struct RunningOperation {
    /// Its events so far, oldest first.
    pub(super) events: Vec<StackEvent>,
    /// The ARN that started it, if known.
    pub(super) by: Option<String>,
    /// The number of resources that it changes, if known.
    pub(super) changes: Option<usize>,
}

impl RunningOperation {
    /// Its start time, RFC 3339 in UTC.
    pub(super) fn since(&self) -> Option<&str> {
        self.events.first().map(|event| event.timestamp.as_str())
    }

    /// Whether it deploys the content with this hash: by its client token or, if there are no tokens, by the change set that
    /// was executed last.
    pub(super) fn deploys(&self, stack: &StackDescription, hash: &str) -> bool {
        let mut tokens = self
            .events
            .iter()
            .filter_map(|event| event.token.as_deref());
        if tokens.any(|token| hash_in(token) == Some(hash)) {
            return true;
        }
        let without_tokens = self.events.iter().all(|event| event.token.is_none());
        let executed = stack.change_set.as_deref().and_then(hash_in);
        without_tokens && executed == Some(hash) && !stack.status.starts_with("DELETE_")
    }

    /// The id of the event before the first one of the content with this hash, if any.
    pub(super) fn before(&self, hash: &str) -> Option<String> {
        let own = |event: &StackEvent| event.token.as_deref().and_then(hash_in) == Some(hash);
        let first = self.events.iter().position(own)?;
        let before = self.events.get(first.checked_sub(1)?)?;
        Some(before.id.clone())
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// The running operation of `stack`.
    pub(super) async fn running_operation(
        &mut self,
        stack: &StackDescription,
    ) -> DeployResult<RunningOperation> {
        let events = self.cloud.events_since(&stack.id, None).await?;
        let change_set = self.executing_change_set(stack, &events).await;
        let description = change_set
            .as_ref()
            .and_then(|found| found.description.as_deref());
        Ok(RunningOperation {
            by: description.and_then(creator_in).map(str::to_owned),
            changes: change_set
                .map(|found| found.changes.len())
                .filter(|count| *count > 0),
            events,
        })
    }

    /// The change set that is being executed. The stack names the change set that was executed last, which belongs to this
    /// operation only if their client tokens match.
    async fn executing_change_set(
        &mut self,
        stack: &StackDescription,
        events: &[StackEvent],
    ) -> Option<ChangeSetDescription> {
        let executed = stack.change_set.as_deref()?;
        let name = name_in(executed);
        if !events
            .iter()
            .any(|event| event.token.as_deref() == Some(name))
        {
            return None;
        }
        self.cloud.describe_change_set(executed).await.ok()
    }

    /// The error of the first deployment of a stack, which another one may have created since.
    pub(super) async fn created_meanwhile(
        &mut self,
        request: &DeployRequest,
        error: DeployError,
    ) -> DeployError {
        let refused = matches!(
            error,
            DeployError::ControlPlane(ControlPlaneError::Validation { .. })
                | DeployError::NotExecutable { .. }
        );
        if !refused {
            return error;
        }
        match self.cloud.describe_stack(&request.stack).await {
            Ok(Some(now)) if now.state() != StackState::ReviewInProgress => {
                let follow = request.target.command_on("follow", &now.name);
                DeployError::CreatedMeanwhile {
                    next: format!("run {follow} to watch it"),
                    stack: now.name,
                    status: now.status,
                }
            }
            _ => error,
        }
    }

    /// The error for a stack whose status doesn't allow the operation.
    pub(super) async fn status_error(
        &mut self,
        stack: StackDescription,
        target: &DeployTarget,
        verb: Verb,
    ) -> DeployResult<DeployError> {
        if stack.state() == StackState::InProgress {
            let running = self.running_operation(&stack).await?;
            return Ok(busy_error(stack, &running, target, verb));
        }
        let causes = self.failed_resources(&stack).await?;
        Ok(DeployError::Status {
            meaning: meaning(&stack.status),
            next: next_step(&stack.status, &stack.name, target, verb.name()),
            stack: stack.name,
            status: stack.status,
            causes,
        })
    }

    /// The resources that the latest operation left in a failed state, with their reasons.
    pub(super) async fn failed_resources(
        &mut self,
        stack: &StackDescription,
    ) -> DeployResult<Vec<ResourceFailure>> {
        let cloud = self.cloud;
        let events = cloud.events_since(&stack.id, None).await?;
        let events: Vec<_> = events.iter().map(StackEvent::masked).collect();
        let failed = last_failure_events(&events, stack);
        if !failed.is_empty() {
            return Ok(failed);
        }
        let resources = cloud.describe_stack_resources(&stack.id).await?;
        let failed = resources
            .iter()
            .filter(|resource| resource.status.ends_with("_FAILED"));
        Ok(failed.map(ResourceFailure::from).collect())
    }

    /// The stack's resources and its template, if both exist and can be read. After the rollback of a creation, deleted resources are
    /// still listed; they are omitted.
    pub(super) async fn resources_and_template(
        &mut self,
        stack: &StackDescription,
    ) -> DeployResult<(Vec<StackResource>, Document)> {
        // A stack in `REVIEW_IN_PROGRESS` has neither a template nor resources.
        if stack.state() == StackState::ReviewInProgress {
            return Ok((Vec::new(), Document::empty()));
        }
        let cloud = self.cloud;
        let mut resources = cloud.describe_stack_resources(&stack.id).await?;
        resources.retain(|resource| resource.status != "DELETE_COMPLETE");
        let template = cloud.get_template(&stack.id).await?;
        let template = Document::parse(&template).unwrap_or_else(|_| Document::empty());
        Ok((resources, template))
    }

    /// The stack's resources, and those that its deletion retains.
    pub(super) async fn resources_and_retained(
        &mut self,
        stack: &StackDescription,
    ) -> DeployResult<(Vec<StackResource>, Vec<RetainedResource>)> {
        let (resources, template) = self.resources_and_template(stack).await?;
        let retained = retained_resources(&template, &resources);
        Ok((resources, retained))
    }
}

/// The error for a stack with an operation in progress.
pub(super) fn busy_error(
    stack: StackDescription,
    running: &RunningOperation,
    target: &DeployTarget,
    verb: Verb,
) -> DeployError {
    let next = match verb {
        Verb::Deploy | Verb::Recreate => format!(
            "run {} to watch it, or {} to deploy afterwards",
            target.command_on("follow", &stack.name),
            target.command_for("deploy --wait")
        ),
        _ => format!(
            "run {} to watch it; when it has ended, run {} again",
            target.command_on("follow", &stack.name),
            target.command_for(verb.name())
        ),
    };
    DeployError::Busy {
        since: running.since().map(str::to_owned),
        by: running.by.as_deref().map(Into::into),
        stack: stack.name,
        status: stack.status,
        next,
    }
}

/// The existing `resources` that are stateful or in `retained`.
pub(super) fn stateful_or_retained(
    resources: &[StackResource],
    retained: &[RetainedResource],
) -> Vec<StackResource> {
    let is_retained = |resource: &StackResource| {
        retained
            .iter()
            .any(|retained| retained.logical_id == resource.logical_id)
    };
    resources
        .iter()
        .filter(|resource| !resource.physical_id.is_empty())
        .filter(|resource| {
            is_retained(resource) || facts(&resource.type_name).is_some_and(|facts| facts.stateful)
        })
        .cloned()
        .collect()
}

/// The last event of each resource, if it is a failure and not a cancellation.
fn last_failure_events(events: &[StackEvent], stack: &StackDescription) -> Vec<ResourceFailure> {
    let mut latest: Vec<&StackEvent> = Vec::new();
    for event in events.iter().filter(|event| !is_about(event, stack)) {
        latest.retain(|earlier| earlier.logical_id != event.logical_id);
        latest.push(event);
    }
    let failed = latest.into_iter().filter(|event| {
        let cancelled = event.reason.as_deref().is_some_and(is_cancellation);
        event.status.ends_with("_FAILED") && !cancelled
    });
    failed.map(ResourceFailure::from).collect()
}

/// The existing resources that the template retains.
pub(super) fn retained_resources(
    template: &Document,
    resources: &[StackResource],
) -> Vec<RetainedResource> {
    resources
        .iter()
        .filter_map(|resource| {
            let policy = template
                .resource(&resource.logical_id)?
                .body()
                .get("DeletionPolicy")?
                .as_str()?;
            RETAINING_POLICIES
                .contains(&policy)
                .then(|| RetainedResource {
                    logical_id: resource.logical_id.clone(),
                    physical_id: Some(resource.physical_id.clone()).filter(|id| !id.is_empty()),
                    type_name: resource.type_name.clone(),
                    policy: policy.to_owned(),
                })
        })
        .collect()
}
