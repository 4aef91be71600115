//! What starts a job.

use crate::cfn::LogicalId;
use crate::dsl::{Event, JobModel};
use crate::synth::task::TaskContext;

/// What the resources that start a job are synthesized from.
pub(super) struct Start<'a> {
    pub(super) tcx: TaskContext<'a>,
    pub(super) job: &'a JobModel,
    /// What the first task needs for its connections.
    pub(super) needed: Vec<LogicalId>,
}

/// The logical id of the rule or the pipe of an event of this job.
pub(super) fn event_id(job: &str, event: &Event) -> LogicalId {
    LogicalId::of(&[job, "On", &event.id_part()])
}
