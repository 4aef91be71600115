//! The calls of the verbs that operate a deployed stack: `scale`, `restart`, `logs` and others.
//!
//! Each trait is the part of one AWS service's API that the verbs use. The embedded engine implements all of them; AWS's
//! implementation is behind the feature `operate`.

mod alarms;
mod logs;
mod parameters;
mod scaling;
mod secret_text;
mod secrets;
mod session;
mod session_error;
mod task;
mod task_run;
mod tasks;

pub use alarms::{Alarm, AlarmReader};
pub use logs::{
    LATEST_FIRST_SINCE, LogEvent, LogOrder, LogPage, LogQuery, LogReader, MAX_EVENTS_PER_PAGE,
};
pub use parameters::{ParameterOperations, ParameterUpdate, SECURE_STRING, StoredParameter};
pub use scaling::{ScalableTarget, ScalingActivity, ScalingOperations};
pub use secret_text::SecretText;
pub use secrets::{NewSecret, SecretOperations, SecretRotation, StoredSecret};
pub use session::{
    RemotePort, Session, SessionEnd, SessionInput, SessionOperations, SessionTarget, SessionUser,
    TerminalSize, TunnelUser,
};
pub use session_error::SessionError;
pub use task::{Task, TaskContainer};
pub use task_run::{PlacementFailure, STARTED_BY, StartedTasks, TaskNetwork, TaskRun, TaskSource};
pub use tasks::{ServiceUpdate, TaskFilter, TaskOperations, TaskStatus};

pub(crate) use alarms::only_scales;

/// All calls of these verbs.
pub trait Operations:
    TaskOperations
    + ScalingOperations
    + LogReader
    + SecretOperations
    + ParameterOperations
    + SessionOperations
    + AlarmReader
{
}

impl<T> Operations for T where
    T: TaskOperations
        + ScalingOperations
        + LogReader
        + SecretOperations
        + ParameterOperations
        + SessionOperations
        + AlarmReader
{
}
