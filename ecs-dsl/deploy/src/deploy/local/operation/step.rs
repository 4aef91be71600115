//! Executes an operation, one step per poll.
//!
//! The template is applied wave by wave; a failure rolls everything back. Resources that are no longer needed are deleted
//! at the end.

use std::collections::BTreeMap;

use super::super::account_view::AccountView;
use super::super::state::{OperationPhase, Running, Stack, Verb, Wait, Work, WorkItem};
use super::super::tasks::{self, TaskOutcome};
use super::progress::Progress;
use crate::cfn::Document;
use crate::deploy::CallResult;

/// Advances by one step: finishes running changes, or starts the next wave.
pub(crate) fn step(account: &AccountView<'_>, stack: &mut Stack) -> CallResult<()> {
    let Some(mut operation) = stack.operation.take() else {
        return Ok(());
    };
    let mut progress = Progress {
        account,
        stack,
        operation: &mut operation,
    };
    let continues = if let Some(reason) = progress.triggered()? {
        progress.cancel_running();
        progress.start_rollback(&reason);
        true
    } else if progress.operation.running.is_empty() {
        progress.begin()?;
        !progress.operation.running.is_empty() || progress.end_phase()?
    } else {
        progress.finish()?
    };
    if continues {
        stack.operation = Some(operation);
    }
    Ok(())
}

/// The reason of a resource whose creation policy isn't met in time.
const NOT_SIGNALLED: &str = "Failed to receive 1 resource signal(s) within the specified duration";

pub(super) fn current_document(stack: &Stack) -> Document {
    // It was parsed when the change set was created.
    Document::parse(&stack.current.template).unwrap_or_else(|_| Document::empty())
}

impl Progress<'_> {
    /// Starts the next wave that isn't empty.
    fn begin(&mut self) -> CallResult<()> {
        // Parsed lazily: the cleanup doesn't need the template.
        let mut document = None;
        while self.operation.running.is_empty() {
            let Some(wave) = self.operation.waves.pop_front() else {
                break;
            };
            for item in wave {
                let started = if matches!(item.work, Work::Apply) {
                    let document = document.get_or_insert_with(|| current_document(self.stack));
                    self.begin_apply(document, &item.logical_id)?
                } else {
                    self.begin_backward(item)?
                };
                self.operation.running.extend(started);
            }
        }
        Ok(())
    }

    /// Starts to delete, restore or release a resource.
    fn begin_backward(&mut self, item: WorkItem) -> CallResult<Option<Running>> {
        let id = item.logical_id;
        let skipped = self.operation.options.skipped.contains(&id);
        Ok(match item.work {
            Work::Delete { resource, policy } => {
                let policy = Some("Retain").filter(|_| skipped).or(policy.as_deref());
                self.begin_deletion(&id, *resource, policy)?
            }
            Work::Restore(resource) if skipped => {
                self.skip_restore(id, *resource);
                None
            }
            Work::Restore(resource) => Some(self.begin_restore(&id, *resource)),
            Work::Release(resource) => Some(self.begin_release(&id, *resource)),
            Work::Apply => None,
        })
    }

    /// Finishes the changes that are ready. After a failure the others are cancelled, and the rollback starts. False if the
    /// operation is finished.
    fn finish(&mut self) -> CallResult<bool> {
        let forward = self.operation.phase == OperationPhase::Forward;
        let express = self.operation.options.express && forward;
        let (mut ready, mut waiting) = (Vec::new(), Vec::new());
        for mut running in std::mem::take(&mut self.operation.running) {
            match express || self.is_ready(&mut running) {
                true => ready.push(running),
                false => waiting.push(running),
            }
        }
        // A failed deletion doesn't cancel others.
        let is_failure =
            |running: &&Running| running.failure.is_some() && running.verb != Verb::Delete;
        let failed = ready.iter().any(|running| is_failure(&running));
        if failed {
            ready.append(&mut waiting);
        }
        ready.sort_by_key(|running| running.failure.is_none());
        let failures: Vec<Running> = ready.iter().filter(is_failure).cloned().collect();
        self.operation.running = waiting;
        for running in ready {
            self.end(running, failed)?;
        }
        if !failed {
            return Ok(true);
        }
        let reason = failure_reason(&failures);
        if forward {
            let disabled = failures.iter().any(|running| running.disable_rollback);
            self.operation.options.disable_rollback |= disabled;
            return Ok(self.roll_back_or_stop(&reason));
        }
        self.stop_rollback(&reason);
        Ok(false)
    }

    /// Polls a running change. True if it is ready to finish.
    fn is_ready(&mut self, running: &mut Running) -> bool {
        let wait = &mut running.wait;
        if wait.polls > 0 {
            wait.polls -= 1;
            return false;
        }
        let now = self.account.clock.millis();
        if wait.until.is_some_and(|until| now < until) {
            return false;
        }
        if wait.tasks {
            let (id, service) = (&running.logical_id, &running.resource);
            match tasks::poll(self.account, self.stack, id, service) {
                TaskOutcome::Pending => return false,
                TaskOutcome::Running => {}
                TaskOutcome::Failed(reason) => running.failure = Some(reason),
            }
        }
        if let Some(until) = wait.signal {
            match self.stack.signals.get(&running.logical_id) {
                Some((true, _)) => {}
                Some((false, id)) => {
                    running.failure = Some(format!("Received FAILURE signal with UniqueId {id}"));
                }
                None if now < until => return false,
                None => running.failure = Some(NOT_SIGNALLED.to_owned()),
            }
        }
        running.wait = Wait::default();
        true
    }

    fn end(&mut self, running: Running, cancelled: bool) -> CallResult<()> {
        match running.verb {
            Verb::Delete => self.finish_deletion(running)?,
            Verb::Restore => self.finish_restore(running, cancelled),
            Verb::Release => self.finish_release(running)?,
            Verb::Import => self.finish_import(running)?,
            Verb::Create | Verb::Update | Verb::Replace => self.finish_apply(running, cancelled),
        }
        Ok(())
    }

    /// Cancels all running changes, before a rollback.
    pub(super) fn cancel_running(&mut self) {
        for running in std::mem::take(&mut self.operation.running) {
            // Imports finish in one step, and other changes don't run in this phase.
            if matches!(running.verb, Verb::Create | Verb::Update | Verb::Replace) {
                self.finish_apply(running, true);
            }
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
pub(super) fn failed_to<'a>(verb: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.collect();
    format!(
        "The following resource(s) failed to {verb}: [{}].",
        ids.join(", ")
    )
}
