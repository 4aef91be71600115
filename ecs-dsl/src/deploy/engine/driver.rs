//! The engine itself, and what every verb begins with: whose credentials are these, and what is there?

use std::time::{Duration, SystemTime};

use super::watch::Watcher;
use super::{DeployError, Observer, StackState, Step, Target};
use crate::deploy::{CallerIdentity, Cloud, StackDescription};

/// Brings stacks to where they are wanted, over `C`, telling and asking its observer.
///
/// It keeps nothing between two calls: whatever it needs to know, it asks CloudFormation.
pub struct Engine<'a, C> {
    pub(super) control_plane: &'a C,
    pub(super) observer: &'a mut dyn Observer,
    /// Watches the services while an operation is followed.
    pub(super) watcher: Option<Watcher>,
    /// Whose credentials these are, once that is known.
    pub(super) caller: String,
    /// The hash of what is being deployed.
    pub(super) content: Option<String>,
    clock: fn() -> SystemTime,
}

impl<'a, C: Cloud> Engine<'a, C> {
    /// An engine with the system's clock.
    pub fn new(control_plane: &'a C, observer: &'a mut dyn Observer) -> Self {
        Self {
            control_plane,
            observer,
            watcher: None,
            caller: String::new(),
            content: None,
            clock: SystemTime::now,
        }
    }

    /// Takes the time from `clock`: for names that have to be different each time, and for durations.
    #[must_use]
    pub fn clock(mut self, clock: fn() -> SystemTime) -> Self {
        self.clock = clock;
        self
    }

    /// The outputs of a stack, by key, in a request of its own; the stack may be in any status.
    ///
    /// # Errors
    /// If the credentials aren't the stage's, if there is no such stack, or if a call fails.
    pub async fn outputs(
        &mut self,
        stack: &str,
        target: &Target,
    ) -> Result<std::collections::BTreeMap<String, String>, DeployError> {
        self.identify(target).await?;
        match self.find(stack, target).await? {
            Some(found) => Ok(found.outputs),
            None => Err(DeployError::NoSuchStack {
                stack: stack.to_owned(),
                stage: target.stage.clone(),
                next: format!("deploy it first: {}", target.command_for("deploy")),
            }),
        }
    }

    /// The status of a stack; none if there is no such stack.
    ///
    /// # Errors
    /// If the credentials aren't the stage's, or if a call fails.
    pub async fn status(
        &mut self,
        stack: &str,
        target: &Target,
    ) -> Result<Option<String>, DeployError> {
        self.identify(target).await?;
        Ok(self.find(stack, target).await?.map(|found| found.status))
    }

    /// The template of a stack as it was deployed last; none if there is no such stack.
    ///
    /// # Errors
    /// If the credentials aren't the stage's, or if a call fails.
    pub async fn template(
        &mut self,
        stack: &str,
        target: &Target,
    ) -> Result<Option<String>, DeployError> {
        self.identify(target).await?;
        match self.find(stack, target).await? {
            // A stack that was only reviewed has no template.
            Some(found) if StackState::of(Some(&found.status)) != StackState::Review => {
                let plane = self.control_plane;
                let template = self
                    .insist(async || plane.get_template(stack).await)
                    .await?;
                Ok(Some(template))
            }
            _ => Ok(None),
        }
    }

    pub(super) fn now(&self) -> SystemTime {
        (self.clock)()
    }

    pub(super) fn elapsed(&self, since: SystemTime) -> Duration {
        self.now().duration_since(since).unwrap_or_default()
    }

    /// Compares the credentials' account with the stage's, before anything else is asked or done; gives whose they are.
    pub(super) async fn identify(
        &mut self,
        target: &Target,
    ) -> Result<CallerIdentity, DeployError> {
        let plane = self.control_plane;
        let identity = self.insist(async || plane.caller_identity().await).await?;
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

    /// Looks the stack up. A stack that is deleted counts as absent.
    pub(super) async fn find(
        &mut self,
        stack: &str,
        target: &Target,
    ) -> Result<Option<StackDescription>, DeployError> {
        let plane = self.control_plane;
        let found = self
            .insist(async || plane.describe_stack(stack).await)
            .await?
            .filter(|found| StackState::of(Some(&found.status)) != StackState::Absent);
        if let Some(found) = &found {
            check_region(&found.id, target)?;
        }
        let status = found.as_ref().map(|found| found.status.as_str());
        self.observer.step(&Step::Found { stack, status });
        Ok(found)
    }
}

/// Compares the region in a stack's ARN with the stage's.
fn check_region(arn: &str, target: &Target) -> Result<(), DeployError> {
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
