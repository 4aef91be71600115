//! Following an operation to its end, and telling what happens on the way.

use super::failure::{Failures, Operation, is_about};
use super::patience::is_passing;
use super::stack_state::{has_ended, is_rolling_back};
use super::token::cancellation_token;
use super::{DeployError, Detached, Engine, Interruption, StackState, Step, Target};
use crate::deploy::{Cloud, ControlPlaneError, DeleteRequest, StackDescription};

/// How often a status that contradicts the events is read again before it is believed. CloudFormation answers from
/// copies: right after an order the status from before it may be seen.
const STALE_READS: u32 = 5;

/// What is followed.
pub(super) struct Pursuit<'a> {
    /// The stack as it was before.
    pub(super) stack: &'a StackDescription,
    /// Where it belongs.
    pub(super) target: &'a Target,
    /// What goes on in it.
    pub(super) operation: Operation,
    /// The event after which the operation begins; none if all of the latest operation's are wanted.
    pub(super) last_seen: Option<String>,
    /// Whether the user may have it stopped: what others do is only looked at.
    pub(super) may_stop: bool,
}

/// How an operation ended.
pub(super) struct Followed {
    /// The stack as it is now; none if it is gone.
    pub(super) stack: Option<StackDescription>,
    /// What failed on the way.
    pub(super) failures: Failures,
    /// Whether the user looked away before the end.
    pub(super) detached: bool,
    /// Whether the user had it stopped.
    pub(super) cancelled: bool,
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
    /// Whether the wish to stop it was dealt with.
    stop_heard: bool,
    cancelled: bool,
    /// Whether it is to be gone in the end.
    deleting: bool,
}

impl<C: Cloud> Engine<'_, C> {
    /// The latest event of the stack: what comes after it belongs to the next operation.
    pub(super) async fn latest_event(
        &mut self,
        stack: &str,
    ) -> Result<Option<String>, DeployError> {
        let plane = self.control_plane;
        let mut events = self
            .insist(async || plane.events_since(stack, None).await)
            .await?;
        Ok(events.pop().map(|event| event.id))
    }

    /// Follows what goes on until it ends, or until the user looks away.
    pub(super) async fn follow(&mut self, pursuit: Pursuit<'_>) -> Result<Followed, DeployError> {
        let mut watch = Watch::new(&pursuit);
        loop {
            // The status first: when it says that all is over, every event up to there is in the answer that follows.
            let Some(now) = self.see(&pursuit).await? else {
                return gone(&pursuit, watch);
            };
            self.tell_events(&pursuit, &now, &mut watch).await?;
            self.watch(&now, &watch.failures).await;
            self.tell_rollback(&now, &mut watch);
            if watch.believes_end(&now.status) {
                return Ok(watch.ended(Some(now), false));
            }
            if watch.stale_reads > STALE_READS {
                return Err(not_started(&pursuit, now));
            }
            match self.observer.interruption() {
                Interruption::None => {}
                Interruption::Cancel if pursuit.may_stop => {
                    self.stop_for_user(&pursuit, &now, &mut watch).await?;
                }
                Interruption::Detach | Interruption::Cancel => {
                    return Ok(watch.ended(Some(now), true));
                }
            }
            self.control_plane.pause().await;
        }
    }

    async fn see(
        &mut self,
        pursuit: &Pursuit<'_>,
    ) -> Result<Option<StackDescription>, DeployError> {
        let plane = self.control_plane;
        self.insist(async || plane.describe_stack(&pursuit.stack.id).await)
            .await
            .map_err(|error| out_of_sight(pursuit, error))
    }

    async fn tell_events(
        &mut self,
        pursuit: &Pursuit<'_>,
        stack: &StackDescription,
        watch: &mut Watch,
    ) -> Result<(), DeployError> {
        let plane = self.control_plane;
        let last_seen = watch.last_seen.as_deref();
        let events = self
            .insist(async || plane.events_since(&stack.id, last_seen).await)
            .await
            .map_err(|error| out_of_sight(pursuit, error))?;
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

    /// Stops what goes on, once: an update is cancelled, a creation is deleted. What can't be stopped is followed on.
    async fn stop_for_user(
        &mut self,
        pursuit: &Pursuit<'_>,
        now: &StackDescription,
        watch: &mut Watch,
    ) -> Result<(), DeployError> {
        // A status from before the operation began says nothing about it yet.
        let is_stale =
            has_ended(&now.status) || StackState::of(Some(&now.status)) == StackState::Review;
        if watch.stop_heard || is_stale {
            return Ok(());
        }
        watch.stop_heard = true;
        let answer = match now.status.as_str() {
            "CREATE_IN_PROGRESS" => self.stop_creation(now, pursuit.target).await,
            "UPDATE_IN_PROGRESS" => self.stop_update(now).await,
            status => {
                self.observer.step(&Step::NotCancellable { status });
                return Ok(());
            }
        };
        match answer {
            Ok(()) => {
                watch.cancelled = true;
                watch.deleting = now.status == "CREATE_IN_PROGRESS";
                Ok(())
            }
            // It ended, or began to go back, between the look and the order.
            Err(ControlPlaneError::Validation { .. }) => {
                let status = &now.status;
                self.observer.step(&Step::NotCancellable { status });
                Ok(())
            }
            Err(error) => Err(out_of_sight(pursuit, error)),
        }
    }

    async fn stop_creation(
        &mut self,
        stack: &StackDescription,
        target: &Target,
    ) -> Result<(), ControlPlaneError> {
        self.observer.step(&Step::Cancelling {
            operation: Operation::Create,
        });
        let deletion = DeleteRequest {
            stack: stack.id.clone(),
            token: cancellation_token(self.content.as_deref(), self.now()),
            service_role: target.service_role.clone(),
            ..DeleteRequest::default()
        };
        let plane = self.control_plane;
        let has_begun = |now: &StackDescription| now.status.starts_with("DELETE_");
        self.order(stack, has_begun, async || {
            plane.delete_stack(&deletion).await
        })
        .await
        .map(drop)
    }

    /// Stops an update that is under way.
    pub(super) async fn stop_update(
        &mut self,
        stack: &StackDescription,
    ) -> Result<(), ControlPlaneError> {
        self.observer.step(&Step::Cancelling {
            operation: Operation::Update,
        });
        let token = cancellation_token(self.content.as_deref(), self.now());
        let plane = self.control_plane;
        let has_begun = |now: &StackDescription| now.status != stack.status;
        self.order(stack, has_begun, async || {
            plane.cancel_update(&stack.id, &token).await
        })
        .await
        .map(drop)
    }
}

impl Watch {
    fn new(pursuit: &Pursuit<'_>) -> Self {
        Self {
            last_seen: pursuit.last_seen.clone(),
            told: None,
            failures: Failures::default(),
            went_back: false,
            rollback_told: false,
            stale_reads: 0,
            stop_heard: false,
            cancelled: false,
            deleting: pursuit.operation == Operation::Delete,
        }
    }

    fn ended(self, stack: Option<StackDescription>, detached: bool) -> Followed {
        Followed {
            stack,
            failures: self.failures,
            detached,
            cancelled: self.cancelled,
        }
    }

    /// Whether `status` is an end, and not one from before the operation began.
    fn believes_end(&mut self, status: &str) -> bool {
        let another = self.deleting && !status.starts_with("DELETE_");
        if another || StackState::of(Some(status)) == StackState::Review {
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

/// The way back to something that the user looked away from.
pub(super) fn detached(stack: StackDescription, target: &Target) -> Detached {
    Detached {
        attach: target.command_on("follow", &stack.name),
        id: stack.id,
        status: stack.status,
    }
}

/// A stack that is gone was deleted; if nobody meant to, that is an error.
fn gone(pursuit: &Pursuit<'_>, watch: Watch) -> Result<Followed, DeployError> {
    // What undoes a creation may end with the stack gone.
    if watch.deleting || pursuit.operation == Operation::RollBack {
        return Ok(watch.ended(None, false));
    }
    Err(DeployError::Vanished {
        stack: pursuit.stack.name.clone(),
    })
}

fn not_started(pursuit: &Pursuit<'_>, now: StackDescription) -> DeployError {
    DeployError::NotStarted {
        next: format!(
            "run the same command again; {} shows what goes on",
            pursuit.target.command_on("follow", &now.name)
        ),
        stack: now.name,
        status: now.status,
    }
}

fn out_of_sight(pursuit: &Pursuit<'_>, source: ControlPlaneError) -> DeployError {
    let stack = &pursuit.stack.name;
    let follow = pursuit.target.command_on("follow", stack);
    let goes_on = match is_passing(&source) || source.code().is_none() {
        true => "what has begun goes on at AWS",
        false => "what has begun may go on at AWS",
    };
    DeployError::OutOfSight {
        next: format!("{goes_on}; {follow} shows it"),
        stack: stack.clone(),
        source,
    }
}
