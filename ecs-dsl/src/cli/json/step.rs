//! The steps of the engine.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::terminal::style::without_styles;
use crate::deploy::engine::{ImageDecision, Step};

/// A step of the engine.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(in crate::cli) struct StepLine {
    /// The step.
    step: StepName,
    /// The text for the terminal; absent if nothing is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The stack status, for steps that depend on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    /// The name of the change set, for steps about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    change_set: Option<String>,
    /// The account of the credentials, for `account_checked`.
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    /// The logical id of the first failed resource, for `rolling_back`, or of the service whose tasks stop, for
    /// `stopping_deployment`.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
    /// The image of a container, for `image`.
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Box<ImageDecision>>,
}

/// The names of the steps. Later versions may add some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum StepName {
    /// The account and region of the credentials are those of the stage.
    #[default]
    AccountChecked,
    /// The stack was looked up; without a status, it doesn't exist.
    StackFound,
    /// The template is too large to be sent inline, and is uploaded to S3.
    UploadingTemplate,
    /// The template was uploaded to S3.
    TemplateUploaded,
    /// The bucket for kept deployments was created.
    BucketCreated,
    /// The deployment isn't kept for `rollback`, or old ones aren't deleted; the deployment itself is not affected.
    HistoryIncomplete,
    /// The objects of a bucket are being deleted.
    EmptyingBucket,
    /// The objects of a bucket were deleted.
    BucketEmptied,
    /// The image of a container is decided; without a text, it is the one that the program names.
    Image,
    /// A change set is being created.
    CreatingChangeSet,
    /// The change set of an earlier run is used.
    ReusingChangeSet,
    /// An operation is already in progress, and is followed.
    Attached,
    /// Waiting for another operation to end.
    Waiting,
    /// An operation that no process runs, in the stage `local`, is resumed to its end.
    Resuming,
    /// No event was received for a minute.
    StillWaiting,
    /// The preflight checks take long.
    WaitingForChecks,
    /// A mutating call got no response and had no effect, and is retried once.
    Retrying,
    /// Alarms are rollback triggers of the operation.
    RollbackTriggers,
    /// The operation in progress is being cancelled.
    Cancelling,
    /// The operation can't be cancelled any more.
    NotCancellable,
    /// A failed rollback is continued.
    ContinuingRollback,
    /// A stack whose failed resources were preserved is rolled back.
    RollingBackFailure,
    /// Termination protection was switched on or off.
    TerminationProtection,
    /// Tasks can't be monitored, or only partly.
    TasksNotMonitored,
    /// Tasks stopped for the same reason too often: the deployment is stopped.
    StoppingDeployment,
    /// The deployment should be stopped, but CloudFormation refuses it.
    CannotStopDeployment,
    /// It wasn't verified that the services run the new revision.
    TasksNotVerified,
    /// ECS has shifted traffic since the last deployment: the weights are preserved.
    PreservingTraffic,
    /// The progress of a migration, or lines of its log.
    Migration,
    /// The change set was deleted without being executed.
    ChangeSetDeleted,
    /// The change set is being executed.
    Executing,
    /// The change set was already executing.
    AlreadyExecuting,
    /// The deletion has started.
    Deleting,
    /// The operation failed, and CloudFormation rolls back.
    RollingBack,
}

impl StepLine {
    /// `text` is the text for the terminal.
    pub(in crate::cli) fn new(step: &Step<'_>, text: Option<&str>) -> Self {
        Self {
            text: text.map(without_styles),
            ..line(step)
        }
    }
}

fn line(step: &Step<'_>) -> StepLine {
    let plain = |step| StepLine {
        step,
        ..StepLine::default()
    };
    let in_status = |step, status: Option<&str>| StepLine {
        status: status.map(str::to_owned),
        ..plain(step)
    };
    let about = |step, change_set: &str| StepLine {
        change_set: Some(change_set.to_owned()),
        ..plain(step)
    };
    match step {
        Step::Identified(identity) => StepLine {
            account: Some(identity.account.clone()),
            ..plain(StepName::AccountChecked)
        },
        Step::Found { status, .. } => in_status(StepName::StackFound, *status),
        Step::Uploading { .. } => plain(StepName::UploadingTemplate),
        Step::Uploaded(_) => plain(StepName::TemplateUploaded),
        Step::CreatedBucket { .. } => plain(StepName::BucketCreated),
        Step::EmptyingBucket { .. } => plain(StepName::EmptyingBucket),
        Step::EmptiedBucket { .. } => plain(StepName::BucketEmptied),
        Step::HistoryIncomplete { .. } => plain(StepName::HistoryIncomplete),
        Step::Image(decision) => StepLine {
            image: Some(Box::new((*decision).clone())),
            ..plain(StepName::Image)
        },
        Step::CreatingChangeSet { change_set, .. } => {
            about(StepName::CreatingChangeSet, change_set)
        }
        Step::Reusing { change_set } => about(StepName::ReusingChangeSet, change_set),
        Step::Attached { status, .. } => in_status(StepName::Attached, Some(status)),
        Step::Waiting { status, .. } => in_status(StepName::Waiting, Some(status)),
        Step::Resuming { status } => in_status(StepName::Resuming, Some(status)),
        Step::StillWaiting { .. } => plain(StepName::StillWaiting),
        Step::WaitingForChecks { .. } => plain(StepName::WaitingForChecks),
        Step::Retrying { .. } => plain(StepName::Retrying),
        Step::WatchingAlarms { .. } => plain(StepName::RollbackTriggers),
        Step::Cancelling { .. } => plain(StepName::Cancelling),
        Step::NotCancellable { status } => in_status(StepName::NotCancellable, Some(status)),
        Step::ContinuingRollback { .. } => plain(StepName::ContinuingRollback),
        Step::StartingRollback => plain(StepName::RollingBackFailure),
        Step::TerminationProtection { .. } => plain(StepName::TerminationProtection),
        Step::CannotWatch { .. } => plain(StepName::TasksNotMonitored),
        Step::CancellingFailedDeployment { failure, .. } => StepLine {
            cause: Some(failure.service.clone()),
            ..plain(StepName::StoppingDeployment)
        },
        Step::CannotCancel { .. } => plain(StepName::CannotStopDeployment),
        Step::NotVerified { .. } => plain(StepName::TasksNotVerified),
        Step::Migration(_) => plain(StepName::Migration),
        Step::PreservingTraffic(_) => plain(StepName::PreservingTraffic),
        Step::Discarded { .. } => plain(StepName::ChangeSetDeleted),
        Step::Executing => plain(StepName::Executing),
        Step::AlreadyRunning => plain(StepName::AlreadyExecuting),
        Step::Deleting => plain(StepName::Deleting),
        Step::RollingBack { cause } => StepLine {
            cause: cause.map(|cause| cause.logical_id.clone()),
            ..plain(StepName::RollingBack)
        },
    }
}
