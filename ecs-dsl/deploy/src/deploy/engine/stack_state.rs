//! The state of a stack by its status, and the next step for each.

use serde::Serialize;

use super::DeployTarget;
use crate::deploy::StackDescription;

/// The state of a stack: the statuses that allow the same operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StackState {
    /// It doesn't exist (`DELETE_COMPLETE` included).
    Absent,
    /// `REVIEW_IN_PROGRESS`: it has no resources; its change set wasn't executed yet.
    ReviewInProgress,
    /// A stable status: it can be updated.
    Ready,
    /// An operation is in progress.
    InProgress,
    /// `CREATE_FAILED` or `UPDATE_FAILED`: the operation failed, and its resources were preserved.
    FailedPreserved,
    /// `ROLLBACK_COMPLETE` or `ROLLBACK_FAILED`: the creation failed; it can only be deleted.
    RollbackComplete,
    /// `DELETE_FAILED`.
    DeleteFailed,
    /// `UPDATE_ROLLBACK_FAILED` or `IMPORT_ROLLBACK_FAILED`: it can't be updated until the rollback is completed.
    UpdateRollbackFailed,
    /// A status that this version doesn't know.
    Unknown,
}

impl StackState {
    /// The state of a stack in `status`; `None` if the stack doesn't exist.
    pub fn from_status(status: Option<&str>) -> Self {
        let Some(status) = status else {
            return Self::Absent;
        };
        match status {
            "DELETE_COMPLETE" => Self::Absent,
            "REVIEW_IN_PROGRESS" => Self::ReviewInProgress,
            "CREATE_COMPLETE"
            | "UPDATE_COMPLETE"
            | "UPDATE_ROLLBACK_COMPLETE"
            | "IMPORT_COMPLETE"
            | "IMPORT_ROLLBACK_COMPLETE" => Self::Ready,
            "CREATE_FAILED" | "UPDATE_FAILED" => Self::FailedPreserved,
            "ROLLBACK_COMPLETE" | "ROLLBACK_FAILED" => Self::RollbackComplete,
            "DELETE_FAILED" => Self::DeleteFailed,
            "UPDATE_ROLLBACK_FAILED" | "IMPORT_ROLLBACK_FAILED" => Self::UpdateRollbackFailed,
            _ if status.ends_with("_IN_PROGRESS") => Self::InProgress,
            _ => Self::Unknown,
        }
    }
}

/// A stack as the next deployment finds it. Without a template, nothing of it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InspectedStack {
    /// The stack, if it can be updated.
    pub description: Option<StackDescription>,
    /// Its template.
    pub template: Option<String>,
    /// Its status, if it exists and an update can't begin at once.
    pub unusual: Option<UnusualStatus>,
}

/// A status in which a stack can't be updated at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnusualStatus {
    /// Such as `ROLLBACK_COMPLETE`.
    pub status: String,
    /// What the status means.
    pub meaning: &'static str,
    /// What to do, with the command.
    pub next: String,
}

impl StackDescription {
    /// The stack's state.
    pub(super) fn state(&self) -> StackState {
        StackState::from_status(Some(&self.status))
    }
}

/// Whether no operation is in progress in `status`.
pub(super) fn is_terminal(status: &str) -> bool {
    !status.ends_with("_IN_PROGRESS")
}

/// Whether a rollback is in progress in `status`.
pub(super) fn is_rolling_back(status: &str) -> bool {
    status.contains("ROLLBACK") && !is_terminal(status)
}

/// The meaning of `status`, for messages.
pub(super) fn meaning(status: &str) -> &'static str {
    match status {
        "CREATE_FAILED" => "its creation failed, and the created resources were preserved",
        "UPDATE_FAILED" => "its update failed, and the changes were preserved",
        "ROLLBACK_COMPLETE" => {
            "its creation failed and was rolled back; CloudFormation can only delete it"
        }
        "ROLLBACK_FAILED" => {
            "its creation and the rollback failed; CloudFormation can only delete it"
        }
        "DELETE_FAILED" => "its deletion failed, and some of its resources still exist",
        "UPDATE_ROLLBACK_FAILED" => {
            "an update and its rollback failed; it can't be updated until the rollback is completed"
        }
        "IMPORT_ROLLBACK_FAILED" => {
            "an import and its rollback failed; it can't be updated until the rollback is completed"
        }
        "REVIEW_IN_PROGRESS" => "it has no resources, because its change set wasn't executed",
        _ if !is_terminal(status) => "an operation is in progress",
        _ => "unknown status",
    }
}

/// What to do before `verb` can be run in `status`, with the command.
pub(super) fn next_step(status: &str, stack: &str, target: &DeployTarget, verb: &str) -> String {
    let again = target.command_for(verb);
    let recover = target.command_on("recover", stack);
    match StackState::from_status(Some(status)) {
        StackState::InProgress => format!(
            "run {} to watch it; when it has ended, run {again} again",
            target.command_on("follow", stack)
        ),
        StackState::ReviewInProgress => format!("run {again} to create its resources"),
        StackState::DeleteFailed => format!(
            "fix what blocks the deletion, then run {recover} to delete the stack again; `--retain ID` retains a resource"
        ),
        StackState::RollbackComplete if verb == "deploy" => {
            format!("run {again} to delete the stack and create it again, after confirmation")
        }
        StackState::FailedPreserved if verb == "deploy" => {
            format!(
                "run {again} to roll back, after confirmation, and deploy again, or {recover} to roll back only"
            )
        }
        StackState::UpdateRollbackFailed if status == "UPDATE_ROLLBACK_FAILED" => format!(
            "fix what blocks the rollback, then run {recover} to continue it; `--skip ID` skips a resource; then run {again} \
             again"
        ),
        StackState::UpdateRollbackFailed => format!(
            "AWS documents no API call to recover from this status: check the stack in the AWS console or contact AWS \
             Support; to list its events, run {}",
            target.aws_command("describe-stack-events", stack)
        ),
        _ if target.is_local => format!("run {again} again"),
        _ => format!(
            "check the stack's events with {}, then run {again} again",
            target.aws_command("describe-stack-events", stack)
        ),
    }
}

/// The next step for a stack without an operation in progress.
pub(super) fn idle_step(status: Option<&str>, stack: &str, target: &DeployTarget) -> String {
    match StackState::from_status(status) {
        StackState::Absent | StackState::ReviewInProgress => {
            format!("to create the stack, run {}", target.command_for("deploy"))
        }
        StackState::Ready => {
            format!("to change the stack, run {}", target.command_for("deploy"))
        }
        _ => next_step(status.unwrap_or_default(), stack, target, "deploy"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::target;
    use super::{StackState, next_step};

    #[test]
    fn every_status_has_its_state() {
        use StackState::{
            Absent, DeleteFailed, FailedPreserved, InProgress, Ready, ReviewInProgress,
            RollbackComplete, UpdateRollbackFailed,
        };
        let expected = [
            ("REVIEW_IN_PROGRESS", ReviewInProgress),
            ("CREATE_IN_PROGRESS", InProgress),
            ("CREATE_COMPLETE", Ready),
            ("CREATE_FAILED", FailedPreserved),
            ("ROLLBACK_IN_PROGRESS", InProgress),
            ("ROLLBACK_COMPLETE", RollbackComplete),
            ("ROLLBACK_FAILED", RollbackComplete),
            ("DELETE_IN_PROGRESS", InProgress),
            ("DELETE_COMPLETE", Absent),
            ("DELETE_FAILED", DeleteFailed),
            ("UPDATE_IN_PROGRESS", InProgress),
            ("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", InProgress),
            ("UPDATE_COMPLETE", Ready),
            ("UPDATE_FAILED", FailedPreserved),
            ("UPDATE_ROLLBACK_IN_PROGRESS", InProgress),
            ("UPDATE_ROLLBACK_FAILED", UpdateRollbackFailed),
            ("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", InProgress),
            ("UPDATE_ROLLBACK_COMPLETE", Ready),
            ("IMPORT_IN_PROGRESS", InProgress),
            ("IMPORT_COMPLETE", Ready),
            ("IMPORT_ROLLBACK_IN_PROGRESS", InProgress),
            ("IMPORT_ROLLBACK_FAILED", UpdateRollbackFailed),
            ("IMPORT_ROLLBACK_COMPLETE", Ready),
        ];
        for (status, state) in expected {
            assert_eq!(StackState::from_status(Some(status)), state, "{status}");
        }
        assert_eq!(StackState::from_status(None), Absent);
        assert_eq!(
            StackState::from_status(Some("TELEPORT_PARTIAL")),
            StackState::Unknown
        );
        assert_eq!(
            StackState::from_status(Some("TELEPORT_IN_PROGRESS")),
            StackState::InProgress
        );
    }

    #[test]
    fn next_step_has_a_command() {
        let next = |status, verb| next_step(status, "web", &target(), verb);
        assert_eq!(
            next("ROLLBACK_COMPLETE", "deploy"),
            "run `cargo run -- deploy --stage dev` to delete the stack and create it again, after confirmation"
        );
        for (status, command) in [
            (
                "UPDATE_ROLLBACK_FAILED",
                "`cargo run -- recover --stage dev --stack web`",
            ),
            (
                "DELETE_FAILED",
                "`cargo run -- recover --stage dev --stack web`",
            ),
            (
                "UPDATE_IN_PROGRESS",
                "`cargo run -- follow --stage dev --stack web`",
            ),
            ("CREATE_FAILED", "`cargo run -- deploy --stage dev`"),
            (
                "IMPORT_ROLLBACK_FAILED",
                "`aws cloudformation describe-stack-events --stack-name web --region us-east-1`",
            ),
            ("TELEPORTED", "`cargo run -- deploy --stage dev`"),
        ] {
            let text = next(status, "deploy");
            assert!(text.contains(command), "{status}: {text}");
        }
    }
}
