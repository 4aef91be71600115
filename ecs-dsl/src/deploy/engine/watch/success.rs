//! Success means that the revision of this deployment is the one that runs: ECS may have gone back to the one before
//! while CloudFormation takes the service for updated.

use std::fmt;

use super::attend::is_passing;
use super::look::by_cluster;
use super::model::{ServiceModel, has_services, services};
use super::redaction::Redaction;
use super::resolver::Resolver;
use crate::cfn::Document;
use crate::deploy::engine::{DeployError, DeployRequest, Engine, Step};
use crate::deploy::{Cloud, ControlPlaneError, ServiceDescription};

/// How often a service that isn't steady yet is looked at again: CloudFormation and ECS don't always find it steady at
/// the same moment. At AWS a poll comes every 1.2 seconds, so that is half a minute.
const PATIENCE: u32 = 25;

/// How a service is.
enum Verdict {
    Runs,
    /// It may be a matter of time.
    NotYet(NotRunning),
    Never(NotRunning),
}

/// A service that doesn't run what was deployed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRunning {
    /// The stack's name.
    pub stack: String,
    /// The service's name in the template.
    pub service: String,
    /// The ARN of the revision that should run.
    pub expected: String,
    /// The ARN of the revision that runs, if one does.
    pub actual: Option<String>,
    /// Why, in ECS's words.
    pub reason: Option<String>,
    /// What to do, with the command to type.
    pub next: String,
}

impl<C: Cloud> Engine<'_, C> {
    /// Whether every service of `template` runs the revision that `stack` has made for it.
    ///
    /// Services that CodeDeploy or somebody else rolls out aren't looked at, nor those whose task definition isn't the
    /// stack's. What can't be read is told, and no failure.
    pub(in crate::deploy::engine) async fn verify_running(
        &mut self,
        request: &DeployRequest,
        template: &Document,
        stack_id: &str,
    ) -> Result<(), DeployError> {
        if !has_services(template) {
            return Ok(());
        }
        if request.settings.express {
            self.observer.step(&Step::NotVerified { reason: None });
            return Ok(());
        }
        for patience in (0..PATIENCE).rev() {
            let verdicts = match self.verdicts(request, template, stack_id).await {
                Ok(verdicts) => verdicts,
                Err(error) if is_passing(&error) && patience > 0 => {
                    self.control_plane.pause().await;
                    continue;
                }
                Err(error) => {
                    self.observer.step(&Step::NotVerified {
                        reason: Some(&error.to_string()),
                    });
                    return Ok(());
                }
            };
            let mut wait = false;
            for verdict in verdicts {
                match verdict {
                    Verdict::Runs => {}
                    Verdict::NotYet(_) if patience > 0 => wait = true,
                    Verdict::NotYet(found) | Verdict::Never(found) => {
                        return Err(into_error(found, request, template));
                    }
                }
            }
            if !wait {
                break;
            }
            self.control_plane.pause().await;
        }
        Ok(())
    }

    async fn verdicts(
        &self,
        request: &DeployRequest,
        template: &Document,
        stack_id: &str,
    ) -> Result<Vec<Verdict>, ControlPlaneError> {
        let resources = self
            .control_plane
            .describe_stack_resources(stack_id)
            .await?;
        let resolver = Resolver::new(template, &request.parameters, stack_id, &resources);
        let mut models = services(template, &resolver);
        models
            .retain(|model| model.by_ecs && model.arn.is_some() && model.task_definition.is_some());
        let mut verdicts = Vec::new();
        for (cluster, models) in by_cluster(&models) {
            let arns: Vec<_> = models
                .iter()
                .filter_map(|model| model.arn.clone())
                .collect();
            let found = self.control_plane.describe_services(cluster, &arns).await?;
            for model in models {
                let described = found
                    .iter()
                    .find(|it| model.arn.as_deref() == Some(&it.arn));
                verdicts.extend(described.map(|described| verdict(model, described)));
            }
        }
        Ok(verdicts)
    }
}

fn verdict(model: &ServiceModel, found: &ServiceDescription) -> Verdict {
    let primary = found.deployments.iter().find(|it| it.status == "PRIMARY");
    let expected = model.task_definition.clone().unwrap_or_default();
    let not_running = |reason: Option<&str>| NotRunning {
        stack: String::new(),
        next: String::new(),
        service: model.logical_id.clone(),
        expected: expected.clone(),
        actual: primary.map(|primary| primary.task_definition.clone()),
        reason: reason.map(str::to_owned),
    };
    let Some(primary) = primary else {
        return Verdict::NotYet(not_running(None));
    };
    let reason = primary.rollout_reason.as_deref();
    if primary.task_definition != expected {
        return Verdict::Never(not_running(reason));
    }
    match primary.rollout_state.as_deref() {
        None | Some("COMPLETED") => Verdict::Runs,
        Some("FAILED") => Verdict::Never(not_running(reason)),
        // An update that ECS goes on with by itself: all tasks run already, and no other revision's.
        Some(_) if primary.running >= primary.desired && found.deployments.len() == 1 => {
            Verdict::Runs
        }
        Some(_) => Verdict::NotYet(not_running(reason)),
    }
}

impl fmt::Display for NotRunning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            stack,
            service,
            expected,
            ..
        } = self;
        write!(
            f,
            "stack `{stack}` was updated, but service `{service}` doesn't run the new revision: "
        )?;
        match &self.actual {
            Some(actual) if actual == expected => write!(f, "`{expected}` doesn't get to run")?,
            Some(actual) => write!(f, "it runs `{actual}`, not `{expected}`")?,
            None => write!(f, "nothing runs, not `{expected}`")?,
        }
        match &self.reason {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        }
    }
}

/// What `found` is for the user, without secrets.
fn into_error(found: NotRunning, request: &DeployRequest, template: &Document) -> DeployError {
    let redaction = Redaction::new(template, &request.parameters);
    DeployError::NotRunning(Box::new(NotRunning {
        stack: request.stack.clone(),
        reason: redaction.optional(found.reason.as_deref()),
        next: format!(
            "look at the service's events in the ECS console, fix the cause, then run {} again",
            request.target.command_for("deploy")
        ),
        ..found
    }))
}
