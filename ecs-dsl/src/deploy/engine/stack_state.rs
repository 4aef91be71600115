//! What may be done with a stack, by its status.

use super::Target;
/// What a stack's status means for whoever wants to change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StackState {
    /// There is no such stack.
    Absent,
    /// It has no resources yet: a change set was made for it and not executed.
    Review,
    /// Nothing is going on, and it can be changed.
    Ready,
    /// Something is going on.
    Busy,
    /// It failed, and what was made was kept on purpose.
    FailedKept,
    /// Its creation failed: it can only be deleted.
    Dead,
    /// Its deletion failed.
    HalfDeleted,
    /// Going back failed: it takes no change until that is mended.
    Stuck,
    /// A status that AWS has added since.
    Unknown,
}

impl StackState {
    /// What `status` means; none stands for a stack that isn't there.
    pub fn of(status: Option<&str>) -> Self {
        let Some(status) = status else {
            return Self::Absent;
        };
        match status {
            "DELETE_COMPLETE" => Self::Absent,
            "REVIEW_IN_PROGRESS" => Self::Review,
            "CREATE_COMPLETE"
            | "UPDATE_COMPLETE"
            | "UPDATE_ROLLBACK_COMPLETE"
            | "IMPORT_COMPLETE"
            | "IMPORT_ROLLBACK_COMPLETE" => Self::Ready,
            "CREATE_FAILED" | "UPDATE_FAILED" => Self::FailedKept,
            "ROLLBACK_COMPLETE" | "ROLLBACK_FAILED" => Self::Dead,
            "DELETE_FAILED" => Self::HalfDeleted,
            "UPDATE_ROLLBACK_FAILED" | "IMPORT_ROLLBACK_FAILED" => Self::Stuck,
            _ if status.ends_with("_IN_PROGRESS") => Self::Busy,
            _ => Self::Unknown,
        }
    }
}

/// Whether an operation has come to its end with `status`.
pub(super) fn has_ended(status: &str) -> bool {
    !status.ends_with("_IN_PROGRESS")
}

/// Whether `status` is one of going back to where the stack was.
pub(super) fn is_rolling_back(status: &str) -> bool {
    status.contains("ROLLBACK") && !has_ended(status)
}

/// What `status` means, for a person.
pub(super) fn meaning(status: &str) -> &'static str {
    match status {
        "CREATE_FAILED" => "its creation failed, and what was made until then was kept",
        "UPDATE_FAILED" => "its update failed, and what was changed until then was kept",
        "ROLLBACK_COMPLETE" => {
            "its creation failed and was undone; CloudFormation can only delete it"
        }
        "ROLLBACK_FAILED" => {
            "its creation failed and couldn't be undone; CloudFormation can only delete it"
        }
        "DELETE_FAILED" => "its deletion failed, and some of its resources are left",
        "UPDATE_ROLLBACK_FAILED" => {
            "an update failed and couldn't be undone; it takes no change until that is mended"
        }
        "IMPORT_ROLLBACK_FAILED" => {
            "an import failed and couldn't be undone; it takes no change until that is mended"
        }
        _ if !has_ended(status) => "an operation is running",
        _ => "this version doesn't know that status",
    }
}

/// What to do about `status` before `verb` can be done, with the command to type.
pub(super) fn next_step(status: &str, stack: &str, target: &Target, verb: &str) -> String {
    let again = target.command_for(verb);
    let recover = target.command_on("recover", stack);
    match StackState::of(Some(status)) {
        StackState::Busy => format!(
            "{} shows it; when it has ended, run {again} again",
            target.command_on("follow", stack)
        ),
        StackState::HalfDeleted => format!(
            "mend what keeps it from being deleted, then run {recover}: it deletes again, `--retain ID` leaves a \
             resource at AWS"
        ),
        StackState::Dead if verb == "deploy" => {
            format!("run {again}: it deletes what is left, after asking, and makes the stack again")
        }
        StackState::FailedKept if verb == "deploy" => {
            format!("run {again}: it undoes what failed, after asking, and goes on; or {recover}")
        }
        StackState::Stuck if status == "UPDATE_ROLLBACK_FAILED" => format!(
            "mend what keeps it from going back, then run {recover}: it goes back again, `--skip ID` leaves a resource \
             as it is; then run {again} again"
        ),
        StackState::Stuck => format!(
            "no call that mends this is documented: look at the stack in the AWS console, or ask AWS's support; {} lists \
             what happened",
            target.aws_command("describe-stack-events", stack)
        ),
        _ => format!(
            "look at what happened: {}; then run {again} again",
            target.aws_command("describe-stack-events", stack)
        ),
    }
}

/// What can be done with a stack in which nothing goes on.
pub(super) fn idle_step(status: Option<&str>, stack: &str, target: &Target) -> String {
    match StackState::of(status) {
        StackState::Absent | StackState::Review | StackState::Ready => {
            format!(
                "nothing goes on in it; {} changes it",
                target.command_for("deploy")
            )
        }
        _ => next_step(status.unwrap_or_default(), stack, target, "deploy"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::target;
    use super::{StackState, next_step};

    #[test]
    fn every_status_of_aws_has_its_meaning() {
        use StackState::{Absent, Busy, Dead, FailedKept, HalfDeleted, Ready, Review, Stuck};
        let expected = [
            ("REVIEW_IN_PROGRESS", Review),
            ("CREATE_IN_PROGRESS", Busy),
            ("CREATE_COMPLETE", Ready),
            ("CREATE_FAILED", FailedKept),
            ("ROLLBACK_IN_PROGRESS", Busy),
            ("ROLLBACK_COMPLETE", Dead),
            ("ROLLBACK_FAILED", Dead),
            ("DELETE_IN_PROGRESS", Busy),
            ("DELETE_COMPLETE", Absent),
            ("DELETE_FAILED", HalfDeleted),
            ("UPDATE_IN_PROGRESS", Busy),
            ("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", Busy),
            ("UPDATE_COMPLETE", Ready),
            ("UPDATE_FAILED", FailedKept),
            ("UPDATE_ROLLBACK_IN_PROGRESS", Busy),
            ("UPDATE_ROLLBACK_FAILED", Stuck),
            ("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", Busy),
            ("UPDATE_ROLLBACK_COMPLETE", Ready),
            ("IMPORT_IN_PROGRESS", Busy),
            ("IMPORT_COMPLETE", Ready),
            ("IMPORT_ROLLBACK_IN_PROGRESS", Busy),
            ("IMPORT_ROLLBACK_FAILED", Stuck),
            ("IMPORT_ROLLBACK_COMPLETE", Ready),
        ];
        for (status, state) in expected {
            assert_eq!(StackState::of(Some(status)), state, "{status}");
        }
        assert_eq!(StackState::of(None), Absent);
        assert_eq!(
            StackState::of(Some("TELEPORT_PARTIAL")),
            StackState::Unknown
        );
        assert_eq!(
            StackState::of(Some("TELEPORT_IN_PROGRESS")),
            StackState::Busy
        );
    }

    #[test]
    fn the_next_step_is_a_command_to_type() {
        let next = |status, verb| next_step(status, "web", &target(), verb);
        assert_eq!(
            next("ROLLBACK_COMPLETE", "deploy"),
            "run `cargo run -- deploy --stage dev`: it deletes what is left, after asking, and makes the stack again"
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
