//! What failed, and what failed only because of that.

use std::fmt;

use super::blocker::advice;
use super::{CountedFailure, Evidence};
use crate::deploy::{StackDescription, StackEvent, StackResource};

/// The type of the events that are about the stack itself.
const STACK_TYPE: &str = "AWS::CloudFormation::Stack";

/// What CloudFormation was doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Making the stack.
    Create,
    /// Changing the stack.
    Update,
    /// Taking what exists into the stack.
    Import,
    /// Deleting the stack.
    Delete,
    /// Going back to the last stable state, as it was told to.
    RollBack,
}

/// A resource that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its name in the template.
    pub logical_id: String,
    /// Such as `AWS::ECS::Service`.
    pub type_name: String,
    /// Such as `CREATE_FAILED`.
    pub status: String,
    /// Why, in AWS's words.
    pub reason: Option<String>,
    /// When, RFC 3339 in UTC; empty if no event tells.
    pub timestamp: String,
    /// What to do about it, if the reason is one that is known.
    pub advice: Option<String>,
}

/// An operation that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The stack's name.
    pub stack: String,
    /// What was being done.
    pub operation: Operation,
    /// The status that the stack was left in.
    pub status: String,
    /// What failed first; none if CloudFormation named no resource.
    pub cause: Option<Cause>,
    /// What else failed, in order.
    pub others: Vec<Cause>,
    /// What CloudFormation says about the stack as a whole.
    pub stack_reason: Option<String>,
    /// How many resources were given up because of the cause.
    pub cancelled: usize,
    /// What to do next, with the command to type.
    pub next: String,
    /// Whether the engine itself stopped it, because tasks kept dying alike.
    pub stopped: bool,
    /// What was seen of the services, if any were being rolled out.
    pub evidence: Option<Box<Evidence>>,
}

impl Operation {
    /// What is done to a stack in `status`.
    pub(super) fn of(status: &str) -> Self {
        match status.split('_').next() {
            // A rollback without `UPDATE` before it is one of a creation.
            Some("CREATE" | "ROLLBACK" | "REVIEW") => Self::Create,
            Some("IMPORT") => Self::Import,
            Some("DELETE") => Self::Delete,
            _ => Self::Update,
        }
    }
}

/// Collects what fails while events go by.
#[derive(Debug, Default)]
pub(super) struct Failures {
    pub(super) causes: Vec<Cause>,
    pub(super) cancelled: usize,
    stack_reason: Option<String>,
}

impl Failures {
    /// Takes note of `event`, if something failed in it.
    pub(super) fn observe(&mut self, event: &StackEvent, stack: &StackDescription) {
        if is_about(event, stack) {
            self.observe_stack(event);
        } else if event.status.ends_with("_FAILED") {
            if event.reason.as_deref().is_some_and(is_cancellation) {
                self.cancelled += 1;
            } else {
                self.causes.push(Cause::from(event));
            }
        }
    }

    fn observe_stack(&mut self, event: &StackEvent) {
        let failing = event.status.ends_with("_FAILED") || event.status.contains("ROLLBACK");
        if failing && self.stack_reason.is_none() {
            self.stack_reason.clone_from(&event.reason);
        }
    }

    /// What came of it: the first is the cause.
    pub(super) fn into_failure(
        self,
        stack: &StackDescription,
        operation: Operation,
        next: String,
    ) -> Failure {
        let mut causes = self.causes.into_iter();
        Failure {
            stack: stack.name.clone(),
            operation,
            status: stack.status.clone(),
            cause: causes.next(),
            others: causes.collect(),
            stack_reason: self.stack_reason.or_else(|| stack.status_reason.clone()),
            cancelled: self.cancelled,
            next,
            stopped: false,
            evidence: None,
        }
    }
}

/// Whether `event` is about the stack itself, and not about a stack within it.
pub(super) fn is_about(event: &StackEvent, stack: &StackDescription) -> bool {
    event.type_name == STACK_TYPE
        && match &event.physical_id {
            Some(id) => *id == stack.id,
            None => event.logical_id == stack.name,
        }
}

/// Whether a resource failed only because something else had: `Resource creation cancelled` and its kind.
pub(super) fn is_cancellation(reason: &str) -> bool {
    let reason = reason.trim_end_matches('.');
    reason.starts_with("Resource ") && reason.ends_with("cancelled")
}

impl From<&StackEvent> for Cause {
    fn from(event: &StackEvent) -> Self {
        let mut cause = Self {
            logical_id: event.logical_id.clone(),
            type_name: event.type_name.clone(),
            status: event.status.clone(),
            reason: event.reason.clone(),
            timestamp: event.timestamp.clone(),
            advice: None,
        };
        cause.advice = advice(&cause, event.physical_id.as_deref());
        cause
    }
}

impl From<&StackResource> for Cause {
    fn from(resource: &StackResource) -> Self {
        let mut cause = Self {
            logical_id: resource.logical_id.clone(),
            type_name: resource.type_name.clone(),
            status: resource.status.clone(),
            reason: resource.status_reason.clone(),
            timestamp: String::new(),
            advice: None,
        };
        cause.advice = advice(&cause, Some(&resource.physical_id));
        cause
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({}) failed", self.logical_id, self.type_name)?;
        match &self.reason {
            Some(reason) => write!(f, ": {reason}"),
            None => f.write_str(" without a reason"),
        }
    }
}

impl Failure {
    /// The most frequent task failure, if one was seen: the cause behind the failure that CloudFormation reports.
    pub fn task_failure(&self) -> Option<&CountedFailure> {
        self.evidence.as_ref()?.failures.first()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done = match self.operation {
            Operation::Create => "created",
            Operation::Update => "updated",
            Operation::Import => "extended by what exists",
            Operation::Delete => "deleted",
            Operation::RollBack => "rolled back",
        };
        write!(f, "stack `{}` was not {done}: ", self.stack)?;
        match (self.task_failure(), &self.cause, &self.stack_reason) {
            (Some(counted), ..) => write!(f, "{counted}")?,
            (None, Some(cause), _) => write!(f, "{cause}")?,
            (None, None, Some(reason)) => f.write_str(reason)?,
            (None, None, None) => f.write_str("CloudFormation gives no reason")?,
        }
        let ending = match self.status.as_str() {
            "ROLLBACK_COMPLETE" | "DELETE_COMPLETE" => "what was made was deleted again",
            "UPDATE_ROLLBACK_COMPLETE" | "IMPORT_ROLLBACK_COMPLETE" => {
                "the stack is as it was before"
            }
            _ => "the stack is left",
        };
        write!(f, "; {ending} (`{}`)", self.status)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{event, stack};
    use super::{Failures, Operation};

    #[test]
    fn the_first_failure_is_the_cause_and_a_cancellation_never_is() {
        let stack = stack("ROLLBACK_COMPLETE");
        let mut failures = Failures::default();
        for (id, reason) in [
            ("Queue", "Resource creation cancelled"),
            ("Service", "tasks keep dying"),
            ("Alarm", "no such metric"),
        ] {
            failures.observe(&event(id, "CREATE_FAILED", Some(reason)), &stack);
        }
        let failure = failures.into_failure(&stack, Operation::Create, String::new());
        assert_eq!(failure.cause.as_ref().unwrap().logical_id, "Service");
        assert_eq!(failure.others.len(), 1);
        assert_eq!(failure.cancelled, 1);
        assert_eq!(
            failure.to_string(),
            "stack `web` was not created: `Service` (AWS::X::Service) failed: tasks keep dying; \
             what was made was deleted again (`ROLLBACK_COMPLETE`)"
        );
    }

    #[test]
    fn without_a_resource_the_stack_itself_is_heard() {
        let stack = stack("UPDATE_ROLLBACK_COMPLETE");
        let mut failures = Failures::default();
        let mut about_stack = event("web", "UPDATE_ROLLBACK_IN_PROGRESS", Some("alarm went off"));
        about_stack.type_name = "AWS::CloudFormation::Stack".into();
        about_stack.physical_id = Some(stack.id.clone());
        failures.observe(&about_stack, &stack);
        let failure = failures.into_failure(&stack, Operation::Update, String::new());
        assert_eq!(failure.cause, None);
        assert_eq!(
            failure.to_string(),
            "stack `web` was not updated: alarm went off; the stack is as it was before (`UPDATE_ROLLBACK_COMPLETE`)"
        );
    }

    #[test]
    fn a_stack_within_the_stack_is_a_resource() {
        let outer = stack("CREATE_FAILED");
        let mut inner = event("Nested", "CREATE_FAILED", Some("inner reason"));
        inner.type_name = "AWS::CloudFormation::Stack".into();
        inner.physical_id = Some("arn:inner".into());
        let mut failures = Failures::default();
        failures.observe(&inner, &outer);
        assert_eq!(failures.causes.len(), 1);
    }
}
