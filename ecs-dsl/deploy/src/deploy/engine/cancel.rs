//! `cancel`: cancels a running update.

use super::failure::Operation;
use super::monitor::MonitorRequest;
use super::{
    ConfirmationRequest, DeployError, DeployOutcome, DeployResult, DeployTarget, Engine, Observer,
    StackState, Verb,
};
use crate::deploy::{Cloud, ControlPlaneError};

impl<C: Cloud> Engine<'_, C> {
    /// Cancels a stack's running update after confirmation (`CancelUpdateStack`), and monitors its rollback.
    ///
    /// # Errors
    /// If no update is running, or if a call fails.
    pub async fn cancel(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<DeployOutcome> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let status = found.as_ref().map(|found| found.status.clone());
        let updating = found.filter(|found| found.status == "UPDATE_IN_PROGRESS");
        let Some(found) = updating else {
            return Err(not_cancellable(stack, status, target));
        };
        let confirmation = ConfirmationRequest::Cancel {
            stack,
            stage: &target.stage,
            status: &found.status,
        };
        let command = |_: &dyn Observer| target.command_on("cancel --yes", stack);
        if !self.confirmed(&confirmation, stack, Verb::Cancel, command)? {
            return Ok(DeployOutcome::Declined);
        }
        let last_seen = self.latest_event(&found.id).await?;
        let started = self.now();
        match self.cancel_update(&found).await {
            Ok(()) => {}
            // The update ended or began to roll back after the status was read.
            Err(ControlPlaneError::Validation { .. }) => {
                let status = self.status(stack, target).await?;
                return Err(not_cancellable(stack, status, target));
            }
            Err(error) => return Err(error.into()),
        }
        let monitoring = MonitorRequest {
            cancelled: true,
            ..MonitorRequest::new(&found, target, Operation::Update, last_seen)
        };
        self.finish(monitoring, started, None).await
    }
}

fn not_cancellable(stack: &str, status: Option<String>, target: &DeployTarget) -> DeployError {
    let next = match status.as_deref() {
        Some("CREATE_IN_PROGRESS") if target.is_local => format!(
            "only updates can be cancelled; run {} to stop the creation and delete the stack",
            target.command_on("destroy", stack)
        ),
        Some("CREATE_IN_PROGRESS") => format!(
            "CloudFormation cancels updates only; run {} to stop the creation and delete its resources",
            target.aws_command("delete-stack", stack)
        ),
        Some(status) if StackState::from_status(Some(status)) == StackState::InProgress => format!(
            "run {} to watch the operation",
            target.command_on("follow", stack)
        ),
        status => super::stack_state::idle_step(status, stack, target),
    };
    DeployError::NotCancellable {
        stack: stack.to_owned(),
        status,
        next,
    }
}
