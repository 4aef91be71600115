//! The engine's interface to its caller: the command line, a test, or another program.

use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Evidence, ImageDecision, MigrationReport, Operation, Preflight, PreservedTraffic,
    ResourceFailure, RetainedResource, ServiceEventReport, TaskFailure, WorkloadReport,
};
use crate::cfn::Document;
use crate::deploy::{
    CallerIdentity, ChangeSetDescription, ChangeSetKind, StackEvent, StackResource, Upload,
};
use crate::plan::Plan;

/// Receives the engine's progress in order, and confirms its operations.
pub trait Observer {
    /// The engine has reached a step.
    fn step(&mut self, step: &Step<'_>);

    /// CloudFormation reported an event of the stack or of a resource.
    fn event(&mut self, event: &StackEvent);

    /// The change set is ready.
    fn change_set(&mut self, preview: &Preview<'_>);

    /// The preflight checks have finished. Their errors are returned as an error as well.
    fn preflight(&mut self, _preflight: &Preflight) {}

    /// The flags that answer the last confirmation request without a terminal; used in hints.
    fn consenting_flags(&self) -> String {
        "--yes".to_owned()
    }

    /// The state of the deployed services has changed.
    fn workload(&mut self, _report: &WorkloadReport) {}

    /// ECS reported an event of a service that is being deployed: each once, known or not.
    fn service_event(&mut self, _event: &ServiceEventReport) {}

    /// The evidence of a failing or cancelled deployment. Called once, before AWS deletes the evidence.
    fn evidence(&mut self, _evidence: &Evidence) {}

    /// Asks the operator to confirm an operation.
    fn confirm(&mut self, request: &ConfirmationRequest<'_>) -> Decision;

    /// Whether the operator has interrupted the run. Called between two polls.
    fn interruption(&self) -> Interruption {
        Interruption::None
    }

    /// How long the engine waits for a second interruption, which cancels the operation, before it detaches.
    fn cancel_window(&self) -> Duration {
        Duration::ZERO
    }
}

/// The operator's interruption of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interruption {
    /// Not interrupted.
    #[default]
    None,
    /// Detach: a running operation continues on AWS; a change set that isn't executed yet is deleted.
    Detach,
    /// Cancel the running operation and roll it back.
    Cancel,
}

/// A step of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The caller is identified, in the stage's account.
    Identified(&'a CallerIdentity),
    /// The stack was described.
    Found {
        /// Its name.
        stack: &'a str,
        /// Its status; `None` if it doesn't exist.
        status: Option<&'a str>,
    },
    /// The template is too large to be sent inline and is uploaded.
    Uploading {
        /// Its size.
        bytes: usize,
        /// The limit for inline templates.
        limit: usize,
    },
    /// The template was uploaded to S3.
    Uploaded(&'a Upload),
    /// The bucket for kept deployments was created.
    CreatedBucket {
        /// Its name.
        bucket: &'a str,
    },
    /// The objects of a bucket are being deleted.
    EmptyingBucket {
        /// Its name.
        bucket: &'a str,
    },
    /// The objects of a bucket were deleted.
    EmptiedBucket {
        /// Its name.
        bucket: &'a str,
        /// The number of versions and delete markers.
        objects: usize,
    },
    /// The history of deployments isn't complete; the deployment itself is not affected.
    HistoryIncomplete {
        /// What is missing.
        problem: &'a str,
        /// Why.
        reason: &'a str,
    },
    /// The image of a container is decided.
    Image(&'a ImageDecision),
    /// The change set is being created.
    CreatingChangeSet {
        /// The change set's name.
        change_set: &'a str,
        /// Its type.
        kind: ChangeSetKind,
    },
    /// A change set of an earlier run with the same content is reused.
    Reusing {
        /// The change set's name.
        change_set: &'a str,
    },
    /// An operation in progress is monitored, even if another caller started it.
    Attached {
        /// The stack's status.
        status: &'a str,
        /// When the operation started, RFC 3339 in UTC, if known.
        since: Option<&'a str>,
        /// Whether it deploys the same template as this run.
        same_template: bool,
        /// The number of resources that it changes, if known.
        changes: Option<usize>,
    },
    /// An operation that no process runs is resumed to its end.
    Resuming {
        /// The stack's status.
        status: &'a str,
    },
    /// No event was received for a minute.
    StillWaiting {
        /// The resources in progress.
        resources: &'a [String],
        /// The time since the operation started, or since it is followed.
        elapsed: Duration,
    },
    /// The preflight checks take long.
    WaitingForChecks {
        /// The checks without a result.
        checks: &'a [String],
    },
    /// Waiting for another operation in progress.
    Waiting {
        /// The stack's status.
        status: &'a str,
        /// The ARN that started it, if known.
        by: Option<&'a str>,
        /// When it started, RFC 3339 in UTC, if known.
        since: Option<&'a str>,
    },
    /// A mutating call got no response and had no effect: it is sent once more after a pause.
    Retrying {
        /// The API action.
        operation: &'static str,
    },
    /// These alarms of the stack trigger a rollback if they fire during the operation or some time after it.
    WatchingAlarms {
        /// The names of the alarms, at most five.
        alarms: &'a [String],
        /// The number of alarms above CloudFormation's limit of five.
        left_out: usize,
        /// The monitoring time after the operation, in minutes.
        minutes: u8,
    },
    /// The operation is being cancelled on request: an update is rolled back, a created stack is deleted.
    Cancelling {
        /// The cancelled operation.
        operation: Operation,
    },
    /// A request to cancel can't be fulfilled in this status.
    NotCancellable {
        /// The stack's status.
        status: &'a str,
    },
    /// The failed rollback of an update is being continued.
    ContinuingRollback {
        /// The skipped resources.
        skip: &'a [String],
        /// Whether all resources that fail are skipped.
        force: bool,
    },
    /// The rollback of a preserved failure is being started.
    StartingRollback,
    /// Termination protection was enabled or disabled.
    TerminationProtection {
        /// Whether it is enabled.
        on: bool,
    },
    /// The services can't be watched, or only partly. Reported once; the deployment continues.
    CannotWatch {
        /// Why.
        reason: &'a str,
    },
    /// Several tasks stopped for the same reason: the deployment is cancelled. An update is rolled back, a created stack is
    /// deleted.
    CancellingFailedDeployment {
        /// The reason.
        failure: &'a TaskFailure,
        /// The number of stopped tasks.
        count: u32,
        /// The cancelled operation.
        operation: Operation,
    },
    /// CloudFormation refuses to cancel the failing deployment, which continues.
    CannotCancel {
        /// Why.
        reason: &'a str,
    },
    /// The running revisions of the services weren't verified.
    NotVerified {
        /// Why not; `None` in Express mode, which doesn't wait for tasks.
        reason: Option<&'a str>,
    },
    /// The progress of a migration that CloudFormation waits for.
    Migration(&'a MigrationReport<'a>),
    /// ECS has shifted traffic since the last deployment; the current weights are preserved.
    PreservingTraffic(&'a PreservedTraffic),
    /// The change set was deleted without being executed.
    Discarded {
        /// Whether its empty stack was deleted, too.
        stack: bool,
    },
    /// The change set is being executed.
    Executing,
    /// The change set was already executing: the response to an earlier call was lost.
    AlreadyRunning,
    /// The deletion has started.
    Deleting,
    /// The operation failed, and CloudFormation is rolling back.
    RollingBack {
        /// The first resource that failed, if known.
        cause: Option<&'a ResourceFailure>,
    },
}

/// The planned changes, by CloudFormation's change set and by a comparison of the templates.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// The stack's name.
    pub stack: &'a str,
    /// CloudFormation's change set.
    pub change_set: &'a ChangeSetDescription,
    /// The deployed template: empty for a new stack, `None` if it can't be read.
    pub before: Option<&'a Document>,
    /// The new template.
    pub after: &'a Document,
    /// The differences of the templates; `None` if the deployed template can't be read.
    pub plan: Option<&'a Plan>,
    /// The plan of the deployment that follows an import, which is approved together with it.
    pub following: Option<&'a Plan>,
}

/// An operation that needs the operator's confirmation.
#[derive(Clone, Copy, Debug)]
pub enum ConfirmationRequest<'a> {
    /// Execute the change set that was just shown.
    Execute {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The change set.
        change_set: &'a ChangeSetDescription,
    },
    /// Delete the stack.
    Destroy {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// Its resources.
        resources: &'a [StackResource],
        /// The resources that are retained.
        retained: &'a [RetainedResource],
        /// The buckets whose objects are deleted.
        emptied: &'a [StackResource],
    },
    /// Delete the remains of a failed creation and create the stack again.
    Recreate {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// `ROLLBACK_COMPLETE` or `ROLLBACK_FAILED`.
        status: &'a str,
        /// The remaining resources.
        resources: &'a [StackResource],
        /// The resources that are retained.
        retained: &'a [RetainedResource],
        /// The stateful or retained resources among them: a general `--yes` doesn't confirm their deletion.
        stateful_or_retained: &'a [StackResource],
    },
    /// Roll a preserved failure back to the last stable state.
    RollBack {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// `CREATE_FAILED` or `UPDATE_FAILED`.
        status: &'a str,
        /// The failed resources.
        failed: &'a [ResourceFailure],
        /// The stateful or retained resources of a failed creation, which its rollback deletes.
        stateful_or_retained: &'a [StackResource],
    },
    /// Continue the failed rollback of an update.
    ContinueRollback {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The resources that failed to roll back.
        failed: &'a [ResourceFailure],
        /// The resources to skip, by logical id: CloudFormation leaves them unchanged and marks them as rolled back.
        skip: &'a [String],
        /// Whether all resources that fail are skipped.
        force: bool,
    },
    /// Delete a stack in `DELETE_FAILED` again.
    RetryDeletion {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The resources that failed to be deleted.
        blocked: &'a [ResourceFailure],
        /// The resources to retain, by logical id.
        retain: &'a [String],
        /// Whether all resources that can't be deleted are retained.
        force: bool,
    },
    /// Delete an empty stack (`REVIEW_IN_PROGRESS`) with its change sets.
    DeleteEmptyStack {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The names of the change sets.
        change_sets: &'a [String],
    },
    /// Cancel the running update and roll it back.
    Cancel {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The stack's status.
        status: &'a str,
    },
}

/// The operator's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Continue.
    Yes,
    /// Change nothing.
    No,
    /// No terminal for the prompt, and no flag that answers: the run fails, with a hint that names the flag.
    #[serde(rename = "not_interactive")]
    CannotAsk,
}
