//! The points that the engine reaches.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::engine::Step;

/// A point that the engine has reached.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub(in crate::cli) struct StepLine {
    /// Which.
    step: StepName,
    /// What a person is told of it; missing where that is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The stack's status, for steps that come from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    /// The change set's name, for steps that are about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    change_set: Option<String>,
    /// The account of the credentials, for `identified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    /// The logical id of what failed first, for `rolling_back`, or whose tasks keep dying, for `giving_up`.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
}

/// The points there are. There may be more in later versions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum StepName {
    /// The credentials are those of the stage.
    #[default]
    Identified,
    /// The stack was looked up.
    Found,
    /// The template is too large to be sent inline.
    Uploading,
    /// The template was put into a bucket.
    Uploaded,
    /// CloudFormation is asked to work out the changes.
    Comparing,
    /// A change set of an earlier run is used.
    Reusing,
    /// The same content is being deployed already: that is followed.
    Attached,
    /// Somebody else's operation is waited for.
    Waiting,
    /// A call got no answer, and is made again.
    Unanswered,
    /// Alarms send the stack back if they go off.
    WatchingAlarms,
    /// What has begun is being stopped.
    Cancelling,
    /// It can't be stopped any more.
    NotCancellable,
    /// A stack that couldn't go back tries again.
    ContinuingRollback,
    /// A stack whose failure was kept goes back.
    UndoingFailure,
    /// The stack refuses to be deleted from now on, or doesn't any more.
    TerminationProtection,
    /// The services can't be watched, or not wholly.
    CannotWatch,
    /// Enough tasks died alike: the deployment is stopped.
    GivingUp,
    /// The deployment should be stopped, and CloudFormation refuses it.
    CannotGiveUp,
    /// It wasn't looked whether the services run the new revision.
    NotVerified,
    /// ECS has moved traffic since the template was deployed: it stays where it is.
    KeepsTraffic,
    /// The change set was taken away without being executed.
    Discarded,
    /// The change set is being executed.
    Executing,
    /// The change set was being executed already.
    AlreadyRunning,
    /// The deletion has started.
    Deleting,
    /// It failed, and CloudFormation goes back to where it was.
    RollingBack,
}

impl StepLine {
    /// `text` is what a person is told.
    pub(in crate::cli) fn new(step: &Step<'_>, text: Option<&str>) -> Self {
        let plain = |text: &str| anstream::adapter::strip_str(text).to_string();
        Self {
            text: text.map(plain),
            ..of(step)
        }
    }
}

fn of(step: &Step<'_>) -> StepLine {
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
            ..plain(StepName::Identified)
        },
        Step::Found { status, .. } => in_status(StepName::Found, *status),
        Step::Uploading { .. } => plain(StepName::Uploading),
        Step::Uploaded(_) => plain(StepName::Uploaded),
        Step::Comparing { change_set, .. } => about(StepName::Comparing, change_set),
        Step::Reusing { change_set } => about(StepName::Reusing, change_set),
        Step::Attached { status, .. } => in_status(StepName::Attached, Some(status)),
        Step::Waiting { status, .. } => in_status(StepName::Waiting, Some(status)),
        Step::Unanswered { .. } => plain(StepName::Unanswered),
        Step::WatchingAlarms { .. } => plain(StepName::WatchingAlarms),
        Step::Cancelling { .. } => plain(StepName::Cancelling),
        Step::NotCancellable { status } => in_status(StepName::NotCancellable, Some(status)),
        Step::ContinuingRollback { .. } => plain(StepName::ContinuingRollback),
        Step::UndoingFailure => plain(StepName::UndoingFailure),
        Step::TerminationProtection { .. } => plain(StepName::TerminationProtection),
        Step::CannotWatch { .. } => plain(StepName::CannotWatch),
        Step::GivingUp { failure, .. } => StepLine {
            cause: Some(failure.service.clone()),
            ..plain(StepName::GivingUp)
        },
        Step::CannotGiveUp { .. } => plain(StepName::CannotGiveUp),
        Step::NotVerified { .. } => plain(StepName::NotVerified),
        Step::KeepsTraffic(_) => plain(StepName::KeepsTraffic),
        Step::Discarded { .. } => plain(StepName::Discarded),
        Step::Executing => plain(StepName::Executing),
        Step::AlreadyRunning => plain(StepName::AlreadyRunning),
        Step::Deleting => plain(StepName::Deleting),
        Step::RollingBack { cause } => StepLine {
            cause: cause.map(|cause| cause.logical_id.clone()),
            ..plain(StepName::RollingBack)
        },
    }
}
