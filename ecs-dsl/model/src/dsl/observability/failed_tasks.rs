//! Messages about failed tasks.

use std::sync::Arc;

use crate::cfn::Handle;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::description::{Described, Description, Import, Naming};
use crate::dsl::{BuilderRecord, Stack, Topic, component};

/// A
/// [rule of EventBridge](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html)
/// that sends a message about each failed task to a topic. [`Stack::notify_failed_tasks`] adds it.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct FailedTasks {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) topic: Spanned<Handle<Topic>>,
}

impl FailedTasks {
    /// Sends the messages to this topic, whose name it has.
    #[track_caller]
    pub fn notify(topic: &Handle<Topic>) -> Self {
        Self {
            name: topic.name().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            topic: Spanned::here(topic.clone()),
        }
    }
}

impl Stack {
    /// Sends a message about each failed task to this topic, in a few lines for people, with the reason that ECS gives: a
    /// container that ended with another exit code than 0, one that had too little memory, a failed health check, a task
    /// that couldn't be started. Tasks that a deployment, scaling or a person stops aren't failed.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let alerts = stack.add(Topic::new("alerts").email("ops@example.com"));
    /// stack.notify_failed_tasks(&alerts);
    /// # }
    /// ```
    ///
    /// It is about the tasks of the whole app in the clusters of this stack; one call in one of the stacks is enough. A topic
    /// of the app allows EventBridge to publish; an imported one must do so already. `EventPattern`:
    /// [task state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html).
    #[track_caller]
    pub fn notify_failed_tasks(&mut self, topic: &Handle<Topic>) {
        self.add(FailedTasks::notify(topic));
    }
}

component!(FailedTasks, "rule for failed tasks");

impl Described for FailedTasks {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        Description::plain(Naming::Generated, Import::default())
    }
}
