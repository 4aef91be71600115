//! The engine's part in watching: when it looks, what it tells, and when it stops.

use super::watcher::Watcher;
use super::{CountedTrouble, Evidence};
use crate::cfn::Document;
use crate::deploy::engine::failure::Failures;
use crate::deploy::engine::stack_state::is_rolling_back;
use crate::deploy::engine::{
    DeployError, DeployOutcome, DeployRequest, Engine, Failure, Operation, Step,
};
use crate::deploy::{Cloud, ControlPlaneError, DeleteRequest, StackDescription, StackEvent};

impl<C: Cloud> Engine<'_, C> {
    /// Takes note of an event, for the watcher if there is one.
    pub(in crate::deploy::engine) fn note_for_watch(&mut self, event: &StackEvent) {
        if let Some(watcher) = &mut self.watcher {
            watcher.note(event);
        }
    }

    /// Looks at the services if it is time to; tells what has changed; stops the operation when enough tasks died alike.
    /// Called at every poll. Nothing that goes wrong in here stops the deployment.
    pub(in crate::deploy::engine) async fn watch(
        &mut self,
        stack: &StackDescription,
        failures: &Failures,
    ) {
        let Some(mut watcher) = self.watcher.take() else {
            return;
        };
        let failing = !failures.causes.is_empty() || is_rolling_back(&stack.status);
        if watcher.is_due() || (failing && watcher.evidence.is_none()) {
            self.look(&mut watcher, stack).await;
        }
        if failing {
            self.save_evidence(&mut watcher, stack, failures);
        } else if !watcher.stopped
            && let Some(trouble) = watcher.alike()
        {
            self.stop(&mut watcher, stack, failures, &trouble).await;
        }
        self.watcher = Some(watcher);
    }

    async fn look(&mut self, watcher: &mut Watcher, stack: &StackDescription) {
        if let Err(error) = watcher.look(self.control_plane, stack).await
            && !std::mem::replace(&mut watcher.told_unreadable, true)
        {
            self.observer.step(&Step::CannotWatch {
                reason: &error.to_string(),
            });
        }
        let report = watcher.report();
        if report != watcher.told {
            self.observer.workload(&report);
            watcher.told = report;
        }
    }

    /// Gives what was seen to the observer, before it is gone at AWS: once, and again only if the operation is stopped.
    fn save_evidence(
        &mut self,
        watcher: &mut Watcher,
        stack: &StackDescription,
        failures: &Failures,
    ) {
        if watcher.evidence.is_some() || watcher.seen.is_empty() {
            return;
        }
        let evidence = watcher.collect(stack, &failures.causes);
        self.observer.evidence(&evidence);
        watcher.evidence = Some(evidence);
    }

    /// Stops what is under way. CloudFormation takes `CancelUpdateStack` for an update only; a creation it lets be deleted,
    /// which is what it would do itself at the end, as nothing ran before.
    async fn stop(
        &mut self,
        watcher: &mut Watcher,
        stack: &StackDescription,
        failures: &Failures,
        trouble: &CountedTrouble,
    ) {
        let operation = match stack.status.as_str() {
            "UPDATE_IN_PROGRESS" => Operation::Update,
            "CREATE_IN_PROGRESS" => Operation::Create,
            _ => return,
        };
        self.save_evidence(watcher, stack, failures);
        self.observer.step(&Step::CancellingFailedDeployment {
            trouble: &trouble.trouble,
            count: trouble.count,
            operation,
        });
        let token = format!("{}-give-up", watcher.id);
        let ordered = match operation {
            Operation::Update => self.control_plane.cancel_update(&stack.id, &token).await,
            _ => {
                let deletion = DeleteRequest {
                    stack: stack.id.clone(),
                    token,
                    ..DeleteRequest::default()
                };
                self.control_plane.delete_stack(&deletion).await
            }
        };
        match ordered {
            Ok(()) => watcher.stopped = true,
            Err(error) => self.could_not_stop(watcher, &error),
        }
    }

    /// What may be a matter of time is tried again at the next poll; a refusal isn't.
    fn could_not_stop(&mut self, watcher: &mut Watcher, error: &ControlPlaneError) {
        if !is_passing(error) {
            watcher.settings.alike_failures = None;
            self.observer.step(&Step::CannotCancel {
                reason: &error.to_string(),
            });
        }
    }

    /// What an operation that has ended comes to: a stack that was updated runs what was deployed, or it is a failure; a
    /// failure is explained by what was seen.
    pub(in crate::deploy::engine) async fn judge(
        &mut self,
        request: &DeployRequest,
        template: &Document,
        outcome: Result<DeployOutcome, DeployError>,
    ) -> Result<DeployOutcome, DeployError> {
        let watcher = self.watcher.take();
        match outcome {
            Ok(DeployOutcome::Deployed(deployed)) => {
                self.verify_running(request, template, &deployed.id).await?;
                Ok(DeployOutcome::Deployed(deployed))
            }
            Err(DeployError::Failed(mut failure)) => {
                explain(&mut failure, watcher);
                Err(DeployError::Failed(failure))
            }
            Err(DeployError::StackDeleted { stack }) => Err(vanished(request, stack, watcher)),
            other => other,
        }
    }
}

/// Whether the same call may be answered the next time.
pub(super) fn is_passing(error: &ControlPlaneError) -> bool {
    matches!(
        error,
        ControlPlaneError::Throttled { .. }
            | ControlPlaneError::Network { .. }
            | ControlPlaneError::Service { .. }
    )
}

/// A stack that is gone because its creation was stopped has failed like any other.
fn vanished(request: &DeployRequest, stack: String, watcher: Option<Watcher>) -> DeployError {
    if !watcher.as_ref().is_some_and(|watcher| watcher.stopped) {
        return DeployError::StackDeleted { stack };
    }
    let again = request.target.command_for("deploy");
    let mut failure = Failure {
        stack,
        operation: Operation::Create,
        status: "DELETE_COMPLETE".to_owned(),
        cause: None,
        others: Vec::new(),
        stack_reason: None,
        cancelled: 0,
        next: format!("fix the cause, then run {again} again"),
        stopped: true,
        evidence: None,
    };
    explain(&mut failure, watcher);
    DeployError::Failed(Box::new(failure))
}

/// Adds what was seen to a failure: the cause that the user can mend comes first in `next`.
fn explain(failure: &mut Failure, watcher: Option<Watcher>) {
    let Some(watcher) = watcher else {
        return;
    };
    failure.stopped = watcher.stopped;
    if let Some(trouble) = watcher.evidence.as_ref().and_then(Evidence::trouble) {
        failure.next = format!("{}; {}", trouble.hint, failure.next);
    }
    failure.evidence = watcher.evidence.map(Box::new);
}
