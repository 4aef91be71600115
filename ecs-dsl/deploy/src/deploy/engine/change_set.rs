//! The lifecycle of a change set: found or created, awaited, then executed or deleted.

use std::collections::BTreeSet;

use super::retry::StartStatus;
use super::stack_state::is_terminal;
use super::token::{change_set_name, hash_in, name_in, token};
use super::{DeployRequest, DeployResult, Engine, Interruption, StackState, Step};
use crate::deploy::{
    CallResult, ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ChangeSetSummary, Cloud,
    ControlPlaneError, DeleteRequest, OperationSettings, StackDescription, TemplateSource,
};

/// How often a complete change set with execution status `UNAVAILABLE` is polled again.
const UNAVAILABLE_POLLS: u32 = 5;

/// How often a stack that is being deleted is polled.
const DELETION_POLLS: u32 = 60;

/// CloudFormation's limit for the description of a change set, in bytes.
const DESCRIPTION_LIMIT: usize = 1_024;

/// The status of a created change set.
pub(super) enum ChangeSetStatus {
    /// It can be executed.
    Ready(ChangeSetDescription),
    /// It contains no changes.
    Empty(ChangeSetDescription),
    /// It can't be executed; it has the reason.
    Failed(ChangeSetDescription),
    /// The operator interrupted the wait.
    Interrupted,
}

/// The change sets that earlier runs with the same content left.
#[derive(Default)]
pub(super) struct ExistingChangeSets {
    /// The latest one that is or will be executable.
    pub(super) reusable: Option<ChangeSetSummary>,
    /// The one that is being executed.
    pub(super) executing: Option<ChangeSetSummary>,
    /// Those to delete.
    pub(super) stale: Vec<ChangeSetSummary>,
}

impl<C: Cloud> Engine<'_, C> {
    /// The stack's change sets with this content hash.
    pub(super) async fn existing_change_sets(
        &mut self,
        stack: &str,
        hash: &str,
    ) -> DeployResult<ExistingChangeSets> {
        let found = self.cloud.list_change_sets(stack).await?;
        let mut existing = ExistingChangeSets::default();
        for summary in found {
            if hash_in(&summary.name) != Some(hash) || is_deleting(&summary) {
                continue;
            }
            match (summary.status.as_str(), summary.execution_status.as_str()) {
                (_, "EXECUTE_IN_PROGRESS") => existing.executing = Some(summary),
                (_, "EXECUTE_COMPLETE" | "EXECUTE_FAILED") => {}
                ("CREATE_PENDING" | "CREATE_IN_PROGRESS", _) | ("CREATE_COMPLETE", "AVAILABLE") => {
                    existing.stale.extend(existing.reusable.replace(summary));
                }
                _ => existing.stale.push(summary),
            }
        }
        Ok(existing)
    }

    /// Creates a change set; returns its ARN. If the response was lost, the created change set is found by its name.
    pub(super) async fn create_change_set(
        &mut self,
        (request, previous_parameters): (&DeployRequest, BTreeSet<String>),
        (kind, hash): (ChangeSetKind, &str),
        settings: OperationSettings,
        template: TemplateSource,
    ) -> DeployResult<String> {
        let name = change_set_name(hash, self.now());
        self.observer.step(&Step::CreatingChangeSet {
            change_set: &name,
            kind,
        });
        let given = request.parameters.clone().into_iter();
        let given = given.filter(|(name, _)| !previous_parameters.contains(name));
        let creation = ChangeSetRequest {
            parameters: given.collect(),
            previous_parameters,
            tags: request.tags.clone(),
            capabilities: request.capabilities.clone(),
            description: self.change_set_description(),
            settings,
            imports: request.imports.clone(),
            ..ChangeSetRequest::new(&request.stack, name, kind, template)
        };
        let cloud = self.cloud;
        let created = async || {
            let mut listed = cloud.list_change_sets(&creation.stack).await?.into_iter();
            let created = listed.find(|summary| summary.name == creation.name);
            Ok(created.map(|summary| summary.arn))
        };
        let create = async || match cloud.create_change_set(&creation).await {
            Err(error) if error.code() == Some("AlreadyExistsException") => {
                created().await.ok().flatten().ok_or(error)
            }
            result => result,
        };
        Ok(self.mutate(create, created).await?)
    }

    /// The description of a change set: its creator.
    fn change_set_description(&self) -> String {
        let mut text = format!("{} by {}", env!("CARGO_PKG_VERSION"), self.caller);
        let end = (0..=DESCRIPTION_LIMIT.saturating_sub(DESCRIPTION_PREFIX.len()))
            .rev()
            .find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
        format!("{DESCRIPTION_PREFIX}{text}")
    }

    /// Waits until CloudFormation has created the change set.
    pub(super) async fn wait_for_change_set(&mut self, arn: &str) -> DeployResult<ChangeSetStatus> {
        let cloud = self.cloud;
        let mut polls_left = UNAVAILABLE_POLLS;
        loop {
            let found = cloud.describe_change_set(arn).await?;
            match (found.status.as_str(), found.execution_status.as_str()) {
                ("CREATE_PENDING" | "CREATE_IN_PROGRESS", _) => {}
                ("CREATE_COMPLETE", "AVAILABLE") => return Ok(ChangeSetStatus::Ready(found)),
                ("CREATE_COMPLETE", "UNAVAILABLE") if polls_left > 0 => polls_left -= 1,
                _ if is_empty(&found) => return Ok(ChangeSetStatus::Empty(found)),
                _ => return Ok(ChangeSetStatus::Failed(found)),
            }
            if self.observer.interruption() != Interruption::None {
                return Ok(ChangeSetStatus::Interrupted);
            }
            cloud.pause().await;
        }
    }

    /// Deletes a change set, and the stack if it exists only for this change set.
    pub(super) async fn discard_change_set(&mut self, arn: &str, stack: &str) -> DeployResult<()> {
        self.delete_change_set(arn).await?;
        let stack = self.delete_review_stack(stack).await?;
        self.observer.step(&Step::Discarded { stack });
        Ok(())
    }

    /// Deletes a change set, if it still exists.
    pub(super) async fn delete_change_set(&mut self, arn: &str) -> DeployResult<()> {
        let result = self.cloud.delete_change_set(arn).await;
        match result {
            Err(error) if is_change_set_not_found(&error) => Ok(()),
            result => Ok(result?),
        }
    }

    /// Deletes a stack in `REVIEW_IN_PROGRESS` without change sets; returns whether it was deleted. The stack is described
    /// again first, in case another operation has started.
    pub(super) async fn delete_review_stack(&mut self, stack: &str) -> DeployResult<bool> {
        let cloud = self.cloud;
        let found = cloud.describe_stack(stack).await?;
        let Some(found) = found.filter(|found| is_review(&found.status)) else {
            return Ok(false);
        };
        let waiting = cloud.list_change_sets(&found.id).await?;
        if waiting.iter().any(|summary| !is_deleting(summary)) {
            return Ok(false);
        }
        let deletion = DeleteRequest::new(&found.id, token("destroy", self.now()));
        self.start_deletion(&found, &deletion).await?;
        for _ in 0..DELETION_POLLS {
            let remaining = cloud.describe_stack(&found.id).await?;
            if remaining.is_none_or(|remaining| is_terminal(&remaining.status)) {
                break;
            }
            cloud.pause().await;
        }
        Ok(true)
    }

    /// Starts the execution of a change set, unless it has started already.
    pub(super) async fn start_execution(
        &mut self,
        stack: &StackDescription,
        change_set: &str,
    ) -> CallResult<StartStatus> {
        let cloud = self.cloud;
        let token = name_in(change_set);
        let has_started = |now: &StackDescription| match &now.change_set {
            Some(executed) => executed == change_set,
            None => now.status != stack.status,
        };
        self.start_operation(stack, has_started, async || {
            cloud.execute_change_set(change_set, token).await
        })
        .await
    }
}

/// The prefix of every change set's description.
const DESCRIPTION_PREFIX: &str = "ecs-dsl ";

/// The creator in a change set's description.
pub(super) fn creator_in(description: &str) -> Option<&str> {
    let (_, creator) = description
        .strip_prefix(DESCRIPTION_PREFIX)?
        .split_once(" by ")?;
    Some(creator)
}

/// Whether the error is that the change set doesn't exist.
pub(super) fn is_change_set_not_found(error: &ControlPlaneError) -> bool {
    error
        .code()
        .is_some_and(|code| code.starts_with("ChangeSetNotFound"))
}

fn is_review(status: &str) -> bool {
    StackState::from_status(Some(status)) == StackState::ReviewInProgress
}

/// Whether a change set is being deleted.
fn is_deleting(summary: &ChangeSetSummary) -> bool {
    summary.status.starts_with("DELETE_") && summary.status != "DELETE_FAILED"
}

/// Whether the change set contains no changes: it has failed with one of two reasons.
fn is_empty(change_set: &ChangeSetDescription) -> bool {
    const REASONS: [&str; 2] = [
        "The submitted information didn't contain changes.",
        "No updates are to be performed",
    ];
    change_set.status == "FAILED"
        && change_set
            .status_reason
            .as_deref()
            .is_some_and(|reason| REASONS.iter().any(|start| reason.starts_with(start)))
}
