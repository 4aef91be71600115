//! `deploy`: from the stack as it is to the stack as it is wanted.

use super::change_set::{Execution, Made};
use super::failure::Operation;
use super::follow::Followed;
use super::stack_state::next_step;
use super::submission::checked;
use super::watch::Watcher;
use super::{
    Answer, DeployError, DeployOutcome, DeployRequest, Deployed, Engine, Preview, Question,
    StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{ChangeSetDescription, ChangeSetKind, Cloud};
use crate::plan::compare;

impl<C: Cloud> Engine<'_, C> {
    /// Deploys a stack: works out the changes, shows them, asks, carries them out, and follows them to their end.
    ///
    /// A deployment that fails is followed until CloudFormation has gone back to where it was.
    ///
    /// # Errors
    /// See [`DeployError`]. A deployment that didn't begin leaves nothing behind.
    pub async fn deploy(&mut self, request: &DeployRequest) -> Result<DeployOutcome, DeployError> {
        let identity = self.identify(&request.target).await?;
        let after = checked(request)?;
        let kind = self.admit(request).await?;
        let before = self.deployed_template(request, kind).await?;
        self.preflight(request, &identity, before.as_ref(), &after)
            .await?;
        let traffic = self.keep_traffic(request, before.as_ref(), &after).await?;
        let (request, after) = match &traffic.rendered {
            Some((request, rendered)) => (request, rendered),
            None => (request, &after),
        };
        let template = self.submit(request).await?;
        let (made, token) = self.make_change_set(request, kind, template).await?;
        let change_set = match made {
            Made::Ready(change_set) => change_set,
            Made::Empty(change_set) => return self.leave_unchanged(request, &change_set).await,
            Made::Failed(change_set) => return Err(self.give_up(request, change_set).await?),
        };
        let plan = before.as_ref().map(|before| compare(before, after));
        self.observer.change_set(&Preview {
            stack: &request.stack,
            change_set: &change_set,
            before: before.as_ref(),
            after,
            plan: plan.as_ref(),
        });
        match self.ask(request, &change_set) {
            Answer::Yes => {
                if let Err(moved) = self.require_unmoved(request, &traffic).await {
                    self.discard(&change_set.arn, &request.stack).await?;
                    return Err(moved);
                }
                self.carry_out(request, after, kind, &change_set, &token)
                    .await
            }
            Answer::No => {
                self.discard(&change_set.arn, &request.stack).await?;
                Ok(DeployOutcome::Declined)
            }
            Answer::CannotAsk => {
                self.discard(&change_set.arn, &request.stack).await?;
                Err(cannot_ask(request, &self.observer.consenting_flags()))
            }
        }
    }

    /// The kind of change set that the stack takes, or why it takes none.
    async fn admit(&mut self, request: &DeployRequest) -> Result<ChangeSetKind, DeployError> {
        let Some(found) = self.find(&request.stack, &request.target).await? else {
            return Ok(ChangeSetKind::Create);
        };
        match StackState::of(Some(&found.status)).change_set_kind() {
            Some(kind) => Ok(kind),
            None => Err(self.refusal(found, &request.target, Verb::Deploy).await?),
        }
    }

    /// What is deployed now; none if it is no JSON, as somebody else's template may be.
    async fn deployed_template(
        &self,
        request: &DeployRequest,
        kind: ChangeSetKind,
    ) -> Result<Option<Document>, DeployError> {
        if kind == ChangeSetKind::Create {
            return Ok(Some(Document::empty()));
        }
        let text = self.control_plane.get_template(&request.stack).await?;
        Ok(Document::parse(&text).ok())
    }

    async fn leave_unchanged(
        &mut self,
        request: &DeployRequest,
        change_set: &ChangeSetDescription,
    ) -> Result<DeployOutcome, DeployError> {
        self.discard(&change_set.arn, &request.stack).await?;
        let stack = self.control_plane.describe_stack(&request.stack).await?;
        let outputs = stack.map(|stack| stack.outputs).unwrap_or_default();
        Ok(DeployOutcome::NoChanges { outputs })
    }

    /// Takes a change set away that can't be executed; gives the error that says why it can't.
    async fn give_up(
        &mut self,
        request: &DeployRequest,
        change_set: ChangeSetDescription,
    ) -> Result<DeployError, DeployError> {
        self.discard(&change_set.arn, &request.stack).await?;
        let stack = request.stack.clone();
        Ok(
            match (change_set.status.as_str(), change_set.status_reason) {
                ("FAILED", Some(reason)) => DeployError::ChangeSetFailed { stack, reason },
                _ => DeployError::NotExecutable {
                    stack,
                    status: change_set.status,
                    execution_status: change_set.execution_status,
                    next: format!(
                        "run {} again: it makes a new one",
                        request.target.command_for("deploy")
                    ),
                },
            },
        )
    }

    fn ask(&mut self, request: &DeployRequest, change_set: &ChangeSetDescription) -> Answer {
        self.observer.confirm(&Question::Execute {
            stack: &request.stack,
            stage: &request.target.stage,
            change_set,
        })
    }

    async fn carry_out(
        &mut self,
        request: &DeployRequest,
        after: &Document,
        kind: ChangeSetKind,
        change_set: &ChangeSetDescription,
        token: &str,
    ) -> Result<DeployOutcome, DeployError> {
        let stack = self.control_plane.describe_stack(&request.stack).await?;
        let stack = stack.ok_or_else(|| DeployError::Vanished {
            stack: request.stack.clone(),
        })?;
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.watcher = Watcher::new(request, after, token.to_owned());
        self.observer.step(&Step::Executing);
        if self.execute(&change_set.arn, token).await? == Execution::Running {
            self.observer.step(&Step::AlreadyRunning);
        }
        let operation = match kind {
            ChangeSetKind::Create => Operation::Create,
            ChangeSetKind::Update | ChangeSetKind::Import => Operation::Update,
        };
        let followed = self.follow(&stack, operation, last_seen).await;
        let duration = self.elapsed(started);
        let outcome =
            followed.and_then(|followed| conclude(request, operation, followed, duration));
        self.judge(request, after, outcome).await
    }
}

fn conclude(
    request: &DeployRequest,
    operation: Operation,
    followed: Followed,
    duration: std::time::Duration,
) -> Result<DeployOutcome, DeployError> {
    let Some(stack) = followed.stack else {
        return Err(DeployError::Vanished {
            stack: request.stack.clone(),
        });
    };
    if matches!(stack.status.as_str(), "CREATE_COMPLETE" | "UPDATE_COMPLETE") {
        let mut left_behind = followed.failures.causes;
        left_behind.retain(|cause| cause.status == "DELETE_FAILED");
        return Ok(DeployOutcome::Deployed(Deployed {
            id: stack.id,
            status: stack.status,
            outputs: stack.outputs,
            left_behind,
            duration,
        }));
    }
    let again = request.target.command_for("deploy");
    let next = match StackState::of(Some(&stack.status)) {
        StackState::Ready | StackState::Absent => format!("mend the cause, then run {again} again"),
        _ => {
            let next = next_step(&stack.status, &stack.name, &request.target, "deploy");
            format!("mend the cause; {next}")
        }
    };
    let failure = followed.failures.into_failure(&stack, operation, next);
    Err(DeployError::Failed(Box::new(failure)))
}

fn cannot_ask(request: &DeployRequest, flags: &str) -> DeployError {
    DeployError::CannotAsk {
        stack: request.stack.clone(),
        verb: Verb::Deploy,
        next: format!(
            "run {}",
            request.target.command_for(&format!("deploy {flags}"))
        ),
    }
}
