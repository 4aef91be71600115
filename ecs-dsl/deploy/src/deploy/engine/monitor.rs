//! Polls a running operation until it ends, and reports its events.

use std::time::{Duration, SystemTime};

use super::failure::{Failures, Operation, is_about};
use super::migrations::OpenGates;
use super::silence::Silence;
use super::stack_state::{is_rolling_back, is_terminal};
use super::token::cancellation_token;
use super::{
    DeployError, DeployResult, DeployTarget, Detached, Engine, Interruption, StackState, Step,
};
use crate::deploy::{CallResult, Cloud, ControlPlaneError, DeleteRequest, StackDescription, sleep};

/// How often a terminal status that contradicts the events is read again before it is accepted. CloudFormation's reads are
/// eventually consistent: right after a call, a read may return the status from before it.
const MAX_STALE_READS: u32 = 5;

/// How often a second interruption is looked for.
const INTERRUPTION_POLL: Duration = Duration::from_millis(50);

/// The operation to monitor.
pub(super) struct MonitorRequest<'a> {
    /// The stack as it was before the operation.
    pub(super) stack: &'a StackDescription,
    pub(super) target: &'a DeployTarget,
    pub(super) operation: Operation,
    /// The last event before the operation; `None` for all events of the latest operation.
    pub(super) last_seen: Option<String>,
    /// Whether the operator may cancel it. Operations of other runs are only monitored.
    pub(super) cancellable: bool,
    /// Whether it was cancelled already.
    pub(super) cancelled: bool,
}

impl<'a> MonitorRequest<'a> {
    /// A request to monitor an operation after the event `last_seen`, which the operator can't cancel.
    pub(super) fn new(
        stack: &'a StackDescription,
        target: &'a DeployTarget,
        operation: Operation,
        last_seen: Option<String>,
    ) -> Self {
        Self {
            stack,
            target,
            operation,
            last_seen,
            cancellable: false,
            cancelled: false,
        }
    }

    /// The operator may cancel it.
    pub(super) fn cancellable(mut self) -> Self {
        self.cancellable = true;
        self
    }
}

/// How a monitored operation ended.
pub(super) struct MonitorResult {
    /// The stack as it is now; `None` if it was deleted.
    pub(super) stack: Option<StackDescription>,
    /// The resources that failed.
    pub(super) failures: Failures,
    /// Whether the operator detached before the end.
    pub(super) detached: bool,
    /// Whether the operator cancelled the operation.
    pub(super) cancelled: bool,
}

/// The state of one monitored operation.
struct MonitorState {
    last_seen: Option<String>,
    /// The stack's status according to its latest event.
    last_status: Option<String>,
    failures: Failures,
    /// Whether an event reported a rollback; a short rollback may end between two polls of the status.
    rollback_seen: bool,
    rollback_reported: bool,
    silence: Silence,
    stale_reads: u32,
    /// Whether the operator's request to cancel was handled.
    cancel_handled: bool,
    cancelled: bool,
    /// Whether the operation ends with the stack's deletion.
    deleting: bool,
}

impl<C: Cloud> Engine<'_, C> {
    /// The id of the stack's latest event: later events belong to the next operation.
    pub(super) async fn latest_event(&mut self, stack: &str) -> DeployResult<Option<String>> {
        let mut events = self.cloud.events_since(stack, None).await?;
        Ok(events.pop().map(|event| event.id))
    }

    /// Polls the operation until it ends or the operator detaches.
    pub(super) async fn monitor(
        &mut self,
        request: MonitorRequest<'_>,
    ) -> DeployResult<MonitorResult> {
        let target = request.target;
        let mut result = self.poll_operation(request).await;
        if let Err(DeployError::LostContact { next, .. }) = &mut result
            && self.gates.are_open()
        {
            *next = continue_migration(target);
        }
        result
    }

    async fn poll_operation(&mut self, request: MonitorRequest<'_>) -> DeployResult<MonitorResult> {
        let mut state = MonitorState::new(&request, self.now());
        self.gates = OpenGates::default();
        loop {
            // The status first: once it is terminal, the events that are read after it are complete.
            let described = self.cloud.describe_stack(&request.stack.id).await;
            let described = described.map_err(|error| lost_contact(&request, error))?;
            let Some(now) = described else {
                return stack_gone(&request, state);
            };
            self.report_events(&request, &now, &mut state).await?;
            // A local operation has no other process that runs its migrations.
            let drive = request.cancellable || request.target.is_local;
            let migrated = self.run_migrations(&now, drive).await;
            migrated.map_err(|error| lost_contact(&request, error))?;
            self.watch(&now, &state.failures).await;
            self.report_rollback(&now, &mut state);
            self.report_silence(&mut state);
            if state.confirm_terminal_status(&now.status) {
                return Ok(state.into_result(Some(now), false));
            }
            if state.stale_reads > MAX_STALE_READS {
                return Err(not_started(&request, now));
            }
            match self.settled_interruption(&request).await {
                Interruption::None => {}
                Interruption::Cancel if request.cancellable => {
                    self.cancel_operation(&request, &now, &mut state).await?;
                }
                Interruption::Detach | Interruption::Cancel => {
                    return Ok(state.into_result(Some(now), true));
                }
            }
            self.cloud.pause().await;
        }
    }

    /// The interruption, after the time in which a second one can follow the first. The operation isn't polled meanwhile.
    async fn settled_interruption(&self, request: &MonitorRequest<'_>) -> Interruption {
        let mut left = match request.cancellable {
            true => self.observer.cancel_window(),
            false => Duration::ZERO,
        };
        while self.observer.interruption() == Interruption::Detach && !left.is_zero() {
            sleep(INTERRUPTION_POLL).await;
            left = left.saturating_sub(INTERRUPTION_POLL);
        }
        self.observer.interruption()
    }

    async fn report_events(
        &mut self,
        request: &MonitorRequest<'_>,
        stack: &StackDescription,
        state: &mut MonitorState,
    ) -> DeployResult<()> {
        let last_seen = state.last_seen.as_deref();
        let events = self
            .cloud
            .events_since(&stack.id, last_seen)
            .await
            .map_err(|error| lost_contact(request, error))?;
        for event in &events {
            let event = &event.masked();
            self.observer.event(event);
            self.record_for_watcher(event);
            self.gates.record(event);
            state.failures.observe(event, stack);
            state.silence.observe(event, stack);
            if is_about(event, stack) {
                state.last_status = Some(event.status.clone());
                state.rollback_seen |= is_rolling_back(&event.status);
            }
        }
        if let Some(last) = events.last() {
            state.last_seen = Some(last.id.clone());
            state.silence.broken_at(self.now());
        }
        Ok(())
    }

    /// Reports what is in progress if no event was received for a while.
    fn report_silence(&mut self, state: &mut MonitorState) {
        let now = self.now();
        if let Some(elapsed) = state.silence.report_due(now) {
            self.observer.step(&Step::StillWaiting {
                resources: &state.silence.in_progress(),
                elapsed,
            });
        }
    }

    fn report_rollback(&mut self, stack: &StackDescription, state: &mut MonitorState) {
        let rolling_back = is_rolling_back(&stack.status) || state.rollback_seen;
        if rolling_back && !state.rollback_reported {
            state.rollback_reported = true;
            self.observer.step(&Step::RollingBack {
                cause: state.failures.causes.first(),
            });
        }
    }

    /// Cancels the operation once: an update is cancelled, a creation is deleted. Other operations continue to be monitored.
    async fn cancel_operation(
        &mut self,
        request: &MonitorRequest<'_>,
        now: &StackDescription,
        state: &mut MonitorState,
    ) -> DeployResult<()> {
        // The status may still be the one from before the operation.
        let is_stale = is_terminal(&now.status) || now.state() == StackState::ReviewInProgress;
        if state.cancel_handled || is_stale {
            return Ok(());
        }
        state.cancel_handled = true;
        let result = match now.status.as_str() {
            "CREATE_IN_PROGRESS" => self.cancel_creation(now, request.target).await,
            "UPDATE_IN_PROGRESS" => self.cancel_update(now).await,
            status => {
                self.observer.step(&Step::NotCancellable { status });
                return Ok(());
            }
        };
        match result {
            Ok(()) => {
                state.cancelled = true;
                state.deleting = now.status == "CREATE_IN_PROGRESS";
                Ok(())
            }
            // The operation ended or began to roll back after the status was read.
            Err(ControlPlaneError::Validation { .. }) => {
                let status = &now.status;
                self.observer.step(&Step::NotCancellable { status });
                Ok(())
            }
            Err(error) => Err(lost_contact(request, error)),
        }
    }

    async fn cancel_creation(
        &mut self,
        stack: &StackDescription,
        target: &DeployTarget,
    ) -> CallResult<()> {
        self.observer.step(&Step::Cancelling {
            operation: Operation::Create,
        });
        let deletion = DeleteRequest {
            service_role: target.service_role.clone(),
            ..DeleteRequest::new(
                &stack.id,
                cancellation_token(self.content.as_deref(), self.now()),
            )
        };
        self.start_deletion(stack, &deletion).await
    }

    /// Cancels a running update.
    pub(super) async fn cancel_update(&mut self, stack: &StackDescription) -> CallResult<()> {
        self.observer.step(&Step::Cancelling {
            operation: Operation::Update,
        });
        let token = cancellation_token(self.content.as_deref(), self.now());
        self.start_cancellation(stack, &token).await
    }

    /// Starts the cancellation of a running update.
    pub(super) async fn start_cancellation(
        &mut self,
        stack: &StackDescription,
        token: &str,
    ) -> CallResult<()> {
        let cloud = self.cloud;
        let has_started = |now: &StackDescription| now.status != stack.status;
        self.start_operation(stack, has_started, async || {
            cloud.cancel_update(&stack.id, token).await
        })
        .await
        .map(drop)
    }
}

impl MonitorState {
    fn new(request: &MonitorRequest<'_>, now: SystemTime) -> Self {
        Self {
            last_seen: request.last_seen.clone(),
            last_status: None,
            failures: Failures::default(),
            rollback_seen: false,
            rollback_reported: false,
            silence: Silence::new(now),
            stale_reads: 0,
            cancel_handled: false,
            cancelled: request.cancelled,
            deleting: request.operation == Operation::Delete,
        }
    }

    fn into_result(self, stack: Option<StackDescription>, detached: bool) -> MonitorResult {
        MonitorResult {
            stack,
            failures: self.failures,
            detached,
            cancelled: self.cancelled,
        }
    }

    /// Whether `status` is the operation's terminal status, and not one from before the operation.
    fn confirm_terminal_status(&mut self, status: &str) -> bool {
        let not_deleting_yet = self.deleting && !status.starts_with("DELETE_");
        if not_deleting_yet || StackState::from_status(Some(status)) == StackState::ReviewInProgress
        {
            self.stale_reads += 1;
            return false;
        }
        if !is_terminal(status) {
            self.stale_reads = 0;
            return false;
        }
        if self.last_status.as_deref() == Some(status) {
            return true;
        }
        self.stale_reads += 1;
        self.stale_reads > MAX_STALE_READS
    }
}

/// The outcome of an operation that the operator detached from.
pub(super) fn detached(stack: StackDescription, target: &DeployTarget) -> Detached {
    let next = match target.is_local {
        true => format!(
            "run {} to finish the operation, or {} to delete the stack",
            target.command_on("follow", &stack.name),
            target.command_on("destroy", &stack.name)
        ),
        false => format!(
            "run {} to follow it",
            target.command_on("follow", &stack.name)
        ),
    };
    Detached {
        next,
        id: stack.id,
        status: stack.status,
    }
}

/// How a deployment continues whose migration no process follows any more.
pub(super) fn continue_migration(target: &DeployTarget) -> String {
    format!(
        "CloudFormation waits for a migration: run {} again to continue; otherwise it rolls back when the time of the migration \
         is over",
        target.command_for("deploy")
    )
}

/// A deleted stack is an error, unless the operation could delete it.
fn stack_gone(request: &MonitorRequest<'_>, state: MonitorState) -> DeployResult<MonitorResult> {
    // The rollback of a creation may delete the stack.
    if state.deleting || request.operation == Operation::RollBack {
        return Ok(state.into_result(None, false));
    }
    Err(DeployError::StackDeleted {
        stack: request.stack.name.clone(),
    })
}

fn not_started(request: &MonitorRequest<'_>, now: StackDescription) -> DeployError {
    DeployError::NotStarted {
        next: format!(
            "rerun the same command, or run {} to watch the stack",
            request.target.command_on("follow", &now.name)
        ),
        stack: now.name,
        status: now.status,
    }
}

fn lost_contact(request: &MonitorRequest<'_>, source: ControlPlaneError) -> DeployError {
    let stack = &request.stack.name;
    let follow = request.target.command_on("follow", stack);
    let continues = match source.is_transient() || source.code().is_none() {
        _ if request.target.is_local => "the operation stays unfinished",
        true => "the operation continues on AWS",
        false => "the operation may continue on AWS",
    };
    DeployError::LostContact {
        next: format!("{continues}; run {follow} to watch it"),
        stack: stack.clone(),
        source,
    }
}
