//! The life of a change set: found or made, awaited, then executed or taken away.

use super::patience::{Execution, is_passing};
use super::stack_state::has_ended;
use super::token::{change_set_name, hash_in, name_in, token};
use super::{DeployError, DeployRequest, Engine, Interruption, StackState, Step};
use crate::deploy::{
    ChangeSetDescription, ChangeSetKind, ChangeSetRequest, ChangeSetSummary, Cloud,
    ControlPlaneError, DeleteRequest, OperationSettings, StackDescription, TemplateSource,
};

/// How often a finished change set that isn't executable yet is looked at again.
const PATIENCE: u32 = 5;

/// How often a stack that is being taken away is looked at again.
const CLEANUP_PATIENCE: u32 = 60;

/// The most bytes that CloudFormation takes as the description of a change set.
const DESCRIPTION_LIMIT: usize = 1_024;

/// What became of the request for a change set.
pub(super) enum Made {
    /// It can be executed.
    Ready(ChangeSetDescription),
    /// There is nothing to change.
    Empty(ChangeSetDescription),
    /// It can't be executed; the reason is in it.
    Failed(ChangeSetDescription),
    /// The user didn't want to wait for it.
    Interrupted,
}

/// What earlier runs with the same content left behind.
#[derive(Default)]
pub(super) struct Leftovers {
    /// The latest change set that can be executed, or will be.
    pub(super) usable: Option<ChangeSetSummary>,
    /// One that is being executed.
    pub(super) running: Option<ChangeSetSummary>,
    /// Those that are of no use.
    pub(super) useless: Vec<ChangeSetSummary>,
}

impl<C: Cloud> Engine<'_, C> {
    /// The change sets of this content that the stack has.
    pub(super) async fn leftovers(
        &mut self,
        stack: &str,
        hash: &str,
    ) -> Result<Leftovers, DeployError> {
        let plane = self.control_plane;
        let found = self
            .insist(async || plane.list_change_sets(stack).await)
            .await?;
        let mut leftovers = Leftovers::default();
        for summary in found {
            if hash_in(&summary.name) != Some(hash) || is_going(&summary) {
                continue;
            }
            match (summary.status.as_str(), summary.execution_status.as_str()) {
                (_, "EXECUTE_IN_PROGRESS") => leftovers.running = Some(summary),
                (_, "EXECUTE_COMPLETE" | "EXECUTE_FAILED") => {}
                ("CREATE_PENDING" | "CREATE_IN_PROGRESS", _) | ("CREATE_COMPLETE", "AVAILABLE") => {
                    leftovers.useless.extend(leftovers.usable.replace(summary));
                }
                _ => leftovers.useless.push(summary),
            }
        }
        Ok(leftovers)
    }

    /// Asks for a change set; gives its ARN. One that was made though the answer was lost is this one.
    pub(super) async fn make_change_set(
        &mut self,
        request: &DeployRequest,
        (kind, hash): (ChangeSetKind, &str),
        settings: OperationSettings,
        template: TemplateSource,
    ) -> Result<String, DeployError> {
        let name = change_set_name(hash, self.now());
        self.observer.step(&Step::Comparing {
            change_set: &name,
            kind,
        });
        let wanted = ChangeSetRequest {
            stack: request.stack.clone(),
            name: name.clone(),
            token: name,
            kind,
            template,
            parameters: request.parameters.clone(),
            tags: request.tags.clone(),
            capabilities: request.capabilities.clone(),
            description: self.signature(),
            settings,
            imports: request.imports.clone(),
        };
        let plane = self.control_plane;
        let answer = self
            .insist(async || plane.create_change_set(&wanted).await)
            .await;
        match answer {
            Ok(arn) => Ok(arn),
            Err(error) if is_passing(&error) || error.code() == Some("AlreadyExistsException") => {
                let made = plane.list_change_sets(&wanted.stack).await;
                let made = made.unwrap_or_default().into_iter();
                match made.into_iter().find(|made| made.name == wanted.name) {
                    Some(made) => Ok(made.arn),
                    None => Err(error.into()),
                }
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Who makes a change set: for whoever looks at it.
    fn signature(&self) -> String {
        let mut text = format!("{} by {}", env!("CARGO_PKG_VERSION"), self.caller);
        let end = (0..=DESCRIPTION_LIMIT.saturating_sub(SIGNATURE.len()))
            .rev()
            .find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
        format!("{SIGNATURE}{text}")
    }

    /// Waits until CloudFormation has worked the change set out.
    pub(super) async fn await_change_set(&mut self, arn: &str) -> Result<Made, DeployError> {
        let plane = self.control_plane;
        let mut patience = PATIENCE;
        loop {
            let found = self
                .insist(async || plane.describe_change_set(arn).await)
                .await?;
            match (found.status.as_str(), found.execution_status.as_str()) {
                ("CREATE_PENDING" | "CREATE_IN_PROGRESS", _) => {}
                ("CREATE_COMPLETE", "AVAILABLE") => return Ok(Made::Ready(found)),
                ("CREATE_COMPLETE", "UNAVAILABLE") if patience > 0 => patience -= 1,
                _ if is_empty(&found) => return Ok(Made::Empty(found)),
                _ => return Ok(Made::Failed(found)),
            }
            if self.observer.interruption() != Interruption::None {
                return Ok(Made::Interrupted);
            }
            plane.pause().await;
        }
    }

    /// Takes a change set away, and with it the stack that exists only because of it.
    pub(super) async fn discard(&mut self, arn: &str, stack: &str) -> Result<(), DeployError> {
        self.delete_change_set(arn).await?;
        let stack = self.delete_unborn(stack).await?;
        self.observer.step(&Step::Discarded { stack });
        Ok(())
    }

    /// Takes a change set away. One that is gone already is no error.
    pub(super) async fn delete_change_set(&mut self, arn: &str) -> Result<(), DeployError> {
        let plane = self.control_plane;
        let answer = self
            .insist(async || plane.delete_change_set(arn).await)
            .await;
        match answer {
            Err(error) if is_gone(&error) => Ok(()),
            answer => Ok(answer?),
        }
    }

    /// Deletes a stack that never got a resource, unless a change set waits in it. It is looked up again first: if
    /// somebody has brought it to life meanwhile, it stays.
    pub(super) async fn delete_unborn(&mut self, stack: &str) -> Result<bool, DeployError> {
        let plane = self.control_plane;
        let found = self
            .insist(async || plane.describe_stack(stack).await)
            .await?;
        let Some(found) = found.filter(|found| is_unborn(&found.status)) else {
            return Ok(false);
        };
        let waiting = self
            .insist(async || plane.list_change_sets(&found.id).await)
            .await?;
        if waiting.iter().any(|it| !is_going(it)) {
            return Ok(false);
        }
        let deletion = DeleteRequest {
            stack: found.id.clone(),
            token: token("destroy", self.now()),
            ..DeleteRequest::default()
        };
        self.insist(async || plane.delete_stack(&deletion).await)
            .await?;
        for _ in 0..CLEANUP_PATIENCE {
            let left = self
                .insist(async || plane.describe_stack(&found.id).await)
                .await?;
            if left.is_none_or(|left| has_ended(&left.status)) {
                break;
            }
            plane.pause().await;
        }
        Ok(true)
    }

    /// Gives the order to execute. An order that CloudFormation has carried out already counts as given.
    pub(super) async fn start_execution(
        &mut self,
        stack: &StackDescription,
        change_set: &str,
    ) -> Result<Execution, ControlPlaneError> {
        let plane = self.control_plane;
        let token = name_in(change_set);
        let has_begun = |now: &StackDescription| match &now.change_set {
            Some(executed) => executed == change_set,
            None => now.status != stack.status,
        };
        self.order(stack, has_begun, async || {
            plane.execute_change_set(change_set, token).await
        })
        .await
    }
}

/// What the description of each change set begins with.
const SIGNATURE: &str = "ecs-dsl ";

/// Who made a change set, by its description.
pub(super) fn signed_by(description: &str) -> Option<&str> {
    let (_, by) = description.strip_prefix(SIGNATURE)?.split_once(" by ")?;
    Some(by)
}

/// Whether an error says that there is no such change set.
pub(super) fn is_gone(error: &ControlPlaneError) -> bool {
    error
        .code()
        .is_some_and(|code| code.starts_with("ChangeSetNotFound"))
}

fn is_unborn(status: &str) -> bool {
    StackState::of(Some(status)) == StackState::Review
}

/// Whether a change set is being taken away.
fn is_going(summary: &ChangeSetSummary) -> bool {
    summary.status.starts_with("DELETE_") && summary.status != "DELETE_FAILED"
}

/// An empty change set is one that failed; only its reason tells.
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
