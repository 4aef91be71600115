//! Why the engine stopped, and what to do next.

use super::blocker::{told, with_reasons};
use super::{Cause, Failure, Finding, NotRunning};
use crate::cfn::DocumentError;
use crate::deploy::{ControlPlaneError, ValidationFault};

/// Why a deployment or a destruction didn't come to its end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeployError {
    /// The credentials are of another account than the stage.
    #[error(
        "stage `{stage}` belongs to account `{expected}`, but the credentials are of account `{actual}` (`{arn}`)"
    )]
    WrongAccount {
        /// The stage's name.
        stage: String,
        /// The stage's account.
        expected: String,
        /// The credentials' account.
        actual: String,
        /// Whose credentials they are.
        arn: String,
    },
    /// The stack that was found is in another region than the stage.
    #[error("stage `{stage}` belongs to region `{expected}`, but region `{actual}` answered")]
    WrongRegion {
        /// The stage's name.
        stage: String,
        /// The stage's region.
        expected: String,
        /// The region that answered.
        actual: String,
    },
    /// What is to be deployed isn't a template.
    #[error("stack `{stack}` can't be deployed")]
    Template {
        /// The stack's name.
        stack: String,
        /// What is wrong with it.
        #[source]
        source: DocumentError,
    },
    /// CloudFormation takes no template of this size.
    #[error(
        "the template of stack `{stack}` has {bytes} bytes, CloudFormation takes at most {limit}"
    )]
    TooLarge {
        /// The stack's name.
        stack: String,
        /// How large it is.
        bytes: usize,
        /// How large it may be.
        limit: usize,
    },
    /// CloudFormation takes no template with so many resources.
    #[error(
        "the template of stack `{stack}` has {count} resources, CloudFormation takes at most {limit}"
    )]
    TooManyResources {
        /// The stack's name.
        stack: String,
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Something is going on in the stack.
    #[error("stack `{stack}` is busy{}: it is in status `{status}`", since_when(.since.as_deref(), .by.as_deref()))]
    Busy {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// Whose operation it is, in the words of who began it, if that is known.
        by: Option<Box<str>>,
        /// When that operation started, RFC 3339 in UTC, if that is known.
        since: Option<String>,
        /// What to do, with the command to type.
        next: String,
    },
    /// The stack's status doesn't allow it.
    #[error("stack `{stack}` is in status `{status}`: {meaning}{}", with_reasons(.causes))]
    Status {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// What that means.
        meaning: &'static str,
        /// What failed, if something did.
        causes: Vec<Cause>,
        /// What to do, with the command to type.
        next: String,
    },
    /// A look before any change shows that it would fail.
    #[error("stack `{stack}` would fail: {}", listed(.findings))]
    Preflight {
        /// The stack's name.
        stack: String,
        /// What is certain to fail; at least one.
        findings: Vec<Finding>,
        /// The command that deploys without the look.
        skip: String,
    },
    /// CloudFormation couldn't work out the changes, or doesn't like them.
    #[error("the change set of stack `{stack}` failed: {reason}")]
    ChangeSetFailed {
        /// The stack's name.
        stack: String,
        /// Why, in CloudFormation's words.
        reason: String,
    },
    /// A check before the execution refuses the template.
    #[error("the change set of stack `{stack}` didn't pass CloudFormation's checks{}", told(.faults, .reason))]
    EarlyValidation {
        /// The stack's name.
        stack: String,
        /// Why, in CloudFormation's words.
        reason: String,
        /// What is wrong where; empty if CloudFormation doesn't tell.
        faults: Vec<ValidationFault>,
        /// What to do, with the command to type.
        next: String,
    },
    /// There is no such change set.
    #[error("stack `{stack}` has no change set `{change_set}`")]
    NoChangeSet {
        /// The stack's name.
        stack: String,
        /// The change set's name or ARN, as it was given.
        change_set: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// An operation goes on, but it can't be seen.
    #[error("stack `{stack}` can't be followed any longer")]
    OutOfSight {
        /// The stack's name.
        stack: String,
        /// What to do, with the command to type.
        next: String,
        /// Why.
        #[source]
        source: ControlPlaneError,
    },
    /// There is nothing that can be stopped.
    #[error("nothing of stack `{stack}` can be cancelled: its status is {}", status_of(.status.as_deref()))]
    NotCancellable {
        /// The stack's name.
        stack: String,
        /// Its status; none if there is no such stack.
        status: Option<String>,
        /// What to do, with the command to type.
        next: String,
    },
    /// A flag of `recover` doesn't apply to what is wrong.
    #[error("`{flag}` can't be used: {reason}")]
    Flag {
        /// The flag.
        flag: &'static str,
        /// Why not.
        reason: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// The change set is in a state in which it can't be executed.
    #[error(
        "the change set of stack `{stack}` can't be executed: its status is `{status}`, its execution status `{execution_status}`"
    )]
    NotExecutable {
        /// The stack's name.
        stack: String,
        /// The change set's status.
        status: String,
        /// The change set's execution status.
        execution_status: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// There is nobody who could say yes.
    #[error("there is no terminal to ask whether stack `{stack}` may be {}", .verb.participle())]
    CannotAsk {
        /// The stack's name.
        stack: String,
        /// What was to be done.
        verb: Verb,
        /// The command with the flag that gives consent.
        next: String,
    },
    /// The stack refuses to be deleted.
    #[error("stack `{stack}` has termination protection and can't be destroyed")]
    Protected {
        /// The stack's name.
        stack: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// It was carried out, and failed.
    #[error("{0}")]
    Failed(Box<Failure>),
    /// CloudFormation finds the stack updated, but ECS runs another revision of a service, or none.
    #[error("{0}")]
    NotRunning(Box<NotRunning>),
    /// ECS is moving the traffic of a service: a change now would meet it half way.
    #[error("service `{service}` of stack `{stack}` is being deployed by ECS{}", at_stage(.stage.as_deref()))]
    DeploymentUnderWay {
        /// The stack's name.
        stack: String,
        /// The service's name in the template.
        service: String,
        /// Where that deployment is, such as `BAKE_TIME`, if ECS says so.
        stage: Option<String>,
        /// What to do, with the command to type.
        next: String,
    },
    /// The traffic has been moved since the changes were worked out: carried out, they would move it back.
    #[error(
        "the traffic of `{rule}` in stack `{stack}` has been moved since the changes were worked out"
    )]
    TrafficMoved {
        /// The stack's name.
        stack: String,
        /// The listener's or the rule's name in the template.
        rule: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// CloudFormation took the change set, and nothing came of it.
    #[error("the execution of stack `{stack}` didn't start: its status is still `{status}`")]
    NotStarted {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// Somebody took the stack away meanwhile.
    #[error("stack `{stack}` disappeared while it was being changed")]
    Vanished {
        /// The stack's name.
        stack: String,
    },
    /// There is no such stack.
    #[error("there is no stack `{stack}` in stage `{stage}`")]
    NoSuchStack {
        /// The stack's name.
        stack: String,
        /// The stage's name.
        stage: String,
        /// What to do, with the command to type.
        next: String,
    },
    /// A call failed.
    #[error(transparent)]
    ControlPlane(#[from] ControlPlaneError),
}

/// What was to be done with a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Making or changing it.
    Deploy,
    /// Deleting it.
    Destroy,
    /// Deleting what is left of a creation that failed, to make it again.
    Recreate,
    /// Letting it go back, or deleting what can't be saved.
    Recover,
    /// Carrying out a change set that was made before.
    Execute,
    /// Stopping its update.
    Cancel,
}

/// What kind of end it was, for exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitClass {
    /// What was asked for can't be: a template, an account or a region that is wrong, or nobody to ask.
    Usage,
    /// The stack is in a state that doesn't allow it; nothing was changed.
    Refused,
    /// CloudFormation tried, and failed.
    Failed,
    /// The credentials are missing, have expired or don't allow it.
    Access,
    /// No answer, or not now: the same command may work later.
    Unavailable,
}

impl DeployError {
    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::WrongAccount { expected, .. } => format!(
                "use credentials of account `{expected}`, for example by `AWS_PROFILE`, or mend the stage's `account`"
            ),
            Self::WrongRegion { .. } => "mend the stage's `region`, or unset `AWS_ENDPOINT_URL`".into(),
            Self::TooLarge { .. } | Self::TooManyResources { .. } => {
                "split it into several stacks: a handle may be used in another stack of the same app".into()
            }
            Self::ChangeSetFailed { .. } => {
                "nothing was changed; mend what CloudFormation names, then run the same command".into()
            }
            Self::Busy { next, .. }
            | Self::EarlyValidation { next, .. }
            | Self::NoChangeSet { next, .. }
            | Self::NotCancellable { next, .. }
            | Self::Flag { next, .. }
            | Self::Status { next, .. }
            | Self::NotExecutable { next, .. }
            | Self::CannotAsk { next, .. }
            | Self::Protected { next, .. }
            | Self::NoSuchStack { next, .. }
            | Self::NotStarted { next, .. }
            | Self::DeploymentUnderWay { next, .. }
            | Self::TrafficMoved { next, .. } => next.clone(),
            Self::Failed(failure) => failure.next.clone(),
            Self::NotRunning(found) => found.next.clone(),
            Self::OutOfSight { next, source, .. } => match source.hint() {
                Some(hint) => format!("{hint}; {next}"),
                None => next.clone(),
            },
            Self::ControlPlane(error) => error.hint()?.to_owned(),
            Self::Preflight { findings, skip, .. } => next_of(findings, skip),
            Self::Vanished { .. } => "find out who deleted it, then run the same command to make it again".into(),
            Self::Template { .. } => return None,
        })
    }

    /// What kind of end it is.
    pub fn exit_class(&self) -> ExitClass {
        match self {
            Self::WrongAccount { .. }
            | Self::WrongRegion { .. }
            | Self::Template { .. }
            | Self::TooLarge { .. }
            | Self::TooManyResources { .. }
            | Self::NoSuchStack { .. }
            | Self::NoChangeSet { .. }
            | Self::Flag { .. }
            | Self::CannotAsk { .. } => ExitClass::Usage,
            Self::Busy { .. }
            | Self::Status { .. }
            | Self::NotExecutable { .. }
            | Self::DeploymentUnderWay { .. }
            | Self::TrafficMoved { .. }
            | Self::Preflight { .. }
            | Self::NotCancellable { .. }
            | Self::Protected { .. } => ExitClass::Refused,
            Self::ChangeSetFailed { .. }
            | Self::EarlyValidation { .. }
            | Self::Failed(_)
            | Self::NotRunning(_)
            | Self::NotStarted { .. }
            | Self::Vanished { .. } => ExitClass::Failed,
            Self::ControlPlane(error) | Self::OutOfSight { source: error, .. } => {
                control_plane_class(error)
            }
        }
    }
}

impl Verb {
    /// As the user types it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Deploy => "deploy",
            Self::Destroy => "destroy",
            Self::Recreate => "deploy --recreate",
            Self::Recover => "recover",
            Self::Execute => "execute",
            Self::Cancel => "cancel",
        }
    }

    fn participle(self) -> &'static str {
        match self {
            Self::Deploy => "deployed",
            Self::Destroy => "destroyed",
            Self::Recreate => "deleted and made again",
            Self::Recover => "recovered",
            Self::Execute => "changed",
            Self::Cancel => "stopped",
        }
    }
}

fn control_plane_class(error: &ControlPlaneError) -> ExitClass {
    match error {
        ControlPlaneError::AccessDenied { .. }
        | ControlPlaneError::NoCredentials { .. }
        | ControlPlaneError::ExpiredCredentials { .. } => ExitClass::Access,
        ControlPlaneError::Throttled { .. }
        | ControlPlaneError::Network { .. }
        | ControlPlaneError::Service { .. } => ExitClass::Unavailable,
        ControlPlaneError::Validation { .. } => ExitClass::Refused,
        ControlPlaneError::NoRegion => ExitClass::Usage,
        _ => ExitClass::Failed,
    }
}

fn listed(findings: &[Finding]) -> String {
    let texts: Vec<_> = findings.iter().map(ToString::to_string).collect();
    texts.join("; ")
}

/// What to do about the findings, each once, and how to do without the look.
fn next_of(findings: &[Finding], skip: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for finding in findings {
        if !steps.contains(&finding.next.as_str()) {
            steps.push(&finding.next);
        }
    }
    format!(
        "{}; nothing was changed; if you know better, run {skip}",
        steps.join("; ")
    )
}

fn at_stage(stage: Option<&str>) -> String {
    stage.map_or_else(String::new, |stage| format!(": it is at `{stage}`"))
}

fn since_when(since: Option<&str>, by: Option<&str>) -> String {
    let since = since.map(|moment| format!(" since {moment}"));
    let by = by.map(|by| format!(", by {by}"));
    since.into_iter().chain(by).collect()
}

fn status_of(status: Option<&str>) -> String {
    match status {
        Some(status) => format!("`{status}`"),
        None => "none, because there is no such stack".to_owned(),
    }
}
