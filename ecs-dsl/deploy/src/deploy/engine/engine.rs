//! The engine, and what every verb does first: identify the caller and describe the stack.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use super::migrations::OpenGates;
use super::stack_state::{meaning, next_step};
use super::watch::Watcher;
use super::{
    ConfirmationRequest, Decision, DeployError, DeployResult, DeployTarget, InspectedStack,
    Observer, StackState, Step, UnusualStatus, Verb,
};
use crate::cfn::Document;
use crate::deploy::{CallerIdentity, Cloud, EcrImage, StackDescription};

/// Deploys, recovers and destroys stacks through the cloud `C`. Reports to its observer and asks it for confirmation.
///
/// It keeps no state between calls: it reads everything from CloudFormation.
pub struct Engine<'a, C> {
    pub(super) cloud: &'a C,
    pub(super) observer: &'a mut dyn Observer,
    /// Watches the services while an operation is monitored.
    pub(super) watcher: Option<Watcher>,
    /// The migrations that CloudFormation waits for.
    pub(super) gates: OpenGates,
    /// The ARN of the caller, once identified.
    pub(super) caller: String,
    /// The content hash of the deployment.
    pub(super) content: Option<String>,
    /// The template of the deployment that follows the import in progress.
    pub(super) following: Option<Document>,
    /// The digests that the preflight has found, by images with their region.
    pub(super) digests: BTreeMap<EcrImage, String>,
    clock: fn() -> SystemTime,
}

impl<'a, C: Cloud> Engine<'a, C> {
    /// An engine with the system's clock.
    pub fn new(cloud: &'a C, observer: &'a mut dyn Observer) -> Self {
        Self {
            cloud,
            observer,
            watcher: None,
            gates: OpenGates::default(),
            caller: String::new(),
            content: None,
            following: None,
            digests: BTreeMap::new(),
            clock: SystemTime::now,
        }
    }

    /// The source of the current time, for unique names and durations. Default: [`SystemTime::now`].
    #[must_use]
    pub fn clock(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }

    /// The outputs of a stack by key.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, if the stack doesn't exist or has never been deployed, if it has failed
    /// or is being created or deleted, or if a call fails.
    pub async fn outputs(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<BTreeMap<String, String>> {
        let found = self.require_deployed(stack, target).await?;
        match (found.state(), found.status.as_str()) {
            (StackState::Ready, _) => Ok(found.outputs),
            // During an update, the outputs are those of the last deployment.
            (StackState::InProgress, status) if status.starts_with("UPDATE_") => Ok(found.outputs),
            (StackState::InProgress | StackState::Unknown, _) => {
                Err(self.status_error(found, target, Verb::Outputs).await?)
            }
            _ => Err(self.has_failed(&found, target).await?),
        }
    }

    /// The status of a stack; `None` if it doesn't exist.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, or if a call fails.
    pub async fn status(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<Option<String>> {
        self.identify(target).await?;
        Ok(self.find(stack, target).await?.map(|found| found.status))
    }

    /// What the next deployment of a stack begins with.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, or if a call fails.
    pub async fn inspect_stack(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<InspectedStack> {
        self.identify(target).await?;
        let Some(found) = self.find(stack, target).await? else {
            return Ok(InspectedStack::default());
        };
        let state = found.state();
        let unusual = (state != StackState::Ready).then(|| UnusualStatus {
            status: found.status.clone(),
            meaning: meaning(&found.status),
            next: next_step(&found.status, stack, target, "deploy"),
        });
        // A stack that can only be deleted has nothing that an update could keep.
        let is_dead = matches!(
            state,
            StackState::ReviewInProgress | StackState::RollbackComplete
        );
        if is_dead {
            return Ok(InspectedStack {
                unusual,
                ..InspectedStack::default()
            });
        }
        Ok(InspectedStack {
            template: Some(self.cloud.get_template(stack).await?),
            description: Some(found),
            unusual,
        })
    }

    /// Describes the stack; `None` if it was never deployed: in `REVIEW_IN_PROGRESS` it has neither a template nor resources.
    async fn find_deployed(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<Option<StackDescription>> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        Ok(found.filter(|found| found.state() != StackState::ReviewInProgress))
    }

    /// The stack, which must exist.
    pub(super) async fn require_deployed(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<StackDescription> {
        let found = self.find_deployed(stack, target).await?;
        found.ok_or_else(|| DeployError::NoSuchStack {
            stack: stack.to_owned(),
            stage: target.stage.clone(),
            next: format!("deploy it first: run {}", target.command_for("deploy")),
        })
    }

    pub(super) fn now(&self) -> SystemTime {
        (self.clock)()
    }

    pub(super) fn elapsed(&self, since: SystemTime) -> Duration {
        self.now().duration_since(since).unwrap_or_default()
    }

    /// Returns the caller, after checking that its account is the stage's. This is the first call of every verb.
    pub(super) async fn identify(&mut self, target: &DeployTarget) -> DeployResult<CallerIdentity> {
        let identity = self.cloud.caller_identity().await?;
        if let Some(expected) = &target.account
            && *expected != identity.account
        {
            return Err(DeployError::WrongAccount {
                stage: target.stage.clone(),
                expected: expected.clone(),
                actual: identity.account,
                arn: identity.arn,
            });
        }
        self.observer.step(&Step::Identified(&identity));
        self.caller.clone_from(&identity.arn);
        Ok(identity)
    }

    /// Whether the operator confirms. Without a terminal it is an error, whose hint is to run `command`, which confirms.
    pub(super) fn confirmed(
        &mut self,
        confirmation: &ConfirmationRequest<'_>,
        stack: &str,
        verb: Verb,
        command: impl FnOnce(&dyn Observer) -> String,
    ) -> DeployResult<bool> {
        match self.observer.confirm(confirmation) {
            Decision::Yes => Ok(true),
            Decision::No => Ok(false),
            Decision::CannotAsk => Err(DeployError::CannotAsk {
                stack: stack.to_owned(),
                verb,
                next: format!("run {}", command(self.observer)),
            }),
        }
    }

    /// Describes the stack; `None` if it doesn't exist or is deleted.
    pub(super) async fn find(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<Option<StackDescription>> {
        let found = self
            .cloud
            .describe_stack(stack)
            .await?
            .filter(|found| found.state() != StackState::Absent);
        if let Some(found) = &found {
            check_region(&found.id, target)?;
        }
        let status = found.as_ref().map(|found| found.status.as_str());
        self.observer.step(&Step::Found { stack, status });
        Ok(found)
    }
}

/// Checks that the region in the stack's ARN is the stage's.
fn check_region(arn: &str, target: &DeployTarget) -> DeployResult<()> {
    let actual = arn.split(':').nth(3).unwrap_or_default();
    match &target.region {
        Some(expected) if !actual.is_empty() && actual != expected => {
            Err(DeployError::WrongRegion {
                stage: target.stage.clone(),
                expected: expected.clone(),
                actual: actual.to_owned(),
            })
        }
        _ => Ok(()),
    }
}
