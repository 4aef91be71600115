//! The cause of a failed operation, and its follow-up failures.

use std::fmt;

use super::advice::{Subject, advice};
use super::{CountedFailure, Evidence, ResourceFailure};
use crate::cfn::type_names::cloudformation;
use crate::deploy::{StackDescription, StackEvent};

/// The resource type in events of the stack itself.
const STACK_TYPE: &str = cloudformation::STACK;

/// A stack operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Creates the stack.
    Create,
    /// Updates the stack.
    Update,
    /// Imports resources into the stack.
    Import,
    /// Deletes the stack.
    Delete,
    /// Rolls the stack back to its last stable state, on request.
    RollBack,
}

/// A failed operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The stack's name.
    pub stack: String,
    /// The operation that failed.
    pub operation: Operation,
    /// The stack's status after the failure.
    pub status: String,
    /// The first resource that failed; `None` if CloudFormation named no resource.
    pub cause: Option<ResourceFailure>,
    /// The other failed resources, in order.
    pub others: Vec<ResourceFailure>,
    /// CloudFormation's reason for the stack as a whole.
    pub stack_reason: Option<String>,
    /// The number of resources that CloudFormation cancelled because of the failure.
    pub cancelled: usize,
    /// The next step, with its command.
    pub next: String,
    /// Whether the engine cancelled the operation because tasks stopped for the same reason.
    pub stopped: bool,
    /// The evidence from the services, if any were deployed.
    pub evidence: Option<Box<Evidence>>,
}

impl Operation {
    /// The operation that a status belongs to.
    pub(super) fn from_status(status: &str) -> Self {
        match status.split('_').next() {
            // `ROLLBACK_…` without `UPDATE_` is the rollback of a creation.
            Some("CREATE" | "ROLLBACK" | "REVIEW") => Self::Create,
            Some("IMPORT") => Self::Import,
            Some("DELETE") => Self::Delete,
            _ => Self::Update,
        }
    }
}

/// Collects failures from events.
#[derive(Debug, Default)]
pub(super) struct Failures {
    pub(super) causes: Vec<ResourceFailure>,
    pub(super) cancelled: usize,
    stack_reason: Option<String>,
}

impl Failures {
    /// Records `event` if it is a failure.
    pub(super) fn observe(&mut self, event: &StackEvent, stack: &StackDescription) {
        if is_about(event, stack) {
            self.observe_stack(event);
        } else if event.status.ends_with("_FAILED") {
            if event.reason.as_deref().is_some_and(is_cancellation) {
                self.cancelled += 1;
            } else {
                self.causes.push(ResourceFailure::from(event));
            }
        }
    }

    fn observe_stack(&mut self, event: &StackEvent) {
        let failing = event.status.ends_with("_FAILED") || event.status.contains("ROLLBACK");
        if failing && self.stack_reason.is_none() {
            self.stack_reason.clone_from(&event.reason);
        }
    }

    /// The failure of the operation: its cause is the first failed resource.
    pub(super) fn into_failure(
        self,
        stack: &StackDescription,
        operation: Operation,
        next: String,
    ) -> Failure {
        let mut causes = self.causes.into_iter();
        let cause = causes.next();
        let stack_reason = self.stack_reason.or_else(|| stack.status_reason.clone());
        // Known reasons have advice that is more exact.
        let known = match &cause {
            Some(cause) => cause.advice.clone(),
            None => advice(Subject::default(), stack_reason.as_deref()).map(|advice| advice.text),
        };
        let next = match known {
            Some(known) => with_advice(&known, &next),
            None => next,
        };
        Failure {
            stack: stack.name.clone(),
            operation,
            status: stack.status.clone(),
            cause,
            others: causes.collect(),
            stack_reason,
            cancelled: self.cancelled,
            next,
            stopped: false,
            evidence: None,
        }
    }
}

/// The next step with what is known about the cause.
fn with_advice(advice: &str, next: &str) -> String {
    const GENERAL: [&str; 3] = [
        "fix the cause",
        "fix what blocks the deletion",
        "fix what blocks the rollback",
    ];
    let rest = GENERAL.iter().find_map(|start| next.strip_prefix(start));
    match rest {
        Some(rest) => format!("{advice}{rest}"),
        None => format!("{advice}; {next}"),
    }
}

/// Whether `event` is about the stack itself, not a nested stack.
pub(super) fn is_about(event: &StackEvent, stack: &StackDescription) -> bool {
    event.type_name == STACK_TYPE
        && match &event.physical_id {
            Some(id) => *id == stack.id,
            None => event.logical_id == stack.name,
        }
}

/// Whether a resource failed only because another one did: `Resource creation cancelled` and similar reasons.
pub(super) fn is_cancellation(reason: &str) -> bool {
    let reason = reason.trim_end_matches('.');
    reason.starts_with("Resource ") && reason.ends_with("cancelled")
}

impl Failure {
    /// The first task failure, if one was seen: the cause behind the failure that CloudFormation reports.
    pub fn task_failure(&self) -> Option<&CountedFailure> {
        self.evidence.as_ref()?.failures.first()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verb = match self.operation {
            Operation::Create => "create",
            Operation::Update => "update",
            Operation::Import => "import resources into",
            Operation::Delete => "delete",
            Operation::RollBack => "roll back",
        };
        write!(f, "failed to {verb} stack `{}`: ", self.stack)?;
        match (self.task_failure(), &self.cause, &self.stack_reason) {
            (Some(counted), ..) => write!(f, "{counted}")?,
            (None, Some(cause), _) => write!(f, "{cause}")?,
            (None, None, Some(reason)) => f.write_str(reason)?,
            (None, None, None) => f.write_str("CloudFormation reports no reason")?,
        }
        let ending = match self.status.as_str() {
            "ROLLBACK_COMPLETE" | "DELETE_COMPLETE" => "created resources were deleted",
            "UPDATE_ROLLBACK_COMPLETE" | "IMPORT_ROLLBACK_COMPLETE" => "rolled back",
            status => return write!(f, "; the stack is in status `{status}`"),
        };
        write!(f, "; {ending} (`{}`)", self.status)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{event, stack};
    use super::{Failures, Operation};

    #[test]
    fn first_failure_is_the_cause_and_cancellations_are_not() {
        let stack = stack("ROLLBACK_COMPLETE");
        let mut failures = Failures::default();
        for (id, reason) in [
            ("Queue", "Resource creation cancelled"),
            ("Service", "tasks failed to start"),
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
            "failed to create stack `web`: `Service` (AWS::X::Service) failed: tasks failed to start; \
             created resources were deleted (`ROLLBACK_COMPLETE`)"
        );
    }

    #[test]
    fn stack_reason_is_used_without_a_failed_resource() {
        let stack = stack("UPDATE_ROLLBACK_COMPLETE");
        let mut failures = Failures::default();
        let mut about_stack = event(
            "web",
            "UPDATE_ROLLBACK_IN_PROGRESS",
            Some("alarm in ALARM state"),
        );
        about_stack.type_name = "AWS::CloudFormation::Stack".into();
        about_stack.physical_id = Some(stack.id.clone());
        failures.observe(&about_stack, &stack);
        let failure = failures.into_failure(&stack, Operation::Update, String::new());
        assert_eq!(failure.cause, None);
        assert_eq!(
            failure.to_string(),
            "failed to update stack `web`: alarm in ALARM state; rolled back (`UPDATE_ROLLBACK_COMPLETE`)"
        );
    }

    #[test]
    fn nested_stack_counts_as_a_resource() {
        let outer = stack("CREATE_FAILED");
        let mut inner = event("Nested", "CREATE_FAILED", Some("inner reason"));
        inner.type_name = "AWS::CloudFormation::Stack".into();
        inner.physical_id = Some("arn:inner".into());
        let mut failures = Failures::default();
        failures.observe(&inner, &outer);
        assert_eq!(failures.causes.len(), 1);
    }
}
