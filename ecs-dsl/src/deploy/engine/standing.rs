//! What goes on in a stack that takes no change now, and what failed in it.

use super::change_set::signed_by;
use super::failure::{is_about, is_cancellation};
use super::stack_state::{meaning, next_step};
use super::token::{hash_in, name_in};
use super::{Cause, DeployError, Engine, Kept, StackState, Target, Verb};
use crate::cfn::{Document, facts};
use crate::deploy::{Cloud, StackDescription, StackEvent, StackResource};

/// The deletion policies that keep a resource, or its data.
const KEEPING_POLICIES: [&str; 3] = ["Retain", "RetainExceptOnCreate", "Snapshot"];

/// An operation that is running.
pub(super) struct Running {
    /// Its events until now, oldest first.
    pub(super) events: Vec<StackEvent>,
    /// Whose it is, if that is known.
    pub(super) by: Option<String>,
}

impl Running {
    /// When it began, RFC 3339 in UTC.
    pub(super) fn since(&self) -> Option<&str> {
        self.events.first().map(|event| event.timestamp.as_str())
    }

    /// Whether it deploys the content with this hash: its token says so, or where there are no tokens, the change set that
    /// was executed last.
    pub(super) fn deploys(&self, stack: &StackDescription, hash: &str) -> bool {
        let mut tokens = self.events.iter().filter_map(|it| it.token.as_deref());
        if tokens.any(|token| hash_in(token) == Some(hash)) {
            return true;
        }
        let without_tokens = self.events.iter().all(|event| event.token.is_none());
        let executed = stack.change_set.as_deref().and_then(hash_in);
        without_tokens && executed == Some(hash) && !stack.status.starts_with("DELETE_")
    }

    /// The event before the first one of the content with this hash; none if it begins with the first.
    pub(super) fn before(&self, hash: &str) -> Option<String> {
        let own = |event: &StackEvent| event.token.as_deref().and_then(hash_in) == Some(hash);
        let first = self.events.iter().position(own)?;
        let before = self.events.get(first.checked_sub(1)?)?;
        Some(before.id.clone())
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// What is known of the operation that is running in `stack`.
    pub(super) async fn running(
        &mut self,
        stack: &StackDescription,
    ) -> Result<Running, DeployError> {
        let plane = self.control_plane;
        let events = self
            .insist(async || plane.events_since(&stack.id, None).await)
            .await?;
        let by = self.owner(stack, &events).await;
        Ok(Running { events, by })
    }

    /// Who made the change set that is being executed. The stack names the one that was executed last; it is this
    /// operation's only if the operation has its token.
    async fn owner(&mut self, stack: &StackDescription, events: &[StackEvent]) -> Option<String> {
        let executed = stack.change_set.as_deref()?;
        let name = name_in(executed);
        if !events.iter().any(|it| it.token.as_deref() == Some(name)) {
            return None;
        }
        let plane = self.control_plane;
        let found = self
            .insist(async || plane.describe_change_set(executed).await)
            .await;
        let description = found.ok()?.description?;
        Some(signed_by(&description)?.to_owned())
    }

    /// Why nothing can be done with `stack` now, and what to do first.
    pub(super) async fn refusal(
        &mut self,
        stack: StackDescription,
        target: &Target,
        verb: Verb,
    ) -> Result<DeployError, DeployError> {
        if StackState::of(Some(&stack.status)) == StackState::Busy {
            let running = self.running(&stack).await?;
            return Ok(busy(stack, &running, target, verb));
        }
        let causes = self.failed_now(&stack).await?;
        Ok(DeployError::Status {
            meaning: meaning(&stack.status),
            next: next_step(&stack.status, &stack.name, target, verb.name()),
            stack: stack.name,
            status: stack.status,
            causes,
        })
    }

    /// The resources that the latest operation left in a failed state, each with the reason.
    pub(super) async fn failed_now(
        &mut self,
        stack: &StackDescription,
    ) -> Result<Vec<Cause>, DeployError> {
        let plane = self.control_plane;
        let events = self
            .insist(async || plane.events_since(&stack.id, None).await)
            .await?;
        let failed = last_words(&events, stack);
        if !failed.is_empty() {
            return Ok(failed);
        }
        let resources = self
            .insist(async || plane.describe_stack_resources(&stack.id).await)
            .await?;
        let failed = resources.iter().filter(|it| it.status.ends_with("_FAILED"));
        Ok(failed.map(Cause::from).collect())
    }

    /// What the stack is made of, and what of that outlives it.
    pub(super) async fn inventory(
        &mut self,
        stack: &StackDescription,
    ) -> Result<(Vec<StackResource>, Vec<Kept>), DeployError> {
        // A stack that was only reviewed has neither a template nor resources.
        if StackState::of(Some(&stack.status)) == StackState::Review {
            return Ok((Vec::new(), Vec::new()));
        }
        let plane = self.control_plane;
        let mut resources = self
            .insist(async || plane.describe_stack_resources(&stack.id).await)
            .await?;
        // A creation that was undone leaves a list of what is gone already.
        resources.retain(|resource| resource.status != "DELETE_COMPLETE");
        let template = self
            .insist(async || plane.get_template(&stack.id).await)
            .await?;
        let kept = Document::parse(&template)
            .map(|template| kept(&template, &resources))
            .unwrap_or_default();
        Ok((resources, kept))
    }
}

/// The error for a stack in which something is running.
pub(super) fn busy(
    stack: StackDescription,
    running: &Running,
    target: &Target,
    verb: Verb,
) -> DeployError {
    let next = match verb {
        Verb::Deploy | Verb::Recreate => format!(
            "{} shows it; {} waits for its end, and goes on then",
            target.command_on("follow", &stack.name),
            target.command_for("deploy --wait")
        ),
        _ => format!(
            "{} shows it; when it has ended, run {} again",
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

/// What holds data of `resources`, or is kept, and exists.
pub(super) fn precious(resources: &[StackResource], kept: &[Kept]) -> Vec<StackResource> {
    let is_kept =
        |resource: &StackResource| kept.iter().any(|it| it.logical_id == resource.logical_id);
    resources
        .iter()
        .filter(|resource| !resource.physical_id.is_empty())
        .filter(|resource| {
            is_kept(resource) || facts(&resource.type_name).is_some_and(|facts| facts.stateful)
        })
        .cloned()
        .collect()
}

/// The last event of each resource, where it is a failure of its own.
fn last_words(events: &[StackEvent], stack: &StackDescription) -> Vec<Cause> {
    let mut latest: Vec<&StackEvent> = Vec::new();
    for event in events.iter().filter(|event| !is_about(event, stack)) {
        latest.retain(|earlier| earlier.logical_id != event.logical_id);
        latest.push(event);
    }
    let failed = latest.into_iter().filter(|event| {
        let cancelled = event.reason.as_deref().is_some_and(is_cancellation);
        event.status.ends_with("_FAILED") && !cancelled
    });
    failed.map(Cause::from).collect()
}

/// The resources that are there and that the template keeps.
fn kept(template: &Document, resources: &[StackResource]) -> Vec<Kept> {
    resources
        .iter()
        .filter_map(|resource| {
            let policy = template
                .resource(&resource.logical_id)?
                .body()
                .get("DeletionPolicy")?
                .as_str()?;
            KEEPING_POLICIES.contains(&policy).then(|| Kept {
                logical_id: resource.logical_id.clone(),
                physical_id: Some(resource.physical_id.clone()).filter(|id| !id.is_empty()),
                type_name: resource.type_name.clone(),
                policy: policy.to_owned(),
            })
        })
        .collect()
}
