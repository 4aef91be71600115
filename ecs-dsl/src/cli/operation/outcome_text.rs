//! The outcome of an operation as text.

use crate::deploy::engine::{Cancelled, DeployOutcome, Deployed, Detached};

/// The text for a cancelled operation. The stack of a cancelled creation is deleted.
pub(in crate::cli) fn cancelled_text(stack: &str, cancelled: &Cancelled) -> String {
    match cancelled.status.as_str() {
        "DELETE_COMPLETE" => format!("cancelled: stack `{stack}` was deleted"),
        status => format!("cancelled: stack `{stack}` rolled back ({status})"),
    }
}

/// The text for an operation that continues.
pub(in crate::cli) fn detached_text(stack: &str, detached: &Detached) -> String {
    let Detached { status, next, .. } = detached;
    format!("detached from stack `{stack}` ({status}); {next}")
}

/// The outcome of a change set as text. With `cancelling`, it was to be cancelled.
pub(in crate::cli) fn change_lines(
    stack: &str,
    outcome: &DeployOutcome,
    cancelling: bool,
) -> Vec<String> {
    vec![match outcome {
        DeployOutcome::Deployed(Deployed { status, .. }) if cancelling => {
            format!("stack `{stack}` completed before it could be cancelled ({status})")
        }
        DeployOutcome::Deployed(deployed) => {
            format!("deployed stack `{stack}` ({})", deployed.status)
        }
        DeployOutcome::Cancelled(cancelled) => cancelled_text(stack, cancelled),
        DeployOutcome::Detached(detached) => detached_text(stack, detached),
        DeployOutcome::NoChanges { .. } | DeployOutcome::Prepared(_) => return Vec::new(),
        DeployOutcome::Declined | DeployOutcome::Interrupted => {
            format!("stack `{stack}` unchanged")
        }
    }]
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::cancelled_text;
    use crate::deploy::engine::Cancelled;

    #[test]
    fn cancelled_creation_deletes_the_stack() {
        let text = |status: &str| {
            let cancelled = Cancelled {
                status: status.to_owned(),
                duration: Duration::ZERO,
            };
            cancelled_text("shop", &cancelled)
        };
        assert_eq!(
            text("DELETE_COMPLETE"),
            "cancelled: stack `shop` was deleted"
        );
        assert_eq!(
            text("UPDATE_ROLLBACK_COMPLETE"),
            "cancelled: stack `shop` rolled back (UPDATE_ROLLBACK_COMPLETE)"
        );
    }
}
