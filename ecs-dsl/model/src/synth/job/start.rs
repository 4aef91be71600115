//! What starts a job or a workflow.

use crate::cfn::{LogicalId, Resource, Value};
use crate::dsl::{Event, Starts, Statement};
use crate::synth::LogicalIds;
use crate::synth::task::TaskContext;

/// What the resources that start a job or a workflow are synthesized from.
pub(super) struct Start<'a> {
    pub(super) ids: LogicalIds<'a>,
    pub(super) starts: &'a Starts,
    /// The permissions of the role that starts it.
    pub(super) permissions: Vec<Statement>,
    pub(super) target: Started<'a>,
    /// What the first task needs for its connections.
    pub(super) needed: Vec<LogicalId>,
}

/// What is started.
pub(super) enum Started<'a> {
    Task(Box<TaskContext<'a>>),
    /// The state machine with this ARN.
    Workflow(Value<String>),
}

impl Start<'_> {
    /// A resource that starts it, once what the first task needs exists.
    pub(super) fn after_needed(&self, resource: Resource) -> Resource {
        let needed = self.needed.iter();
        needed.fold(resource, |resource, id| resource.depends_on(id.clone()))
    }
}

/// The logical id of the rule or the pipe of an event of this component.
pub(super) fn event_id(name: &str, event: &Event) -> LogicalId {
    LogicalId::of(&[name, "On", &event.id_part()])
}
