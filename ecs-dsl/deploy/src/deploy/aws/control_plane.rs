//! Implements [`ControlPlane`] with the SDK's CloudFormation client; reads all pages.

use std::time::Duration;

use aws_sdk_cloudformation::types::{
    DeletionMode, EventFilter, ResourceSignalStatus, StackResourceDriftStatus, TemplateStage,
};

use super::Aws;
use super::calls::{send, send_all};
use super::connection::Caller;
use super::convert::{
    change_set_summary, parameter_reader, resource_drift, stack_description, stack_resource, text,
    validation_finding,
};
use super::events::push_if_needed;
use super::sdk_error::{is_stack_missing, name_profile};
use crate::deploy::{
    CallResult, CallerIdentity, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, DriftDetection,
    ParameterReader, ResourceDrift, StackDescription, StackEvent, StackResource, Upload,
    ValidationFinding,
};

/// The time between two polls: AWS allows 10 DescribeStacks per second, account and region, and two DescribeChangeSet.
const PAUSE: Duration = Duration::from_millis(1_200);

impl ControlPlane for Aws {
    fn region(&self) -> &str {
        &self.region
    }

    fn label(&self) -> &str {
        match self.caller.get() {
            Some(caller) => &caller.label,
            None => &self.region,
        }
    }

    async fn pause(&self) {
        tokio::time::sleep(PAUSE).await;
    }

    async fn caller_identity(&self) -> CallResult<CallerIdentity> {
        if let Some(caller) = self.caller.get() {
            return Ok(caller.identity.clone());
        }
        let response = send!(self, "GetCallerIdentity", self.sts.get_caller_identity())
            .map_err(|error| name_profile(error, &self.profile))?;
        let identity = CallerIdentity {
            account: response.account.unwrap_or_default(),
            arn: response.arn.unwrap_or_default(),
        };
        let label = format!("{} {}", identity.account, self.region);
        // Another task may have been faster, with the same result.
        let _ = self.caller.set(Caller {
            identity: identity.clone(),
            label,
        });
        Ok(identity)
    }

    async fn describe_stack(&self, name: &str) -> CallResult<Option<StackDescription>> {
        let call = self.cloudformation.describe_stacks().stack_name(name);
        let response = send!(self, "DescribeStacks", call);
        match response {
            Ok(response) => Ok(response
                .stacks
                .unwrap_or_default()
                .into_iter()
                .next()
                .map(stack_description)),
            Err(error) if is_stack_missing(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn list_parameter_readers(&self) -> CallResult<Vec<ParameterReader>> {
        let call = self.cloudformation.describe_stacks();
        let found = send_all!(self, "DescribeStacks", call, stacks)?;
        Ok(found.into_iter().filter_map(parameter_reader).collect())
    }

    async fn list_imports(&self, export: &str) -> CallResult<Vec<String>> {
        let call = self.cloudformation.list_imports().export_name(export);
        match send_all!(self, "ListImports", call, imports) {
            // `Export 'x' is not imported by any stack.`
            Err(ControlPlaneError::Validation { message, .. })
                if message.contains("not imported by any stack") =>
            {
                Ok(Vec::new())
            }
            found => found,
        }
    }

    async fn get_template(&self, name: &str) -> CallResult<String> {
        let call = self
            .cloudformation
            .get_template()
            .stack_name(name)
            .template_stage(TemplateStage::Original);
        let response = send!(self, "GetTemplate", call)?;
        Ok(response.template_body.unwrap_or_default())
    }

    async fn describe_stack_resources(&self, name: &str) -> CallResult<Vec<StackResource>> {
        let call = self.cloudformation.list_stack_resources().stack_name(name);
        let found = send_all!(self, "ListStackResources", call, stack_resource_summaries)?;
        Ok(found.into_iter().map(stack_resource).collect())
    }

    async fn upload_template(&self, stack: &str, body: &str) -> CallResult<Upload> {
        let identity = self.caller_identity().await?;
        self.put_template(&identity, stack, body).await
    }

    async fn create_change_set(&self, request: &ChangeSetRequest) -> CallResult<String> {
        let call = self.create_call(request);
        match send!(self, "CreateChangeSet", call) {
            Ok(response) => Ok(response.id.unwrap_or_default()),
            // Names are unique, so it is the same one: the response to an earlier attempt was lost.
            Err(error) if error.code() == Some("AlreadyExistsException") => {
                self.change_set_arn(request).await
            }
            Err(error) => Err(error),
        }
    }

    async fn describe_change_set(&self, arn: &str) -> CallResult<ChangeSetDescription> {
        self.describe_with_values(arn).await
    }

    async fn list_change_sets(&self, stack: &str) -> CallResult<Vec<ChangeSetSummary>> {
        let call = self.cloudformation.list_change_sets().stack_name(stack);
        let found = match send_all!(self, "ListChangeSets", call, summaries) {
            Err(error) if is_stack_missing(&error) => return Ok(Vec::new()),
            found => found?.into_iter(),
        };
        let mut found: Vec<_> = found.map(change_set_summary).collect();
        // The API returns them in no order.
        found.sort_by(|a, b| a.created.cmp(&b.created));
        Ok(found)
    }

    async fn validation_findings(&self, change_set: &str) -> CallResult<Vec<ValidationFinding>> {
        let call = self
            .cloudformation
            .describe_events()
            .change_set_name(change_set)
            .filters(EventFilter::builder().failed_events(true).build());
        let events = send_all!(self, "DescribeEvents", call, operation_events)?;
        Ok(events.into_iter().filter_map(validation_finding).collect())
    }

    async fn delete_change_set(&self, arn: &str) -> CallResult<()> {
        let call = self.cloudformation.delete_change_set().change_set_name(arn);
        send!(self, "DeleteChangeSet", call).map(drop)
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> CallResult<()> {
        let call = self
            .cloudformation
            .execute_change_set()
            .change_set_name(arn)
            .client_request_token(token);
        send!(self, "ExecuteChangeSet", call).map(drop)
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> CallResult<Vec<StackEvent>> {
        // Reads only the pages that it needs.
        let mut newest_first = Vec::new();
        let mut next_token = None;
        loop {
            let call = self
                .cloudformation
                .describe_stack_events()
                .stack_name(stack)
                .set_next_token(next_token);
            let page = send!(self, "DescribeStackEvents", call)?;
            let events = page.stack_events.unwrap_or_default();
            let needs_more = events
                .into_iter()
                .all(|event| push_if_needed(&mut newest_first, event, last_seen));
            next_token = page.next_token;
            if !needs_more || next_token.is_none() {
                break;
            }
        }
        newest_first.reverse();
        Ok(newest_first)
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> CallResult<()> {
        let call = self
            .cloudformation
            .delete_stack()
            .stack_name(&request.stack)
            .client_request_token(&request.token)
            .set_role_arn(request.service_role.clone())
            .set_retain_resources(non_empty(&request.retain))
            .set_deletion_mode(request.force.then_some(DeletionMode::ForceDeleteStack));
        send!(self, "DeleteStack", call).map(drop)
    }

    async fn cancel_update(&self, stack: &str, token: &str) -> CallResult<()> {
        let call = self
            .cloudformation
            .cancel_update_stack()
            .stack_name(stack)
            .client_request_token(token);
        send!(self, "CancelUpdateStack", call).map(drop)
    }

    async fn continue_update_rollback(&self, request: &ContinueRequest) -> CallResult<()> {
        let call = self
            .cloudformation
            .continue_update_rollback()
            .stack_name(&request.stack)
            .client_request_token(&request.token)
            .set_role_arn(request.service_role.clone())
            .set_resources_to_skip(non_empty(&request.skip))
            .set_force_rollback(request.force.then_some(true));
        send!(self, "ContinueUpdateRollback", call).map(drop)
    }

    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> CallResult<()> {
        let call = self
            .cloudformation
            .rollback_stack()
            .stack_name(stack)
            .client_request_token(token)
            .set_role_arn(service_role.map(str::to_owned));
        send!(self, "RollbackStack", call).map(drop)
    }

    async fn signal_resource(
        &self,
        stack: &str,
        (logical_id, unique_id): (&str, &str),
        success: bool,
    ) -> CallResult<()> {
        let status = match success {
            true => ResourceSignalStatus::Success,
            false => ResourceSignalStatus::Failure,
        };
        let call = self
            .cloudformation
            .signal_resource()
            .stack_name(stack)
            .logical_resource_id(logical_id)
            .unique_id(unique_id)
            .status(status);
        send!(self, "SignalResource", call).map(drop)
    }

    async fn detect_drift(&self, stack: &str) -> CallResult<String> {
        let call = self.cloudformation.detect_stack_drift().stack_name(stack);
        let response = send!(self, "DetectStackDrift", call)?;
        Ok(response.stack_drift_detection_id.unwrap_or_default())
    }

    async fn drift_detection(&self, id: &str) -> CallResult<DriftDetection> {
        let call = self
            .cloudformation
            .describe_stack_drift_detection_status()
            .stack_drift_detection_id(id);
        let response = send!(self, "DescribeStackDriftDetectionStatus", call)?;
        Ok(DriftDetection {
            status: text(response.detection_status),
            reason: response.detection_status_reason,
        })
    }

    async fn resource_drifts(&self, stack: &str) -> CallResult<Vec<ResourceDrift>> {
        let call = self
            .cloudformation
            .describe_stack_resource_drifts()
            .stack_name(stack)
            .stack_resource_drift_status_filters(StackResourceDriftStatus::Modified)
            .stack_resource_drift_status_filters(StackResourceDriftStatus::Deleted);
        let found = send_all!(
            self,
            "DescribeStackResourceDrifts",
            call,
            stack_resource_drifts
        )?;
        Ok(found.into_iter().map(resource_drift).collect())
    }

    async fn set_termination_protection(&self, stack: &str, on: bool) -> CallResult<()> {
        let call = self
            .cloudformation
            .update_termination_protection()
            .stack_name(stack)
            .enable_termination_protection(on);
        send!(self, "UpdateTerminationProtection", call).map(drop)
    }
}

/// `None` if `names` is empty.
fn non_empty(names: &[String]) -> Option<Vec<String>> {
    (!names.is_empty()).then(|| names.to_vec())
}
