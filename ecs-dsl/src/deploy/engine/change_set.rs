//! The life of a change set: made, awaited, then executed or taken away.

use super::stack_state::has_ended;
use super::token::{change_set_name, deletion_token};
use super::{DeployError, DeployRequest, Engine, StackState, Step};
use crate::deploy::{
    ChangeSetDescription, ChangeSetKind, ChangeSetRequest, Cloud, ControlPlaneError, DeleteRequest,
    TemplateSource,
};

/// How often a finished change set that isn't executable yet is looked at again.
const PATIENCE: u32 = 5;

/// How often a stack that is being taken away is looked at again.
const CLEANUP_PATIENCE: u32 = 60;

/// What became of the request for a change set.
pub(super) enum Made {
    /// It can be executed.
    Ready(ChangeSetDescription),
    /// There is nothing to change.
    Empty(ChangeSetDescription),
    /// It can't be executed; the reason is in it.
    Failed(ChangeSetDescription),
}

/// How CloudFormation took the order to execute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Execution {
    /// It has started.
    Started,
    /// It had started already: the answer to an earlier try was lost on its way.
    Running,
}

impl<C: Cloud> Engine<'_, C> {
    /// Asks for a change set, and waits until CloudFormation has worked it out.
    pub(super) async fn make_change_set(
        &mut self,
        request: &DeployRequest,
        kind: ChangeSetKind,
        template: TemplateSource,
    ) -> Result<(Made, String), DeployError> {
        let name = change_set_name(request, self.now());
        self.observer.step(&Step::Comparing {
            change_set: &name,
            kind,
        });
        let arn = self
            .control_plane
            .create_change_set(&ChangeSetRequest {
                stack: request.stack.clone(),
                name: name.clone(),
                token: name.clone(),
                kind,
                template,
                parameters: request.parameters.clone(),
                tags: request.tags.clone(),
                capabilities: request.capabilities.clone(),
                description: String::new(),
                settings: request.settings.clone(),
                imports: request.imports.clone(),
            })
            .await?;
        Ok((self.await_change_set(&arn).await?, name))
    }

    async fn await_change_set(&self, arn: &str) -> Result<Made, DeployError> {
        let mut patience = PATIENCE;
        loop {
            let found = self.control_plane.describe_change_set(arn).await?;
            match (found.status.as_str(), found.execution_status.as_str()) {
                ("CREATE_PENDING" | "CREATE_IN_PROGRESS", _) => {}
                ("CREATE_COMPLETE", "AVAILABLE") => return Ok(Made::Ready(found)),
                ("CREATE_COMPLETE", "UNAVAILABLE") if patience > 0 => patience -= 1,
                _ if is_empty(&found) => return Ok(Made::Empty(found)),
                _ => return Ok(Made::Failed(found)),
            }
            self.control_plane.pause().await;
        }
    }

    /// Takes a change set away, and with it the stack that exists only because of it.
    pub(super) async fn discard(&mut self, arn: &str, stack: &str) -> Result<(), DeployError> {
        self.control_plane.delete_change_set(arn).await?;
        let stack = self.delete_unborn(stack).await?;
        self.observer.step(&Step::Discarded { stack });
        Ok(())
    }

    /// Deletes a stack that never got a resource. It is looked up again first: if somebody has brought it to life
    /// meanwhile, it stays.
    async fn delete_unborn(&self, stack: &str) -> Result<bool, DeployError> {
        let found = self.control_plane.describe_stack(stack).await?;
        let Some(found) = found.filter(|found| is_unborn(&found.status)) else {
            return Ok(false);
        };
        let deletion = DeleteRequest {
            stack: found.id.clone(),
            token: deletion_token(self.now()),
            ..DeleteRequest::default()
        };
        self.control_plane.delete_stack(&deletion).await?;
        for _ in 0..CLEANUP_PATIENCE {
            let left = self.control_plane.describe_stack(&found.id).await?;
            if left.is_none_or(|left| has_ended(&left.status)) {
                break;
            }
            self.control_plane.pause().await;
        }
        Ok(true)
    }

    /// Gives the order to execute. An order that CloudFormation has carried out already counts as given.
    pub(super) async fn execute(&self, arn: &str, token: &str) -> Result<Execution, DeployError> {
        match self.control_plane.execute_change_set(arn, token).await {
            Ok(()) => Ok(Execution::Started),
            Err(error) if is_running_already(&error) => Ok(Execution::Running),
            Err(error) => Err(error.into()),
        }
    }
}

fn is_unborn(status: &str) -> bool {
    StackState::of(Some(status)) == StackState::Review
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

fn is_running_already(error: &ControlPlaneError) -> bool {
    let ControlPlaneError::Validation { code, message, .. } = error else {
        return false;
    };
    let code = code.trim_end_matches("Exception");
    match code {
        "InvalidChangeSetStatus" => ["EXECUTE_COMPLETE", "EXECUTE_IN_PROGRESS"]
            .iter()
            .any(|status| message.contains(&format!("is in {status} status"))),
        "TokenAlreadyExists" => true,
        _ => false,
    }
}
