//! Verifies that the deployed revision runs: ECS may have rolled back to the previous one while CloudFormation reports
//! the service as updated.

use std::fmt;

use super::inspection::{by_cluster, describe_services};
use super::model::{ServiceModel, has_services, services};
use super::redaction::Redaction;
use super::resolver::Resolver;
use crate::cfn::Document;
use crate::deploy::engine::{DeployError, DeployRequest, DeployResult, Deployed, Engine, Step};
use crate::deploy::{CallResult, Cloud, ServiceDescription};

/// The number of checks of a service that isn't steady yet: CloudFormation and ECS don't always report it steady at the
/// same time. AWS is polled every 1.2 seconds, so that is half a minute.
const MAX_CHECKS: u32 = 25;

/// The state of a service's rollout.
enum Rollout {
    Complete,
    InProgress(NotRunning),
    Failed(NotRunning),
}

/// A service that doesn't run the deployed revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRunning {
    /// The stack's name.
    pub stack: String,
    /// The stack's status: `CREATE_COMPLETE` or `UPDATE_COMPLETE`.
    pub status: String,
    /// The service's logical id.
    pub service: String,
    /// The ARN of the revision that should run.
    pub expected: String,
    /// The ARN of the revision that runs, if one does.
    pub actual: Option<String>,
    /// ECS's reason.
    pub reason: Option<String>,
    /// The fix, with the command to run.
    pub next: String,
}

impl<C: Cloud> Engine<'_, C> {
    /// Verifies that every service of `template` runs the revision that the stack created for it.
    ///
    /// Skips services with another deployment controller than ECS, and those whose task definition isn't in the stack.
    /// A failed read is reported and isn't an error.
    pub(in crate::deploy::engine) async fn verify_running(
        &mut self,
        request: &DeployRequest,
        template: &Document,
        deployed: &Deployed,
    ) -> DeployResult<()> {
        if !has_services(template) {
            return Ok(());
        }
        if request.settings.express {
            self.observer.step(&Step::NotVerified { reason: None });
            return Ok(());
        }
        for remaining in (0..MAX_CHECKS).rev() {
            let rollouts = match self.rollouts(request, template, &deployed.id).await {
                Ok(rollouts) => rollouts,
                Err(error) => {
                    self.observer.step(&Step::NotVerified {
                        reason: Some(&error.to_string()),
                    });
                    return Ok(());
                }
            };
            let mut wait = false;
            for rollout in rollouts {
                match rollout {
                    Rollout::Complete => {}
                    Rollout::InProgress(_) if remaining > 0 => wait = true,
                    Rollout::InProgress(found) | Rollout::Failed(found) => {
                        return Err(into_error(found, request, (template, &deployed.status)));
                    }
                }
            }
            if !wait {
                break;
            }
            self.cloud.pause().await;
        }
        Ok(())
    }

    async fn rollouts(
        &self,
        request: &DeployRequest,
        template: &Document,
        stack_id: &str,
    ) -> CallResult<Vec<Rollout>> {
        let resources = self.cloud.describe_stack_resources(stack_id).await?;
        let resolver = Resolver::new(template, &request.parameters, stack_id, &resources);
        let mut models = services(template, &resolver);
        models.retain(|model| {
            model.uses_ecs_controller && model.arn.is_some() && model.task_definition.is_some()
        });
        let mut rollouts = Vec::new();
        for (cluster, models) in by_cluster(&models) {
            let described = describe_services(self.cloud, cluster, &models).await?;
            rollouts.extend(described.iter().map(|(model, found)| rollout(model, found)));
        }
        Ok(rollouts)
    }
}

fn rollout(model: &ServiceModel, found: &ServiceDescription) -> Rollout {
    let primary = found
        .deployments
        .iter()
        .find(|deployment| deployment.status == "PRIMARY");
    let expected = model.task_definition.clone().unwrap_or_default();
    let not_running = |reason: Option<&str>| NotRunning {
        stack: String::new(),
        status: String::new(),
        next: String::new(),
        service: model.logical_id.clone(),
        expected: expected.clone(),
        actual: primary.map(|primary| primary.task_definition.clone()),
        reason: reason.map(str::to_owned),
    };
    let Some(primary) = primary else {
        return Rollout::InProgress(not_running(None));
    };
    let reason = primary.rollout_reason.as_deref();
    if primary.task_definition != expected {
        return Rollout::Failed(not_running(reason));
    }
    match primary.rollout_state.as_deref() {
        None | Some("COMPLETED") => Rollout::Complete,
        Some("FAILED") => Rollout::Failed(not_running(reason)),
        // ECS hasn't completed the rollout yet, but all tasks run the new revision.
        Some(_) if primary.running >= primary.desired && found.deployments.len() == 1 => {
            Rollout::Complete
        }
        Some(_) => Rollout::InProgress(not_running(reason)),
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
        let done = match self.status.as_str() {
            "CREATE_COMPLETE" => "created",
            _ => "updated",
        };
        write!(
            f,
            "stack `{stack}` was {done}, but service `{service}` doesn't run the new revision: "
        )?;
        match &self.actual {
            Some(actual) if actual == expected => {
                write!(f, "the rollout of `{expected}` didn't complete")?;
            }
            Some(actual) => write!(f, "it runs `{actual}` instead of `{expected}`")?,
            None => write!(f, "no deployment of `{expected}` is active")?,
        }
        match &self.reason {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        }
    }
}

/// The error for `found`, with secrets masked.
fn into_error(
    found: NotRunning,
    request: &DeployRequest,
    (template, status): (&Document, &str),
) -> DeployError {
    let redaction = Redaction::new(template, &request.parameters);
    DeployError::NotRunning(Box::new(NotRunning {
        stack: request.stack.clone(),
        status: status.to_owned(),
        reason: redaction.optional(found.reason.as_deref()),
        next: format!(
            "check the service's events in the ECS console, fix the cause, then run {} again",
            request.target.command_for("deploy")
        ),
        ..found
    }))
}
