//! The outcome of an operation as text, and the exit code for it.

use crate::cli::exit;
use crate::cli::terminal::console::Console;
use crate::deploy::engine::{Cancelled, DeployOutcome, Detached};

/// The text for a cancelled operation. The stack of a cancelled creation is deleted.
pub(in crate::cli) fn cancelled_text(stack: &str, cancelled: &Cancelled) -> String {
    match cancelled.status.as_str() {
        "DELETE_COMPLETE" => format!("cancelled: stack `{stack}` was deleted"),
        status => format!("cancelled: stack `{stack}` rolled back ({status})"),
    }
}

/// The text for an operation that continues.
pub(in crate::cli) fn detached_text(stack: &str, detached: &Detached) -> String {
    let Detached { status, attach, .. } = detached;
    format!("detached from stack `{stack}` ({status}); run {attach} to follow it")
}

/// Reports the outcome of a change set; returns the exit code. With `cancelling`, a rolled-back update is a success.
pub(in crate::cli) fn report_change(
    stack: &str,
    outcome: DeployOutcome,
    cancelling: bool,
    console: &Console<'_>,
) -> u8 {
    let (text, code) = match outcome {
        DeployOutcome::Deployed(deployed) if cancelling => (
            format!(
                "stack `{stack}` completed before it could be cancelled ({})",
                deployed.status
            ),
            exit::NOTHING_CHANGED,
        ),
        DeployOutcome::Deployed(deployed) => (
            format!("deployed stack `{stack}` ({})", deployed.status),
            exit::SUCCESS,
        ),
        DeployOutcome::Cancelled(cancelled) => (
            cancelled_text(stack, &cancelled),
            match cancelling {
                true => exit::SUCCESS,
                false => exit::NOTHING_CHANGED,
            },
        ),
        DeployOutcome::Detached(detached) => (detached_text(stack, &detached), exit::DETACHED),
        DeployOutcome::NoChanges { .. } | DeployOutcome::Prepared(_) => return exit::SUCCESS,
        DeployOutcome::Declined | DeployOutcome::Interrupted => {
            (format!("stack `{stack}` unchanged"), exit::NOTHING_CHANGED)
        }
    };
    console.print(text);
    code
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
