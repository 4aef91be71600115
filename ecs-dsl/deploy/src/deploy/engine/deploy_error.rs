//! The engine's error, with its hint.

use super::advice::{Subject, advice, list_validation_findings};
use super::failure::Failures;
use super::resource_failure::list_causes;
use super::{Failure, Finding, NotRunning, Operation, ResourceFailure, ValueReader, Verb};
use crate::cfn::{DocumentError, Owner};
use crate::deploy::{ControlPlaneError, StackDescription, ValidationFinding};
use crate::plan::Problem;

/// The result of an operation on a stack.
pub type DeployResult<T> = Result<T, DeployError>;

/// Why an operation on a stack failed.
#[derive(Debug, thiserror::Error)]
pub enum DeployError {
    /// The credentials belong to another account than the stage's.
    #[error(
        "stage `{stage}` belongs to account `{expected}`, but the credentials belong to account `{actual}` (`{arn}`)"
    )]
    WrongAccount {
        /// The stage's name.
        stage: String,
        /// The stage's account.
        expected: String,
        /// The credentials' account.
        actual: String,
        /// The ARN of the caller.
        arn: String,
    },
    /// The stack was found in another region than the stage's.
    #[error(
        "stage `{stage}` belongs to region `{expected}`, but the stack was found in region `{actual}`"
    )]
    WrongRegion {
        /// The stage's name.
        stage: String,
        /// The stage's region.
        expected: String,
        /// The stack's region.
        actual: String,
    },
    /// The template is invalid.
    #[error("the template of stack `{stack}` is invalid")]
    Template {
        /// The stack's name.
        stack: String,
        /// The cause.
        #[source]
        source: DocumentError,
    },
    /// The template exceeds CloudFormation's size limit.
    #[error("the template of stack `{stack}` has {bytes} bytes; the limit is {limit}")]
    TooLarge {
        /// The stack's name.
        stack: String,
        /// Its size.
        bytes: usize,
        /// CloudFormation's limit.
        limit: usize,
    },
    /// The template exceeds CloudFormation's limit of resources.
    #[error("the template of stack `{stack}` has {count} resources; the limit is {limit}")]
    TooManyResources {
        /// The stack's name.
        stack: String,
        /// The number of resources.
        count: usize,
        /// CloudFormation's limit.
        limit: usize,
    },
    /// Another operation is in progress in the stack.
    #[error("stack `{stack}` is busy: `{status}`{}", since_and_owner(.since.as_deref(), .by.as_deref()))]
    Busy {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// The ARN that started the operation, if known.
        by: Option<Box<str>>,
        /// When the operation started, RFC 3339 in UTC, if known.
        since: Option<String>,
        /// The next step, with its command.
        next: String,
    },
    /// Another deployment has created the stack while this one prepared to.
    #[error("another deployment created stack `{stack}` first: `{status}`")]
    CreatedMeanwhile {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// The next step, with its command.
        next: String,
    },
    /// The stack's status doesn't allow the operation.
    #[error("stack `{stack}` is in status `{status}`: {meaning}{}", list_causes(.causes))]
    Status {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// The meaning of the status.
        meaning: &'static str,
        /// The failed resources.
        causes: Vec<ResourceFailure>,
        /// The next step, with its command.
        next: String,
    },
    /// The last operation on the stack failed.
    #[error("stack `{stack}` has failed: it is in status `{status}`{}", list_causes(.causes))]
    HasFailed {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// The failed resources.
        causes: Vec<ResourceFailure>,
        /// The next step, with its command.
        next: String,
    },
    /// CloudFormation didn't execute the change set, and the stack is in a failed state.
    #[error("the change set wasn't executed, and stack `{stack}` is in status `{status}`")]
    LeftInFailure {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// The next step, with its command.
        next: String,
        /// Why it wasn't executed.
        #[source]
        source: Box<ControlPlaneError>,
    },
    /// Parameters of the template have neither a value nor a default.
    #[error("stack `{stack}` needs values for its parameters: {}", .names.join(", "))]
    MissingParameters {
        /// The stack's name.
        stack: String,
        /// The names of the parameters.
        names: Vec<String>,
        /// The command that gives them values.
        next: String,
    },
    /// The resources can't be imported like this.
    #[error("the import into stack `{stack}` isn't possible: {reason}")]
    ImportRefused {
        /// The stack's name.
        stack: String,
        /// Why.
        reason: String,
        /// What to import as well.
        next: String,
    },
    /// A preflight check has failed.
    #[error("preflight failed for stack `{stack}`:{}", list_findings(.findings))]
    Preflight {
        /// The stack's name.
        stack: String,
        /// The errors; at least one.
        findings: Vec<Finding>,
        /// The command that skips the preflight checks.
        skip: String,
    },
    /// CloudFormation couldn't create the change set.
    #[error("the change set of stack `{stack}` failed: {reason}")]
    ChangeSetFailed {
        /// The stack's name.
        stack: String,
        /// CloudFormation's reason.
        reason: String,
    },
    /// CloudFormation's early validation has failed.
    #[error("the change set of stack `{stack}` failed CloudFormation's early validation{}", list_validation_findings(.findings, .reason))]
    EarlyValidation {
        /// The stack's name.
        stack: String,
        /// CloudFormation's reason.
        reason: String,
        /// CloudFormation's findings; empty if it reports none.
        findings: Vec<ValidationFinding>,
        /// The next step, with its command.
        next: String,
    },
    /// The change set doesn't exist.
    #[error("stack `{stack}` has no change set `{change_set}`")]
    NoChangeSet {
        /// The stack's name.
        stack: String,
        /// The requested name or ARN.
        change_set: String,
        /// The next step, with its command.
        next: String,
    },
    /// The engine can't read the status of a running operation.
    #[error("lost contact with stack `{stack}`")]
    LostContact {
        /// The stack's name.
        stack: String,
        /// The next step, with its command.
        next: String,
        /// The cause.
        #[source]
        source: ControlPlaneError,
    },
    /// There is no operation that can be cancelled.
    #[error("{}", not_cancellable(.stack, .status.as_deref()))]
    NotCancellable {
        /// The stack's name.
        stack: String,
        /// Its status; `None` if it doesn't exist.
        status: Option<String>,
        /// The next step, with its command.
        next: String,
    },
    /// A flag of `recover` doesn't apply to the stack's status.
    #[error("`{flag}` can't be used: {reason}")]
    Flag {
        /// The flag.
        flag: &'static str,
        /// The reason.
        reason: String,
        /// The next step, with its command.
        next: String,
    },
    /// The change set can't be executed in its status.
    #[error(
        "the change set of stack `{stack}` can't be executed: status `{status}`, execution status `{execution_status}`"
    )]
    NotExecutable {
        /// The stack's name.
        stack: String,
        /// The change set's status.
        status: String,
        /// The change set's execution status.
        execution_status: String,
        /// The next step, with its command.
        next: String,
    },
    /// The operation needs confirmation, but there is no terminal.
    #[error("stack `{stack}` can't be {} without confirmation: no terminal", .verb.participle())]
    CannotAsk {
        /// The stack's name.
        stack: String,
        /// The verb to confirm.
        verb: Verb,
        /// The command with the flag that confirms.
        next: String,
    },
    /// The stack has termination protection.
    #[error("stack `{stack}` has termination protection and can't be destroyed")]
    Protected {
        /// The stack's name.
        stack: String,
        /// The next step, with its command.
        next: String,
    },
    /// The stack isn't the program's.
    #[error("{}{}", not_owned(.stack, .program, .owner.as_deref()), would_lose(.losses.as_deref()))]
    NotOwned {
        /// The stack's name.
        stack: String,
        /// The stage and the app of the program.
        program: Box<Owner>,
        /// The stage and the app to which the stack belongs; `None` if it has no mark.
        owner: Option<Box<Owner>>,
        /// What the deployment would delete and replace.
        losses: Option<String>,
        /// The next step, with its command.
        next: String,
    },
    /// Other stacks read values that would be deleted.
    #[error("{}", values_read(.stack, .readers))]
    ValuesRead {
        /// The stack's name.
        stack: String,
        /// The readers and the values.
        readers: Vec<ValueReader>,
        /// The next step, with its command.
        next: String,
    },
    /// Other stacks use what would be replaced or deleted, or delete what it reads.
    #[error("stack `{stack}` can't be deployed: {}", stacks_conflict(.problems))]
    StacksConflict {
        /// The stack's name.
        stack: String,
        /// The problems between the stacks.
        problems: Vec<Problem>,
        /// The next step, with its command.
        next: String,
    },
    /// The operation failed.
    #[error("{0}")]
    Failed(Box<Failure>),
    /// CloudFormation deployed the stack, but ECS doesn't run the deployed revision of a service.
    #[error("{0}")]
    NotRunning(Box<NotRunning>),
    /// ECS is shifting the traffic of a service.
    #[error("ECS is deploying service `{service}` of stack `{stack}`{}", at_stage(.stage.as_deref()))]
    ServiceDeploymentInProgress {
        /// The stack's name.
        stack: String,
        /// The service's logical id.
        service: String,
        /// The deployment's lifecycle stage, such as `BAKE_TIME`, if ECS reports it.
        stage: Option<String>,
        /// The next step, with its command.
        next: String,
    },
    /// The traffic weights have changed since the change set was created; its execution would revert them.
    #[error(
        "the traffic weights of `{rule}` in stack `{stack}` have changed since the change set was created"
    )]
    TrafficMoved {
        /// The stack's name.
        stack: String,
        /// The logical id of the listener or the rule.
        rule: String,
        /// The next step, with its command.
        next: String,
    },
    /// A migration would run in Express mode.
    #[error("migration `{migration}` of stack `{stack}` can't run in Express mode")]
    MigrationInExpressMode {
        /// The stack's name.
        stack: String,
        /// The logical id of its task definition.
        migration: String,
        /// The command without Express mode.
        next: String,
    },
    /// CloudFormation accepted the operation, but didn't start it.
    #[error("the operation on stack `{stack}` didn't start: its status is still `{status}`")]
    NotStarted {
        /// The stack's name.
        stack: String,
        /// Its status.
        status: String,
        /// The next step, with its command.
        next: String,
    },
    /// The stack was deleted during another operation.
    #[error("stack `{stack}` was deleted during the operation")]
    StackDeleted {
        /// The stack's name.
        stack: String,
    },
    /// The stack doesn't exist.
    #[error("stack `{stack}` doesn't exist in stage `{stage}`")]
    NoSuchStack {
        /// The stack's name.
        stack: String,
        /// The stage's name.
        stage: String,
        /// The next step, with its command.
        next: String,
    },
    /// A call failed.
    #[error(transparent)]
    ControlPlane(#[from] ControlPlaneError),
}

impl DeployError {
    /// The error of a failed operation.
    pub(super) fn failed(
        failures: Failures,
        stack: &StackDescription,
        operation: Operation,
        next: String,
    ) -> Self {
        Self::Failed(Box::new(failures.into_failure(stack, operation, next)))
    }

    /// How to fix it.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Self::WrongAccount { expected, .. } => format!(
                "use credentials of account `{expected}`, for example with `AWS_PROFILE`, or fix the stage's `account`"
            ),
            Self::WrongRegion { .. } => {
                "fix the stage's `region`, or unset `AWS_ENDPOINT_URL`".into()
            }
            Self::TooLarge { .. } | Self::TooManyResources { .. } => {
                "split it into several stacks; handles can be used across the stacks of an app"
                    .into()
            }
            Self::ChangeSetFailed { reason, .. } => {
                let advice = advice(Subject::default(), Some(reason));
                let fix = advice.map_or_else(|| "fix the reason".into(), |advice| advice.text);
                format!("nothing was changed; {fix}, then rerun the same command")
            }
            Self::Busy { next, .. }
            | Self::CreatedMeanwhile { next, .. }
            | Self::EarlyValidation { next, .. }
            | Self::NoChangeSet { next, .. }
            | Self::NotCancellable { next, .. }
            | Self::Flag { next, .. }
            | Self::Status { next, .. }
            | Self::HasFailed { next, .. }
            | Self::LeftInFailure { next, .. }
            | Self::NotExecutable { next, .. }
            | Self::CannotAsk { next, .. }
            | Self::Protected { next, .. }
            | Self::NotOwned { next, .. }
            | Self::ValuesRead { next, .. }
            | Self::StacksConflict { next, .. }
            | Self::NoSuchStack { next, .. }
            | Self::NotStarted { next, .. }
            | Self::ServiceDeploymentInProgress { next, .. }
            | Self::TrafficMoved { next, .. } => next.clone(),
            Self::MigrationInExpressMode { next, .. } => format!(
                "Express mode doesn't wait, so that services would start before it has ended: run {next}"
            ),
            Self::Failed(failure) => failure.next.clone(),
            Self::NotRunning(found) => found.next.clone(),
            Self::LostContact { next, source, .. } => match source.hint() {
                Some(hint) => format!("{hint}; {next}"),
                None => next.clone(),
            },
            Self::ControlPlane(error) => error.hint()?,
            Self::ImportRefused { next, .. } => next.clone(),
            Self::MissingParameters { next, .. } => format!("give them values: {next}"),
            Self::Preflight { skip, .. } => {
                format!("nothing was changed; to skip the preflight checks, run {skip}")
            }
            Self::StackDeleted { .. } => {
                "find out who deleted it, then rerun the same command to create it again".into()
            }
            Self::Template { .. } => return None,
        })
    }
}

/// The findings as lines, each with its hint.
fn list_findings(findings: &[Finding]) -> String {
    let line = |finding: &Finding| format!("\n  {finding}\n    {}", finding.next);
    findings.iter().map(line).collect()
}

fn at_stage(stage: Option<&str>) -> String {
    stage.map_or_else(String::new, |stage| format!(" (`{stage}`)"))
}

/// ` since TIME, started by ARN`, as far as known. The time is RFC 3339 in UTC, printed without fractions of a second.
#[doc(hidden)]
pub fn since_and_owner(since: Option<&str>, by: Option<&str>) -> String {
    let since = since.map(|time| match time.split_once('.') {
        Some((seconds, _)) => format!(" since {seconds}Z"),
        None => format!(" since {time}"),
    });
    let by = by.map(|arn| format!(", started by {arn}"));
    since.into_iter().chain(by).collect()
}

fn not_owned(stack: &str, program: &Owner, owner: Option<&Owner>) -> String {
    match owner {
        Some(owner) => format!("stack `{stack}` belongs to {owner}, not to {program}"),
        None => format!("stack `{stack}` has no mark of {program}: it may be another tool's"),
    }
}

fn would_lose(losses: Option<&str>) -> String {
    losses.map_or_else(String::new, |losses| {
        format!("; the deployment would {losses}")
    })
}

/// The messages of problems, one per line if there are several.
fn stacks_conflict(problems: &[Problem]) -> String {
    let messages = problems.iter().map(|problem| problem.message.as_str());
    match problems.len() {
        1 => messages.collect(),
        _ => messages.map(|message| format!("\n  {message}")).collect(),
    }
}

fn values_read(stack: &str, readers: &[ValueReader]) -> String {
    let reads = readers.iter();
    let reads = reads.map(|reader| format!("`{}` reads `{}`", reader.stack, reader.value));
    let reads = reads.collect::<Vec<_>>().join(", ");
    format!("other stacks read values of stack `{stack}`: {reads}")
}

fn not_cancellable(stack: &str, status: Option<&str>) -> String {
    match status {
        Some(status) => format!("stack `{stack}` has no update to cancel: status `{status}`"),
        None => format!("stack `{stack}` doesn't exist; nothing to cancel"),
    }
}
