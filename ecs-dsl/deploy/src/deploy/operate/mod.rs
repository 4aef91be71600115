//! The calls of the verbs that operate a deployed stack: `scale`, `restart`, `logs` and others.
//!
//! Each trait is the part of one AWS service's API that the verbs use. The embedded engine implements all of them; AWS's
//! implementation is behind the feature `operate`.

mod logs;
mod scaling;
mod task;
mod task_run;
mod tasks;

pub use logs::{
    LATEST_FIRST_SINCE, LogEvent, LogOrder, LogPage, LogQuery, LogReader, MAX_EVENTS_PER_PAGE,
};
pub use scaling::{ScalableTarget, ScalingActivity, ScalingOperations};
pub use task::{Task, TaskContainer};
pub use task_run::{PlacementFailure, STARTED_BY, StartedTasks, TaskRun};
pub use tasks::{ServiceUpdate, TaskFilter, TaskOperations, TaskStatus};

/// All calls of these verbs.
pub trait Operations: TaskOperations + ScalingOperations + LogReader {}

impl<T: TaskOperations + ScalingOperations + LogReader> Operations for T {}
