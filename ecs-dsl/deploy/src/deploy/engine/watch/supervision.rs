//! The engine's hooks for watching: inspects services, saves evidence, stops the operation, explains failures.

use super::watcher::Watcher;
use super::{CountedFailure, Evidence};
use crate::cfn::Document;
use crate::deploy::engine::failure::Failures;
use crate::deploy::engine::stack_state::is_rolling_back;
use crate::deploy::engine::{
    DeployError, DeployOutcome, DeployRequest, DeployResult, Engine, Failure, Operation, Step,
};
use crate::deploy::{Cloud, DeleteRequest, StackDescription, StackEvent};

impl<C: Cloud> Engine<'_, C> {
    /// Passes an event to the watcher.
    pub(in crate::deploy::engine) fn record_for_watcher(&mut self, event: &StackEvent) {
        if let Some(watcher) = &mut self.watcher {
            watcher.record(event);
        }
    }

    /// Inspects the services if due, reports changes, and stops the operation when the failure threshold is reached.
    /// Called at every poll. Errors in here never stop the deployment.
    pub(in crate::deploy::engine) async fn watch(
        &mut self,
        stack: &StackDescription,
        failures: &Failures,
    ) {
        // A stack that is deleted has no tasks to watch.
        if stack.status.starts_with("DELETE_") {
            return;
        }
        let Some(mut watcher) = self.watcher.take() else {
            return;
        };
        let failing = !failures.causes.is_empty() || is_rolling_back(&stack.status);
        if watcher.is_due() || (failing && watcher.evidence.is_none()) {
            self.inspect(&mut watcher, stack).await;
        }
        if failing {
            self.save_evidence(&mut watcher, stack, failures);
        } else if !watcher.stopped
            && let Some(failure) = watcher.above_threshold()
        {
            self.stop(&mut watcher, stack, failures, &failure).await;
        }
        self.watcher = Some(watcher);
    }

    async fn inspect(&mut self, watcher: &mut Watcher, stack: &StackDescription) {
        // A rollback deletes what is read.
        if let Err(error) = watcher.inspect(self.cloud, stack).await
            && !is_rolling_back(&stack.status)
            && !std::mem::replace(&mut watcher.unreadable_reported, true)
        {
            self.observer.step(&Step::CannotWatch {
                reason: &error.to_string(),
            });
        }
        for event in watcher.new_events.drain(..) {
            self.observer.service_event(&event);
        }
        let report = watcher.report();
        if report != watcher.reported {
            self.observer.workload(&report);
            watcher.reported = report;
        }
    }

    /// Passes the evidence to the observer, once, before AWS deletes the tasks.
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

    /// Stops the operation. `CancelUpdateStack` works for updates only; a stack that is being created is deleted, as
    /// CloudFormation's rollback of a creation does, too.
    async fn stop(
        &mut self,
        watcher: &mut Watcher,
        stack: &StackDescription,
        failures: &Failures,
        failure: &CountedFailure,
    ) {
        let operation = match stack.status.as_str() {
            "UPDATE_IN_PROGRESS" => Operation::Update,
            "CREATE_IN_PROGRESS" => Operation::Create,
            _ => return,
        };
        self.save_evidence(watcher, stack, failures);
        self.observer.step(&Step::CancellingFailedDeployment {
            failure: &failure.failure,
            count: failure.count,
            operation,
        });
        let token = format!("{}-give-up", watcher.id);
        let result = match operation {
            Operation::Update => self.start_cancellation(stack, &token).await,
            _ => {
                let deletion = DeleteRequest::new(&stack.id, token);
                self.start_deletion(stack, &deletion).await
            }
        };
        match result {
            Ok(()) => watcher.stopped = true,
            Err(error) => {
                watcher.settings.failure_threshold = None;
                self.observer.step(&Step::CannotCancel {
                    reason: &error.to_string(),
                });
            }
        }
    }

    /// Verifies a success (the deployed revisions must run), and adds the task failures to an error.
    pub(in crate::deploy::engine) async fn verify_outcome(
        &mut self,
        request: &DeployRequest,
        template: &Document,
        outcome: DeployResult<DeployOutcome>,
    ) -> DeployResult<DeployOutcome> {
        let watcher = self.watcher.take();
        match outcome {
            Ok(DeployOutcome::Deployed(deployed)) => {
                self.verify_running(request, template, &deployed).await?;
                Ok(DeployOutcome::Deployed(deployed))
            }
            Err(DeployError::Failed(mut failure)) => {
                explain(&mut failure, watcher);
                Err(DeployError::Failed(failure))
            }
            Err(DeployError::StackDeleted { stack }) => {
                Err(stack_deleted_error(request, stack, watcher))
            }
            other => other,
        }
    }
}

/// The error for a stack that no longer exists: a failed creation if the watcher stopped it, else `StackDeleted`.
fn stack_deleted_error(
    request: &DeployRequest,
    stack: String,
    watcher: Option<Watcher>,
) -> DeployError {
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

/// Adds the evidence to a failure; the task failure's hint comes first in `next`.
pub(in crate::deploy::engine) fn explain(failure: &mut Failure, watcher: Option<Watcher>) {
    let Some(watcher) = watcher else {
        return;
    };
    failure.stopped = watcher.stopped;
    if let Some(task_failure) = watcher.evidence.as_ref().and_then(Evidence::failure) {
        // What CloudFormation reports is only the consequence.
        if let Some(advice) = failure
            .cause
            .as_ref()
            .and_then(|cause| cause.advice.as_ref())
        {
            failure.next = failure.next.replacen(advice, "fix the cause", 1);
        }
        failure.next = format!("{}; {}", task_failure.hint, failure.next);
    }
    failure.evidence = watcher.evidence.map(Box::new);
}
