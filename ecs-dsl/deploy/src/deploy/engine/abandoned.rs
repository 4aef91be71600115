//! Operations that no process runs any more: in the stage `local`, an operation stops with its process.

use super::failure::Operation;
use super::monitor::MonitorRequest;
use super::{DeployResult, DeployTarget, Engine, StackState, Step};
use crate::deploy::{Cloud, StackDescription};

impl<C: Cloud> Engine<'_, C> {
    /// Resumes an operation that no process runs to its end. Returns the stack as it is then: still in progress if another
    /// process runs the operation, or if the operator has detached.
    pub(super) async fn finish_abandoned(
        &mut self,
        found: StackDescription,
        target: &DeployTarget,
    ) -> DeployResult<Option<StackDescription>> {
        if !self.is_abandoned(&found, target).await? {
            return Ok(Some(found));
        }
        self.observer.step(&Step::Resuming {
            status: &found.status,
        });
        let last_seen = self.latest_event(&found.id).await?;
        // Any operation may end with the stack's deletion.
        let operation = Operation::RollBack;
        let monitoring = MonitorRequest::new(&found, target, operation, last_seen);
        let monitored = self.monitor(monitoring).await?;
        match monitored.detached {
            true => Ok(monitored.stack),
            false => self.find(&found.name, target).await,
        }
    }

    /// Whether the operation in progress has stopped because no process runs it. On AWS, CloudFormation runs it.
    pub(super) async fn is_abandoned(
        &self,
        found: &StackDescription,
        target: &DeployTarget,
    ) -> DeployResult<bool> {
        Ok(target.is_local
            && found.state() == StackState::InProgress
            && self.cloud.is_abandoned(&found.id).await?)
    }
}
