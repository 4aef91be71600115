//! Steps of workflows.

use std::time::Duration;

use crate::cfn::Handle;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::{BuilderRecord, Job};

/// A step of a [`Workflow`](crate::dsl::Workflow): a task of a job, with retries and a time limit. It succeeds if the task
/// does.
#[derive(Clone, Debug)]
#[must_use = "a step does nothing until it is given to a workflow"]
pub struct Step {
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) job: Handle<Job>,
    pub(crate) retries: Option<Spanned<u32>>,
    pub(crate) retry_interval: Option<Spanned<Duration>>,
    pub(crate) timeout: Option<Spanned<Duration>>,
}

impl Step {
    /// A step that runs a task of this job once, however long it takes.
    #[track_caller]
    pub fn new(job: &Handle<Job>) -> Self {
        Self {
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            job: job.clone(),
            retries: None,
            retry_interval: None,
            timeout: None,
        }
    }

    /// How often a task that fails is started again, 1 to 99,999,999 times: if it exits with another code than 0, exceeds its
    /// time limit, or can't be started. Default: never. `MaxAttempts`:
    /// [retrying after an error](https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html).
    // rule: step_retries
    #[track_caller]
    pub fn retries(mut self, retries: u32) -> Self {
        self.record.replaces("retries");
        self.retries = Some(Spanned::here(retries));
        self
    }

    /// How long after a failure the task is started again; the time doubles with each retry. 1 to 99,999,999 seconds.
    /// Default: 1 second. `IntervalSeconds`:
    /// [retrying after an error](https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html).
    // rule: workflow_time
    #[track_caller]
    pub fn retry_interval(mut self, time: Duration) -> Self {
        self.record.replaces("retry_interval");
        self.retry_interval = Some(Spanned::here(time));
        self
    }

    /// How long a task of the step may run, 1 to 99,999,999 seconds. Step Functions stops one that takes longer, which has
    /// failed then. Default: no limit of the step. `TimeoutSeconds`:
    /// [task state](https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html).
    // rule: workflow_time
    #[track_caller]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.record.replaces("timeout");
        self.timeout = Some(Spanned::here(time));
        self
    }
}

impl From<&Handle<Job>> for Step {
    #[track_caller]
    fn from(job: &Handle<Job>) -> Self {
        Self::new(job)
    }
}
