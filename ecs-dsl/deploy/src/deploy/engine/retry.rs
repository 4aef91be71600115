//! Retries calls that fail transiently, without starting an operation twice.

use super::{Engine, Interruption, Step};
use crate::deploy::{Cloud, ControlPlaneError, StackDescription};

/// How often a call is retried before its error ends the run. `deploy::aws` retries on its own before it returns an error;
/// the SDK's retries are disabled.
pub(super) const RETRY_LIMIT: u32 = 5;

/// The result of a call that starts an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StartStatus {
    /// The operation has started.
    Started,
    /// The operation was running already: an earlier attempt had started it, but its response was lost.
    AlreadyRunning,
}

impl<C: Cloud> Engine<'_, C> {
    /// Makes an idempotent call, with retries after transient errors unless the operator interrupts.
    pub(super) async fn with_retry<T>(
        &mut self,
        call: impl AsyncFn() -> Result<T, ControlPlaneError>,
    ) -> Result<T, ControlPlaneError> {
        let mut count = 0;
        loop {
            match call().await {
                Err(error) if self.should_retry(&error, &mut count) => {
                    self.control_plane.pause().await;
                }
                result => return result,
            }
        }
    }

    /// Makes a call that starts an operation on `stack`, with retries after transient errors. `call` uses the same client
    /// token each time; `has_started` decides by the current stack whether an earlier attempt took effect.
    pub(super) async fn with_idempotent_retry(
        &mut self,
        stack: &StackDescription,
        has_started: impl Fn(&StackDescription) -> bool,
        call: impl AsyncFn() -> Result<(), ControlPlaneError>,
    ) -> Result<StartStatus, ControlPlaneError> {
        let mut count = 0;
        loop {
            let error = match call().await {
                Ok(()) => return Ok(StartStatus::Started),
                Err(error) if was_already_accepted(&error) => {
                    return Ok(StartStatus::AlreadyRunning);
                }
                Err(error) => error,
            };
            let lost = count > 0 || matches!(error, ControlPlaneError::Network { .. });
            if lost && self.took_effect(stack, &has_started).await {
                return Ok(StartStatus::AlreadyRunning);
            }
            if !self.should_retry(&error, &mut count) {
                return Err(error);
            }
            self.control_plane.pause().await;
        }
    }

    /// Whether an earlier attempt took effect; `false` if the stack can't be read.
    async fn took_effect(
        &self,
        stack: &StackDescription,
        has_started: impl Fn(&StackDescription) -> bool,
    ) -> bool {
        match self.control_plane.describe_stack(&stack.id).await {
            Ok(Some(now)) => has_started(&now),
            Ok(None) => true,
            Err(_) => false,
        }
    }

    /// Whether to retry after `error`; counts and reports the retry.
    fn should_retry(&mut self, error: &ControlPlaneError, count: &mut u32) -> bool {
        let interrupted = self.observer.interruption() != Interruption::None;
        if !error.is_transient() || *count >= RETRY_LIMIT || interrupted {
            return false;
        }
        *count += 1;
        self.observer.step(&Step::Retrying {
            operation: error.operation(),
            count: *count,
            limit: RETRY_LIMIT,
        });
        true
    }
}

/// Whether CloudFormation reports that it had accepted the call before.
fn was_already_accepted(error: &ControlPlaneError) -> bool {
    let ControlPlaneError::Validation { code, message, .. } = error else {
        return false;
    };
    match code.trim_end_matches("Exception") {
        "InvalidChangeSetStatus" => ["EXECUTE_COMPLETE", "EXECUTE_IN_PROGRESS"]
            .iter()
            .any(|status| message.contains(status)),
        "TokenAlreadyExists" => true,
        _ => false,
    }
}
