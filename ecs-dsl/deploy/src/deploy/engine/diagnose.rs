//! [`Diagnosis`]: why the latest failed operation of a stack failed, also hours later.
//!
//! It reads what AWS still has: stack events for 90 days, the last 100 events of each service, stopped tasks for about an hour, logs
//! as long as their group keeps them. The reasons are classified as while a deployment is monitored.

use schemars::JsonSchema;
use serde::Serialize;

use super::failure::{Failures, Operation, is_about};
use super::stack_state::{is_terminal, next_step};
use super::watch::{Watcher, explain};
use super::{
    DeployError, DeployRequest, DeployResult, DeployTarget, Engine, Evidence, Failure,
    ResourceFailure, RunningStack,
};
use crate::deploy::{Cloud, StackDescription, StackEvent};

/// The statuses of the stack with which an operation begins.
const BEGINNINGS: [&str; 4] = [
    "CREATE_IN_PROGRESS",
    "UPDATE_IN_PROGRESS",
    "DELETE_IN_PROGRESS",
    "IMPORT_IN_PROGRESS",
];

/// An event that no stack has: all events are after it.
const BEFORE_ALL_EVENTS: &str = "";

/// What is known about the failures of a stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Diagnosis {
    /// The latest operation that failed; `None` if CloudFormation has events of none.
    pub failed: Option<FailedOperation>,
    /// Why something about the services couldn't be read.
    pub unreadable: Option<String>,
    /// What of the stack runs now.
    #[serde(flatten)]
    pub running: RunningStack,
}

/// An operation that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FailedOperation {
    /// When it began, RFC 3339 in UTC.
    pub began: String,
    /// When it ended; `None` while it is in progress.
    pub ended: Option<String>,
    /// The status of the stack at its end, or now.
    pub status: String,
    /// Whether a later operation succeeded.
    pub superseded: bool,
    /// The failure and its cause, as `deploy` reports them.
    pub summary: String,
    /// How to fix it, and the next step.
    pub next: String,
    /// The first resource that failed; `None` if CloudFormation named no resource.
    pub cause: Option<ResourceFailure>,
    /// The other failed resources, in order.
    pub others: Vec<ResourceFailure>,
    /// The number of resources that CloudFormation cancelled because of the failure.
    pub cancelled: usize,
    /// What of its services could be read: tasks, targets, events, log lines.
    pub evidence: Option<Evidence>,
}

/// An operation by its events, oldest first.
struct PastOperation<'e> {
    events: &'e [StackEvent],
    is_latest: bool,
}

impl<C: Cloud> Engine<'_, C> {
    /// Why the latest failed operation of a stack failed, and what of the stack runs now. Reads only.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, or if a call about the stack fails. What can't be read about
    /// its services is omitted.
    pub async fn diagnose(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<Diagnosis> {
        self.identify(target).await?;
        let Some(found) = self.find(stack, target).await? else {
            return Ok(Diagnosis {
                failed: None,
                unreadable: None,
                running: RunningStack::new(stack, None),
            });
        };
        // The events of the stack explain a failure even if its services can't be read.
        let (running, unreadable) = match self.running(stack, target).await {
            Ok(running) => (running, None),
            Err(DeployError::ControlPlane(error)) => (
                RunningStack::new(stack, Some(&found)),
                Some(error.to_string()),
            ),
            Err(error) => return Err(error),
        };
        let mut diagnosis = Diagnosis {
            failed: None,
            unreadable,
            running,
        };
        self.find_failed_operation(&mut diagnosis, &found, target)
            .await?;
        Ok(diagnosis)
    }

    /// Finds the latest failed operation. Older events are read only if the latest operation hasn't failed.
    async fn find_failed_operation(
        &self,
        diagnosis: &mut Diagnosis,
        stack: &StackDescription,
        target: &DeployTarget,
    ) -> DeployResult<()> {
        for last_seen in [None, Some(BEFORE_ALL_EVENTS)] {
            let events = self.cloud.events_since(&stack.id, last_seen).await?;
            let events: Vec<_> = events.iter().map(StackEvent::masked).collect();
            let operations = operations(&events, stack);
            let failed = operations
                .into_iter()
                .rev()
                .find(|operation| operation.has_failed(stack));
            if let Some(failed) = failed {
                let (failed, unreadable) = self.explained(&failed, stack, target).await;
                diagnosis.failed = Some(failed);
                diagnosis.unreadable = unreadable.or(diagnosis.unreadable.take());
                break;
            }
        }
        Ok(())
    }

    async fn explained(
        &self,
        operation: &PastOperation<'_>,
        stack: &StackDescription,
        target: &DeployTarget,
    ) -> (FailedOperation, Option<String>) {
        let at_end = operation.stack_at_end(stack);
        let mut failures = Failures::default();
        for event in operation.events {
            failures.observe(event, stack);
        }
        let next = match operation.is_latest || !is_terminal(&stack.status) {
            true => next_step(&stack.status, &stack.name, target, "deploy"),
            false => "a later operation succeeded".to_owned(),
        };
        let causes = failures.causes.clone();
        let mut failure = failures.into_failure(&at_end, operation.kind(stack), next);
        let mut unreadable = None;
        match self.past_evidence(operation, (stack, target)).await {
            Ok(Some(mut watcher)) => {
                unreadable = watcher.unreadable.take();
                watcher.evidence = Some(watcher.collect(&at_end, &causes));
                explain(&mut failure, Some(watcher));
            }
            Ok(None) => {}
            Err(error) => unreadable = Some(error.to_string()),
        }
        (FailedOperation::new(operation, failure, stack), unreadable)
    }

    /// The state of the services in the time of the operation, as far as it can be read.
    async fn past_evidence(
        &self,
        operation: &PastOperation<'_>,
        (stack, target): (&StackDescription, &DeployTarget),
    ) -> DeployResult<Option<Watcher>> {
        let Some(template) = self.current_template(stack).await? else {
            return Ok(None);
        };
        let mut request = DeployRequest::new(&stack.name, target.clone(), String::new());
        request.parameters = stack.parameter_values();
        let period = (operation.began(), operation.ended(stack));
        let Some(mut watcher) = Watcher::of_past(&request, &template, operation.id(), period)
        else {
            return Ok(None);
        };
        if let Err(error) = watcher.inspect(self.cloud, stack).await {
            watcher.unreadable = Some(error.to_string());
        }
        Ok(Some(watcher))
    }
}

impl FailedOperation {
    fn new(operation: &PastOperation<'_>, failure: Failure, stack: &StackDescription) -> Self {
        Self {
            began: operation.began().to_owned(),
            ended: operation.ended(stack).map(str::to_owned),
            superseded: !operation.is_latest && is_terminal(&stack.status),
            summary: failure.to_string(),
            status: failure.status,
            next: failure.next,
            cause: failure.cause,
            others: failure.others,
            cancelled: failure.cancelled,
            evidence: failure.evidence.map(|evidence| *evidence),
        }
    }
}

/// The operations that these events, oldest first, are of.
fn operations<'e>(events: &'e [StackEvent], stack: &StackDescription) -> Vec<PastOperation<'e>> {
    let begins =
        |event: &StackEvent| is_about(event, stack) && BEGINNINGS.contains(&event.status.as_str());
    let mut rest = events;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let next = rest.iter().skip(1).position(begins);
        let (events, after) = rest.split_at(next.map_or(rest.len(), |next| next.saturating_add(1)));
        found.push(PastOperation {
            events,
            is_latest: after.is_empty(),
        });
        rest = after;
    }
    found
}

impl<'e> PastOperation<'e> {
    /// Whether a resource has failed, or the stack was rolled back.
    fn has_failed(&self, stack: &StackDescription) -> bool {
        let mut events = self.events.iter();
        events.any(|event| {
            event.status.ends_with("_FAILED")
                || (is_about(event, stack) && event.status.contains("ROLLBACK"))
        })
    }

    /// The events of the stack itself.
    fn of_stack(
        &self,
        stack: &StackDescription,
    ) -> impl DoubleEndedIterator<Item = &'e StackEvent> {
        self.events
            .iter()
            .filter(move |event| is_about(event, stack))
    }

    fn began(&self) -> &'e str {
        let first = self.events.first();
        first.map_or("", |event| event.timestamp.as_str())
    }

    fn ended(&self, stack: &StackDescription) -> Option<&'e str> {
        let last = self.of_stack(stack).next_back();
        let last = last.filter(|event| is_terminal(&event.status))?;
        Some(&last.timestamp)
    }

    fn kind(&self, stack: &StackDescription) -> Operation {
        let first = self.of_stack(stack).next();
        Operation::from_status(first.map_or("", |event| event.status.as_str()))
    }

    /// The client token of its events: the name of its change set.
    fn id(&self) -> String {
        let token = self.events.iter().find_map(|event| event.token.clone());
        token.unwrap_or_default()
    }

    /// The stack as the operation has left it.
    fn stack_at_end(&self, stack: &StackDescription) -> StackDescription {
        let last = self.of_stack(stack).next_back();
        let mut at_end = stack.clone();
        if let (Some(last), false) = (last, self.is_latest) {
            at_end.status.clone_from(&last.status);
            at_end.status_reason.clone_from(&last.reason);
        }
        at_end
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{event, stack};
    use super::{Operation, operations};
    use crate::deploy::StackEvent;

    /// An event of the stack itself.
    fn about_stack(status: &str, timestamp: &str) -> StackEvent {
        let mut event = event("web", status, None);
        event.type_name = "AWS::CloudFormation::Stack".into();
        event.physical_id = Some(stack("CREATE_COMPLETE").id);
        event.timestamp = timestamp.to_owned();
        event
    }

    #[test]
    fn operations_are_split_where_they_begin() {
        let stack = stack("UPDATE_COMPLETE");
        let events = [
            about_stack("REVIEW_IN_PROGRESS", "1"),
            about_stack("CREATE_IN_PROGRESS", "2"),
            about_stack("CREATE_COMPLETE", "3"),
            about_stack("UPDATE_IN_PROGRESS", "4"),
            event("Service", "UPDATE_FAILED", Some("no tasks")),
            about_stack("UPDATE_ROLLBACK_IN_PROGRESS", "5"),
            about_stack("UPDATE_ROLLBACK_COMPLETE", "6"),
            about_stack("UPDATE_IN_PROGRESS", "7"),
            about_stack("UPDATE_COMPLETE", "8"),
        ];
        let found = operations(&events, &stack);
        let lengths: Vec<_> = found
            .iter()
            .map(|operation| operation.events.len())
            .collect();
        assert_eq!(lengths, [1, 2, 4, 2]);
        let failed: Vec<_> = found
            .iter()
            .map(|operation| operation.has_failed(&stack))
            .collect();
        assert_eq!(failed, [false, false, true, false]);
        let update = &found[2];
        assert_eq!((update.began(), update.ended(&stack)), ("4", Some("6")));
        assert_eq!(update.kind(&stack), Operation::Update);
        assert_eq!(
            update.stack_at_end(&stack).status,
            "UPDATE_ROLLBACK_COMPLETE"
        );
        assert!(!update.is_latest && found[3].is_latest);
    }
}
