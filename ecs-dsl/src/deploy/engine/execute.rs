//! `execute`: carries out a change set that was made before; and the end of every execution.

use std::time::SystemTime;

use super::change_set::{Made, is_gone};
use super::failure::Operation;
use super::follow::{Followed, Pursuit, detached};
use super::patience::Execution;
use super::stack_state::next_step;
use super::standing::busy;
use super::token::name_in;
use super::{
    Answer, Cancelled, DeployError, DeployOutcome, Deployed, Engine, ExecuteRequest, Preview,
    Question, StackState, Step, Target, Verb,
};
use crate::cfn::Document;
use crate::deploy::{ChangeSetSummary, Cloud, ControlPlaneError, StackDescription};

impl<C: Cloud> Engine<'_, C> {
    /// Executes a change set that an earlier run made: shows it, asks, and follows it to its end.
    ///
    /// # Errors
    /// See [`DeployError`]. A change set that isn't executed stays.
    pub async fn execute(
        &mut self,
        request: &ExecuteRequest,
    ) -> Result<DeployOutcome, DeployError> {
        let target = &request.target;
        self.identify(target).await?;
        let Some(stack) = self.find(&request.stack, target).await? else {
            return Err(no_change_set(request));
        };
        let named = self.named(request).await?;
        let change_set = match self.await_change_set(&named.arn).await? {
            Made::Ready(change_set) => change_set,
            Made::Interrupted => return Ok(DeployOutcome::Interrupted),
            Made::Empty(change_set) | Made::Failed(change_set) => {
                return Err(self.fault_of(&stack.name, target, &change_set).await);
            }
        };
        let nothing = Document::empty();
        let is_new = StackState::of(Some(&stack.status)) == StackState::Review;
        self.observer.change_set(&Preview {
            stack: &stack.name,
            change_set: &change_set,
            before: is_new.then_some(&nothing),
            after: &nothing,
            plan: None,
        });
        let answer = self.observer.confirm(&Question::Execute {
            stack: &stack.name,
            stage: &target.stage,
            change_set: &change_set,
        });
        match answer {
            Answer::Yes => self.execute_now(request, &stack, &named).await,
            Answer::No => Ok(DeployOutcome::Declined),
            Answer::CannotAsk => Err(DeployError::CannotAsk {
                verb: Verb::Execute,
                next: {
                    let flags = self.observer.consenting_flags();
                    let verb = format!("execute {} {flags}", named.name);
                    format!("run {}", target.command_on(&verb, &stack.name))
                },
                stack: stack.name,
            }),
        }
    }

    /// The change set that the request names.
    async fn named(&mut self, request: &ExecuteRequest) -> Result<ChangeSetSummary, DeployError> {
        let plane = self.control_plane;
        let all = self
            .insist(async || plane.list_change_sets(&request.stack).await)
            .await?;
        let wanted = &request.change_set;
        all.into_iter()
            .find(|it| it.arn == *wanted || it.name == *wanted)
            .ok_or_else(|| no_change_set(request))
    }

    async fn execute_now(
        &mut self,
        request: &ExecuteRequest,
        stack: &StackDescription,
        named: &ChangeSetSummary,
    ) -> Result<DeployOutcome, DeployError> {
        self.ensure_no_service_deployment(stack, &request.target)
            .await?;
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.observer.step(&Step::Executing);
        match self.start_execution(stack, &named.arn).await {
            Ok(Execution::Started) => {}
            Ok(Execution::Running) => self.observer.step(&Step::AlreadyRunning),
            Err(error) => {
                let error = self
                    .overtaken(&stack.name, &request.target, &named.arn, error)
                    .await?;
                return Err(error);
            }
        }
        let operation = match StackState::of(Some(&stack.status)) {
            StackState::Review => Operation::Create,
            _ => Operation::Update,
        };
        let pursuit = Pursuit {
            stack,
            target: &request.target,
            operation,
            last_seen,
            may_stop: true,
        };
        self.finish(pursuit, started, request.protect).await
    }

    /// Why the order to execute was refused: somebody else was quicker, most often. What is of no use any more is taken
    /// away.
    pub(super) async fn overtaken(
        &mut self,
        stack: &str,
        target: &Target,
        change_set: &str,
        error: ControlPlaneError,
    ) -> Result<DeployError, DeployError> {
        let refused = matches!(error, ControlPlaneError::Validation { .. });
        if !refused {
            return Ok(error.into());
        }
        let plane = self.control_plane;
        let described = self
            .insist(async || plane.describe_change_set(change_set).await)
            .await;
        let found = self.find(stack, target).await?;
        let is_busy = |it: &StackDescription| StackState::of(Some(&it.status)) == StackState::Busy;
        if let Some(found) = found.filter(is_busy) {
            let running = self.running(&found).await?;
            return Ok(busy(found, &running, target, Verb::Deploy));
        }
        if !is_gone(&error) && error.code() != Some("InvalidChangeSetStatus") {
            self.discard(change_set, stack).await?;
            return Ok(error.into());
        }
        self.discard(change_set, stack).await?;
        // One that was deleted because another one was executed can't be described any more.
        let (status, execution_status) = match described {
            Ok(it) => (it.status, it.execution_status),
            Err(_) => ("DELETE_COMPLETE".to_owned(), "OBSOLETE".to_owned()),
        };
        Ok(DeployError::NotExecutable {
            stack: stack.to_owned(),
            status,
            execution_status,
            next: format!(
                "somebody else has changed the stack meanwhile: run {} again, it works out the changes anew",
                target.command_for("deploy")
            ),
        })
    }

    /// Follows an execution to its end, and says how it ended.
    pub(super) async fn finish(
        &mut self,
        pursuit: Pursuit<'_>,
        started: SystemTime,
        protect: Option<bool>,
    ) -> Result<DeployOutcome, DeployError> {
        let stack = pursuit.stack;
        let (target, operation) = (pursuit.target, pursuit.operation);
        let followed = self.follow(pursuit).await?;
        self.conclude((stack, target, operation), followed, started, protect)
            .await
    }

    /// Follows an update that was stopped to where it was.
    pub(super) async fn finish_cancelled(
        &mut self,
        pursuit: Pursuit<'_>,
        started: SystemTime,
    ) -> Result<DeployOutcome, DeployError> {
        let stack = pursuit.stack;
        let (target, operation) = (pursuit.target, pursuit.operation);
        let mut followed = self.follow(pursuit).await?;
        followed.cancelled = true;
        self.conclude((stack, target, operation), followed, started, None)
            .await
    }

    async fn conclude(
        &mut self,
        (before, target, operation): (&StackDescription, &Target, Operation),
        followed: Followed,
        started: SystemTime,
        protect: Option<bool>,
    ) -> Result<DeployOutcome, DeployError> {
        let duration = self.elapsed(started);
        let Followed {
            stack,
            failures,
            detached: looked_away,
            cancelled,
        } = followed;
        let Some(stack) = stack else {
            // Only a creation that was stopped may be gone.
            let status = "DELETE_COMPLETE".to_owned();
            return match cancelled {
                true => Ok(DeployOutcome::Cancelled(Cancelled { status, duration })),
                false => Err(DeployError::Vanished {
                    stack: before.name.clone(),
                }),
            };
        };
        if looked_away {
            return Ok(DeployOutcome::Detached(detached(stack, target)));
        }
        if has_succeeded(&stack.status) {
            self.protect(&stack, protect).await?;
            let mut left_behind = failures.causes;
            left_behind.retain(|cause| cause.status == "DELETE_FAILED");
            return Ok(DeployOutcome::Deployed(Deployed {
                id: stack.id,
                status: stack.status,
                outputs: stack.outputs,
                left_behind,
                duration,
            }));
        }
        if cancelled && !stack.status.ends_with("_FAILED") {
            let status = stack.status;
            return Ok(DeployOutcome::Cancelled(Cancelled { status, duration }));
        }
        let next = after_failure(&stack, target);
        let failure = failures.into_failure(&stack, operation, next);
        Err(DeployError::Failed(Box::new(failure)))
    }

    /// Lets the stack refuse to be deleted, or not, if that is wanted and isn't so.
    pub(super) async fn protect(
        &mut self,
        stack: &StackDescription,
        wanted: Option<bool>,
    ) -> Result<(), DeployError> {
        let Some(on) = wanted.filter(|on| *on != stack.termination_protection) else {
            return Ok(());
        };
        let plane = self.control_plane;
        self.insist(async || plane.set_termination_protection(&stack.id, on).await)
            .await?;
        self.observer.step(&Step::TerminationProtection { on });
        Ok(())
    }
}

/// Whether an execution that ended in `status` did what was wanted.
pub(super) fn has_succeeded(status: &str) -> bool {
    matches!(
        status,
        "CREATE_COMPLETE" | "UPDATE_COMPLETE" | "IMPORT_COMPLETE"
    )
}

/// What to do after a failure that left the stack like this.
pub(super) fn after_failure(stack: &StackDescription, target: &Target) -> String {
    let again = target.command_for("deploy");
    match StackState::of(Some(&stack.status)) {
        StackState::Ready | StackState::Absent => format!("mend the cause, then run {again} again"),
        _ => {
            let next = next_step(&stack.status, &stack.name, target, "deploy");
            format!("mend the cause; {next}")
        }
    }
}

fn no_change_set(request: &ExecuteRequest) -> DeployError {
    DeployError::NoChangeSet {
        stack: request.stack.clone(),
        change_set: name_in(&request.change_set).to_owned(),
        next: format!(
            "it was executed, or taken away: {} makes a new one",
            request.target.command_for("deploy --no-execute")
        ),
    }
}
