//! Sends a mutating call again whose response was lost, without starting an operation twice.
//!
//! **Invariant:** no other call is repeated here. `deploy::aws` retries every call before it returns an error, and the
//! errors of other control planes are final.

use super::{Engine, Interruption, Step};
use crate::deploy::{CallResult, Cloud, ControlPlaneError, StackDescription};

/// The result of a call that starts an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StartStatus {
    /// The operation has started.
    Started,
    /// The operation was running already: an earlier request had started it, but its response was lost.
    AlreadyRunning,
}

impl<C: Cloud> Engine<'_, C> {
    /// Makes a mutating call. If its response is lost, `effect` reads from the control plane whether the call took effect
    /// (`None`: it didn't); then the call is sent once more, unless the operator interrupts. `call` uses the same client
    /// token both times.
    pub(super) async fn mutate<T>(
        &mut self,
        call: impl AsyncFn() -> CallResult<T>,
        effect: impl AsyncFn() -> CallResult<Option<T>>,
    ) -> CallResult<T> {
        let lost = match call().await {
            Err(error) if is_response_lost(&error) => error,
            result => return result,
        };
        match effect().await {
            Ok(Some(effect)) => return Ok(effect),
            Ok(None) if self.observer.interruption() == Interruption::None => {}
            _ => return Err(lost),
        }
        self.observer.step(&Step::Retrying {
            operation: lost.operation(),
        });
        self.cloud.pause().await;
        match call().await {
            // The first request may have taken effect after `effect` was read.
            Err(error) => effect().await.ok().flatten().ok_or(error),
            result => result,
        }
    }

    /// Makes a call that starts an operation on `stack`. `has_started` decides by the current stack whether a call without
    /// a response took effect.
    pub(super) async fn start_operation(
        &mut self,
        stack: &StackDescription,
        has_started: impl Fn(&StackDescription) -> bool,
        call: impl AsyncFn() -> CallResult<()>,
    ) -> CallResult<StartStatus> {
        let cloud = self.cloud;
        let start = async || match call().await {
            Ok(()) => Ok(StartStatus::Started),
            Err(error) if was_already_accepted(&error) => Ok(StartStatus::AlreadyRunning),
            Err(error) => Err(error),
        };
        let effect = async || {
            let now = cloud.describe_stack(&stack.id).await?;
            // A stack that no longer exists was deleted by the call.
            let started = now.as_ref().is_none_or(&has_started);
            Ok(started.then_some(StartStatus::AlreadyRunning))
        };
        self.mutate(start, effect).await
    }
}

/// Whether a call with this error may have taken effect: it got no response, or a server error.
fn is_response_lost(error: &ControlPlaneError) -> bool {
    matches!(
        error,
        ControlPlaneError::Network { .. } | ControlPlaneError::Service { .. }
    )
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
