//! Why a change set can't be executed, in CloudFormation's full detail.

use super::{DeployError, DeployTarget, Engine};
use crate::deploy::causes::operation_cause;
use crate::deploy::{ChangeSetDescription, Cloud, ValidationFinding};

/// How many levels of nested stacks are searched for the reason.
const MAX_DEPTH: u32 = 8;

impl<C: Cloud> Engine<'_, C> {
    /// The error for a change set that failed or can't be executed. The change set must still exist.
    pub(super) async fn change_set_error(
        &mut self,
        stack: &str,
        target: &DeployTarget,
        change_set: &ChangeSetDescription,
    ) -> DeployError {
        let stack = stack.to_owned();
        let reason = match (change_set.status.as_str(), &change_set.status_reason) {
            ("FAILED", Some(reason)) => self.innermost_reason(reason).await,
            _ => return not_executable(stack, target, change_set),
        };
        if reason.contains("AWS::EarlyValidation") {
            let findings = self.cloud.validation_findings(&change_set.arn).await;
            return DeployError::EarlyValidation {
                stack,
                next: next_step(findings.as_deref().unwrap_or_default(), change_set, target),
                findings: findings.unwrap_or_default(),
                reason,
            };
        }
        DeployError::ChangeSetFailed { stack, reason }
    }

    /// The reason of the innermost nested change set that failed. Each reason names the next one.
    async fn innermost_reason(&mut self, reason: &str) -> String {
        let mut reason = reason.to_owned();
        for _ in 0..MAX_DEPTH {
            let Some(nested) = nested_change_set(&reason).map(str::to_owned) else {
                break;
            };
            let inner = self.cloud.describe_change_set(&nested).await;
            // If it can't be described, the outer reason is used.
            let Ok(Some(inner)) = inner.map(|inner| inner.status_reason) else {
                break;
            };
            reason = inner;
        }
        reason
    }
}

/// What to do about the findings of CloudFormation's early validation.
fn next_step(
    findings: &[ValidationFinding],
    change_set: &ChangeSetDescription,
    target: &DeployTarget,
) -> String {
    let blocking = findings.iter().find(|finding| finding.prevents_execution);
    let known = blocking.and_then(|finding| operation_cause(&finding.reason));
    let fix = match known {
        Some(cause) if cause.code == "exists-outside" => format!(
            "import what exists with {}, delete it, or choose another name",
            target.command_for("deploy --import-existing")
        ),
        Some(cause) => cause.remedy_for(blocking.map_or("", |finding| &finding.reason)),
        None if findings.is_empty() => format!(
            "CloudFormation reports no findings: read them with `aws cloudformation describe-events --change-set-name {}`; \
             often a resource of this name exists already",
            change_set.arn
        ),
        None => "fix the template".to_owned(),
    };
    let again = target.command_for("deploy");
    format!("nothing was changed; {fix}, then run {again} again")
}

/// The ARN in `Nested change set arn:… was not successfully created: Currently in FAILED.`
fn nested_change_set(reason: &str) -> Option<&str> {
    let (_, after) = reason.split_once("Nested change set ")?;
    after
        .split_whitespace()
        .next()
        .filter(|word| word.starts_with("arn:"))
}

fn not_executable(
    stack: String,
    target: &DeployTarget,
    change_set: &ChangeSetDescription,
) -> DeployError {
    DeployError::NotExecutable {
        stack,
        status: change_set.status.clone(),
        execution_status: change_set.execution_status.clone(),
        next: format!(
            "run {} again to create a new one",
            target.command_for("deploy")
        ),
    }
}
