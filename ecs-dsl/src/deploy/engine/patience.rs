//! Calls that get no answer: made again a few times, and an order whose answer was lost isn't given twice.

use super::{Engine, Interruption, Step};
use crate::deploy::{Cloud, ControlPlaneError, StackDescription};

/// How often in a row a call may get no answer before the run ends with that error. Below it, the SDK has its own retries.
pub(super) const UNANSWERED_LIMIT: u32 = 5;

/// How CloudFormation took an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Execution {
    /// It has started.
    Started,
    /// It had started already: the answer to an earlier try was lost on its way.
    Running,
}

impl<C: Cloud> Engine<'_, C> {
    /// Makes a call that may be made twice; again, if it gets no answer. Whoever interrupts doesn't wait for one.
    pub(super) async fn insist<T>(
        &mut self,
        call: impl AsyncFn() -> Result<T, ControlPlaneError>,
    ) -> Result<T, ControlPlaneError> {
        let mut count = 0;
        loop {
            match call().await {
                Err(error) if self.waits_after(&error, &mut count) => {
                    self.control_plane.pause().await;
                }
                answer => return answer,
            }
        }
    }

    /// Gives an order to `stack`, again if it gets no answer. `call` has the same token each time; `has_begun` says by the
    /// stack as it is now whether an earlier try took effect.
    pub(super) async fn order(
        &mut self,
        stack: &StackDescription,
        has_begun: impl Fn(&StackDescription) -> bool,
        call: impl AsyncFn() -> Result<(), ControlPlaneError>,
    ) -> Result<Execution, ControlPlaneError> {
        let mut count = 0;
        loop {
            let error = match call().await {
                Ok(()) => return Ok(Execution::Started),
                Err(error) if was_taken(&error) => return Ok(Execution::Running),
                Err(error) => error,
            };
            let lost = count > 0 || matches!(error, ControlPlaneError::Network { .. });
            if lost && self.took_effect(stack, &has_begun).await {
                return Ok(Execution::Running);
            }
            if !self.waits_after(&error, &mut count) {
                return Err(error);
            }
            self.control_plane.pause().await;
        }
    }

    /// Whether the order was heard. A look that gets no answer says nothing.
    async fn took_effect(
        &self,
        stack: &StackDescription,
        has_begun: impl Fn(&StackDescription) -> bool,
    ) -> bool {
        match self.control_plane.describe_stack(&stack.id).await {
            Ok(Some(now)) => has_begun(&now),
            Ok(None) => true,
            Err(_) => false,
        }
    }

    /// Whether it is worth asking again after `error`; counts it and tells it.
    fn waits_after(&mut self, error: &ControlPlaneError, count: &mut u32) -> bool {
        let interrupted = self.observer.interruption() != Interruption::None;
        if !is_passing(error) || *count >= UNANSWERED_LIMIT || interrupted {
            return false;
        }
        *count += 1;
        self.observer.step(&Step::Unanswered {
            operation: error.operation(),
            count: *count,
            limit: UNANSWERED_LIMIT,
        });
        true
    }
}

/// Whether the same call may get an answer in a moment.
pub(super) fn is_passing(error: &ControlPlaneError) -> bool {
    matches!(
        error,
        ControlPlaneError::Network { .. }
            | ControlPlaneError::Throttled { .. }
            | ControlPlaneError::Service { .. }
    )
}

/// Whether CloudFormation says that it had taken this order before.
fn was_taken(error: &ControlPlaneError) -> bool {
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
