//! Following an operation to its end, and telling what happens on the way.

use super::failure::{Failures, Operation, is_about};
use super::stack_state::{has_ended, is_rolling_back};
use super::{DeployError, Engine, StackState, Step};
use crate::deploy::{Cloud, StackDescription};

/// How often a status that contradicts the events is read again before it is believed. CloudFormation answers from
/// copies: right after an order the status from before it may be seen.
const STALE_READS: u32 = 5;

/// How an operation ended.
pub(super) struct Followed {
    /// The stack as it is now; none if it is gone.
    pub(super) stack: Option<StackDescription>,
    /// What failed on the way.
    pub(super) failures: Failures,
}

/// What is known while an operation is followed.
struct Watch {
    last_seen: Option<String>,
    /// The stack's own status, as its latest event tells it.
    told: Option<String>,
    failures: Failures,
    /// Whether an event said that the stack goes back; short rollbacks are over before their status is seen.
    went_back: bool,
    rollback_told: bool,
    stale_reads: u32,
}

impl<C: Cloud> Engine<'_, C> {
    /// The latest event of the stack: what comes after it belongs to the next operation.
    pub(super) async fn latest_event(&self, stack: &str) -> Result<Option<String>, DeployError> {
        let mut events = self.control_plane.events_since(stack, None).await?;
        Ok(events.pop().map(|event| event.id))
    }

    /// Follows what goes on in `stack` until it ends, beginning after the event `last_seen`.
    pub(super) async fn follow(
        &mut self,
        stack: &StackDescription,
        operation: Operation,
        last_seen: Option<String>,
    ) -> Result<Followed, DeployError> {
        let mut watch = Watch {
            last_seen,
            told: None,
            failures: Failures::default(),
            went_back: false,
            rollback_told: false,
            stale_reads: 0,
        };
        loop {
            // The status first: when it says that all is over, every event up to there is in the answer that follows.
            let Some(now) = self.control_plane.describe_stack(&stack.id).await? else {
                return gone(stack, operation, watch);
            };
            self.tell_events(&now, &mut watch).await?;
            self.watch(&now, &watch.failures).await;
            self.tell_rollback(&now, &mut watch);
            if watch.believes_end(&now.status) {
                return Ok(Followed {
                    stack: Some(now),
                    failures: watch.failures,
                });
            }
            if watch.stale_reads > STALE_READS {
                return Err(DeployError::NotStarted {
                    stack: now.name,
                    status: now.status,
                    next: "run the same command again".to_owned(),
                });
            }
            self.control_plane.pause().await;
        }
    }

    async fn tell_events(
        &mut self,
        stack: &StackDescription,
        watch: &mut Watch,
    ) -> Result<(), DeployError> {
        let events = self
            .control_plane
            .events_since(&stack.id, watch.last_seen.as_deref())
            .await?;
        for event in &events {
            self.observer.event(event);
            self.note_for_watch(event);
            watch.failures.observe(event, stack);
            if is_about(event, stack) {
                watch.told = Some(event.status.clone());
                watch.went_back |= is_rolling_back(&event.status);
            }
        }
        if let Some(last) = events.last() {
            watch.last_seen = Some(last.id.clone());
        }
        Ok(())
    }

    fn tell_rollback(&mut self, stack: &StackDescription, watch: &mut Watch) {
        let going_back = is_rolling_back(&stack.status) || watch.went_back;
        if going_back && !watch.rollback_told {
            watch.rollback_told = true;
            self.observer.step(&Step::RollingBack {
                cause: watch.failures.causes.first(),
            });
        }
    }
}

impl Watch {
    /// Whether `status` is an end, and not one from before the operation began.
    fn believes_end(&mut self, status: &str) -> bool {
        if StackState::of(Some(status)) == StackState::Review {
            self.stale_reads += 1;
            return false;
        }
        if !has_ended(status) {
            self.stale_reads = 0;
            return false;
        }
        if self.told.as_deref() == Some(status) {
            return true;
        }
        self.stale_reads += 1;
        self.stale_reads > STALE_READS
    }
}

/// A stack that is gone was deleted; if nobody meant to, that is an error.
fn gone(
    stack: &StackDescription,
    operation: Operation,
    watch: Watch,
) -> Result<Followed, DeployError> {
    if operation == Operation::Delete {
        return Ok(Followed {
            stack: None,
            failures: watch.failures,
        });
    }
    Err(DeployError::Vanished {
        stack: stack.name.clone(),
    })
}
