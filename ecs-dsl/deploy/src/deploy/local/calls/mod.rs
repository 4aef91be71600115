//! CloudFormation's API calls.
//!
//! - `change_sets`: creates, describes and executes change sets; `status_checks`: whether the stack's status allows it.
//! - `operations`: deletes stacks, cancels updates, rolls back; `tokens`: client request tokens.
//! - `submission`: validates names and reads templates.

mod change_sets;
mod operations;
mod status_checks;
mod submission;
mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) use submission::{check_name, remove_templates};

use super::change_set::resource_drifts;
use super::embedded::{Local, existing, find};
use super::folder::Locked;
use super::hashing::{hash, uuid};
use super::ids::ACCOUNT;
use super::state::Stack;
use super::{operation, parameters};
use crate::cfn::Document;
use crate::deploy::{
    CallResult, CallerIdentity, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, DriftDetection,
    ParameterReader, ResourceDrift, StackDescription, StackEvent, StackResource, Upload,
    ValidationFinding, sleep,
};

impl ControlPlane for Local {
    fn label(&self) -> &str {
        "local"
    }

    fn region(&self) -> &str {
        self.folder.region()
    }

    async fn pause(&self) {
        self.clock.advance();
        sleep(self.delay).await;
    }

    async fn caller_identity(&self) -> CallResult<CallerIdentity> {
        Ok(CallerIdentity {
            account: ACCOUNT.to_owned(),
            arn: format!("arn:aws:iam::{ACCOUNT}:user/local"),
        })
    }

    async fn describe_stack(&self, name: &str) -> CallResult<Option<StackDescription>> {
        let stack = self.advanced(&self.folder.lock_if_present("DescribeStacks")?, name)?;
        Ok(stack.map(|stack| stack.describe()))
    }

    async fn is_abandoned(&self, name: &str) -> CallResult<bool> {
        let locked = self.folder.lock_if_present("DescribeStacks")?;
        let running = find(&locked, name)?.filter(|stack| stack.operation.is_some());
        Ok(running.is_some_and(|stack| {
            let hold = self.folder.hold(&stack.name);
            !self.holds.is_taken_by_another(&hold)
        }))
    }

    async fn list_parameter_readers(&self) -> CallResult<Vec<ParameterReader>> {
        self.parameter_readers()
    }

    async fn list_imports(&self, export: &str) -> CallResult<Vec<String>> {
        let locked = self.folder.lock_if_present("ListImports")?;
        operation::imported_by(&self.account_view(&locked, ""), export)
    }

    async fn get_template(&self, name: &str) -> CallResult<String> {
        let stack = existing(&self.folder.lock_if_present("GetTemplate")?, name)?;
        Ok(stack.current.template)
    }

    async fn describe_stack_resources(&self, name: &str) -> CallResult<Vec<StackResource>> {
        let stack = existing(
            &self.folder.lock_if_present("DescribeStackResources")?,
            name,
        )?;
        Ok(stack.describe_resources())
    }

    async fn upload_template(&self, stack: &str, body: &str) -> CallResult<Upload> {
        let locked = self.folder.lock("PutObject")?;
        self.planted.add(body, &BTreeMap::new());
        let url = submission::store(&locked, stack, body)?;
        Ok(Upload {
            url,
            created_bucket: None,
        })
    }

    async fn create_change_set(&self, request: &ChangeSetRequest) -> CallResult<String> {
        self.submit_change_set(request)
    }

    async fn describe_change_set(&self, arn: &str) -> CallResult<ChangeSetDescription> {
        self.poll_change_set(arn)
    }

    async fn list_change_sets(&self, stack: &str) -> CallResult<Vec<ChangeSetSummary>> {
        self.change_set_summaries(stack)
    }

    async fn validation_findings(&self, change_set: &str) -> CallResult<Vec<ValidationFinding>> {
        self.validation_findings(change_set)
    }

    async fn delete_change_set(&self, arn: &str) -> CallResult<()> {
        self.discard_change_set(arn)
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> CallResult<()> {
        self.start_execution(arn, token)
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> CallResult<Vec<StackEvent>> {
        let locked = self.folder.lock_if_present("DescribeStackEvents")?;
        let Some(stack) = self.advanced(&locked, stack)? else {
            let message = format!("Stack [{stack}] does not exist");
            return Err(ControlPlaneError::validation(locked.operation(), message));
        };
        let events = stack.events_after(last_seen).iter();
        Ok(events.map(StackEvent::from).collect())
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> CallResult<()> {
        self.start_stack_deletion(request)
    }

    async fn cancel_update(&self, stack: &str, token: &str) -> CallResult<()> {
        self.start_cancellation(stack, token)
    }

    async fn continue_update_rollback(&self, request: &ContinueRequest) -> CallResult<()> {
        self.resume_rollback(request)
    }

    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> CallResult<()> {
        self.start_stack_rollback(stack, token, service_role)
    }

    async fn signal_resource(
        &self,
        stack: &str,
        signal: (&str, &str),
        success: bool,
    ) -> CallResult<()> {
        self.record_signal(stack, signal, success)
    }

    async fn detect_drift(&self, stack: &str) -> CallResult<String> {
        let stack = existing(&self.folder.lock_if_present("DetectStackDrift")?, stack)?;
        // The detection is finished at once, so that its id is the only state.
        Ok(uuid(&format!("{:032x}", hash(&[&stack.id]))))
    }

    async fn drift_detection(&self, _: &str) -> CallResult<DriftDetection> {
        Ok(DriftDetection {
            status: "DETECTION_COMPLETE".to_owned(),
            reason: None,
        })
    }

    async fn resource_drifts(&self, stack: &str) -> CallResult<Vec<ResourceDrift>> {
        let operation = "DescribeStackResourceDrifts";
        let stack = existing(&self.folder.lock_if_present(operation)?, stack)?;
        Ok(resource_drifts(&stack))
    }

    async fn set_termination_protection(&self, stack: &str, on: bool) -> CallResult<()> {
        self.set_protection(stack, on)
    }
}

impl Local {
    /// The stacks with SSM parameters in their template parameters.
    fn parameter_readers(&self) -> CallResult<Vec<ParameterReader>> {
        let locked = self.folder.lock_if_present("DescribeStacks")?;
        let view = self.account_view(&locked, "");
        let reader = |stack: &Arc<Stack>| {
            let template = Document::parse(&stack.current.template).ok()?;
            let declared = template.section("Parameters");
            let read = parameters::ssm_references(declared, &stack.current.parameters);
            let parameters: Vec<_> = read.map(|(_, name)| name).collect();
            (!parameters.is_empty()).then(|| ParameterReader {
                stack: stack.name.clone(),
                status: stack.status.clone(),
                parameters,
            })
        };
        Ok(view.other_stacks()?.iter().filter_map(reader).collect())
    }

    /// The stack, after its operation has advanced by one step.
    fn advanced(&self, locked: &Locked<'_>, name: &str) -> CallResult<Option<Stack>> {
        let Some(mut stack) = find(locked, name)? else {
            return Ok(self.deleted().get(name).cloned());
        };
        if stack.operation.is_none() {
            return Ok(Some(stack));
        }
        let own = stack.name.clone();
        let hold = self.folder.hold(&own);
        self.holds.take(&hold);
        operation::step(&self.account_view(locked, &own), &mut stack)?;
        if stack.operation.is_none() {
            self.holds.release(&hold);
        }
        if stack.status == "DELETE_COMPLETE" {
            remove_templates(locked, &stack.name)?;
            locked.remove_stack(&stack.name)?;
            self.deleted().insert(stack.id.clone(), stack.clone());
            // A deleted stack is found only by its ARN.
            return Ok(Some(stack).filter(|stack| stack.id == name));
        }
        super::embedded::save(locked, &stack)?;
        Ok(Some(stack))
    }
}

fn validation_error(locked: &Locked<'_>, code: &str, message: String) -> ControlPlaneError {
    ControlPlaneError::Validation {
        operation: locked.operation(),
        code: code.to_owned(),
        message,
    }
}
