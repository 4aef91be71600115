//! What starts a job.

use crate::cfn::LogicalId;
use crate::dsl::JobModel;
use crate::synth::task::TaskContext;

/// What the resources that start a job are synthesized from.
pub(super) struct Start<'a> {
    pub(super) tcx: TaskContext<'a>,
    pub(super) job: &'a JobModel,
    /// What the first task needs for its connections.
    pub(super) needed: Vec<LogicalId>,
}
