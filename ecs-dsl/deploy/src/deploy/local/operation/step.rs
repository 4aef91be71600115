//! Executes an operation, one step per poll.
//!
//! The template is applied wave by wave; a failure rolls everything back. Resources that are no longer needed are deleted
//! at the end.

use std::collections::BTreeMap;

use super::super::account_view::AccountView;
use super::super::state::{
    Operation, OperationKind, OperationPhase, Running, Stack, Verb, Wait, Work, WorkItem,
};
use super::super::tasks::{self, TaskOutcome};
use super::{alarms, apply, completion, import, remove, rollback};
use crate::cfn::Document;
use crate::deploy::CallResult;

/// Advances by one step: finishes running changes, or starts the next wave.
pub(crate) fn step(account: &AccountView<'_>, stack: &mut Stack) -> CallResult<()> {
    let Some(mut operation) = stack.operation.take() else {
        return Ok(());
    };
    let continues = if let Some(reason) = alarms::triggered(account, stack, &operation)? {
        cancel_running(account, stack, &mut operation);
        rollback::start(account, stack, &mut operation, &reason);
        true
    } else if operation.running.is_empty() {
        begin(account, stack, &mut operation)?;
        !operation.running.is_empty() || completion::end_phase(account, stack, &mut operation)?
    } else {
        finish(account, stack, &mut operation)?
    };
    if continues {
        stack.operation = Some(operation);
    }
    Ok(())
}

/// Starts the next wave that isn't empty.
fn begin(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> CallResult<()> {
    // Parsed lazily: the cleanup doesn't need the template.
    let mut document = None;
    while operation.running.is_empty() {
        let Some(wave) = operation.waves.pop_front() else {
            break;
        };
        for item in wave {
            let started = if matches!(item.work, Work::Apply) {
                let document = document.get_or_insert_with(|| current_document(stack));
                apply::begin(account, stack, (document, operation), &item.logical_id)?
            } else {
                begin_backward(account, stack, operation, item)?
            };
            operation.running.extend(started);
        }
    }
    Ok(())
}

/// Starts to delete, restore or release a resource.
fn begin_backward(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    item: WorkItem,
) -> CallResult<Option<Running>> {
    let skipped = operation.options.skipped.contains(&item.logical_id);
    match item.work {
        Work::Delete { resource, policy } => {
            let policy = if skipped {
                Some("Retain".to_owned())
            } else {
                policy
            };
            let subject = (*resource, policy.as_deref());
            remove::begin(account, stack, &item.logical_id, subject)
        }
        Work::Restore(resource) if skipped => {
            rollback::skip(account, stack, &item.logical_id, *resource);
            Ok(None)
        }
        Work::Restore(resource) => Ok(rollback::begin(account, stack, &item.logical_id, *resource)),
        Work::Release(resource) => Ok(import::begin_release(
            account,
            stack,
            &item.logical_id,
            *resource,
        )),
        Work::Apply => Ok(None),
    }
}

pub(crate) fn current_document(stack: &Stack) -> Document {
    // It was parsed when the change set was created.
    Document::parse(&stack.current.template).unwrap_or_else(|_| Document::empty())
}

/// Finishes the changes that are ready. After a failure the others are cancelled, and the rollback starts. False if the
/// operation is finished.
fn finish(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) -> CallResult<bool> {
    let express = operation.options.express && operation.phase == OperationPhase::Forward;
    let (mut ready, mut waiting) = (Vec::new(), Vec::new());
    for mut running in std::mem::take(&mut operation.running) {
        let list = if express || is_ready(account, stack, &mut running) {
            &mut ready
        } else {
            &mut waiting
        };
        list.push(running);
    }
    // A failed deletion doesn't cancel others.
    let is_failure = |running: &Running| running.failure.is_some() && running.verb != Verb::Delete;
    let failed = ready.iter().any(is_failure);
    if failed {
        ready.append(&mut waiting);
    }
    ready.sort_by_key(|running| running.failure.is_none());
    operation.running = waiting;
    let failures: Vec<Running> = ready
        .iter()
        .filter(|running| is_failure(running))
        .cloned()
        .collect();
    for running in ready {
        end(account, stack, operation, running, failed)?;
    }
    if !failed {
        return Ok(true);
    }
    let reason = failure_reason(&failures);
    if operation.phase == OperationPhase::Forward {
        operation.options.disable_rollback |=
            failures.iter().any(|running| running.disable_rollback);
        return Ok(completion::roll_back_or_stop(
            account, stack, operation, &reason,
        ));
    }
    completion::stop_rollback(account, stack, operation, &reason);
    Ok(false)
}

/// Polls a running change. True if it is ready to finish.
fn is_ready(account: &AccountView<'_>, stack: &mut Stack, running: &mut Running) -> bool {
    if running.wait.polls > 0 {
        running.wait.polls -= 1;
        return false;
    }
    if running
        .wait
        .until
        .is_some_and(|until| account.clock.millis() < until)
    {
        return false;
    }
    if running.wait.tasks {
        match tasks::poll(account, stack, &running.logical_id, &running.resource) {
            TaskOutcome::Pending => return false,
            TaskOutcome::Running => {}
            TaskOutcome::Failed(reason) => running.failure = Some(reason),
        }
    }
    running.wait = Wait::default();
    true
}

fn end(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
    running: Running,
    cancelled: bool,
) -> CallResult<()> {
    match running.verb {
        Verb::Delete => remove::finish(account, stack, operation, running)?,
        Verb::Restore => rollback::finish(account, stack, operation, running, cancelled),
        Verb::Release => import::finish_release(account, stack, operation, running)?,
        Verb::Import => import::finish(account, stack, &running)?,
        Verb::Create | Verb::Update | Verb::Replace => {
            apply::finish(account, stack, &mut operation.cleanup, &running, cancelled);
        }
    }
    Ok(())
}

/// Cancels all running changes, before a rollback.
pub(crate) fn cancel_running(
    account: &AccountView<'_>,
    stack: &mut Stack,
    operation: &mut Operation,
) {
    for running in std::mem::take(&mut operation.running) {
        match running.verb {
            Verb::Create | Verb::Update | Verb::Replace => {
                apply::finish(account, stack, &mut operation.cleanup, &running, true);
            }
            // Imports finish in one step, and other changes don't run in this phase.
            _ => {}
        }
    }
}

/// The status reason of the stack, in CloudFormation's words.
fn failure_reason(failures: &[Running]) -> String {
    let mut by_verb: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for failure in failures {
        let verb = match failure.verb {
            Verb::Update | Verb::Restore => "update",
            Verb::Import | Verb::Release => "import",
            _ => "create",
        };
        by_verb.entry(verb).or_default().push(&failure.logical_id);
    }
    let texts = by_verb
        .iter()
        .map(|(verb, ids)| failed_to(verb, ids.iter().copied()));
    texts.collect::<Vec<_>>().join(" ")
}

/// CloudFormation's message about resources that failed.
pub(crate) fn failed_to<'a>(verb: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.collect();
    format!(
        "The following resource(s) failed to {verb}: [{}].",
        ids.join(", ")
    )
}

impl Operation {
    /// Whether the operation creates the stack.
    pub(crate) fn creates(&self) -> bool {
        self.kind == OperationKind::Create
    }
}
