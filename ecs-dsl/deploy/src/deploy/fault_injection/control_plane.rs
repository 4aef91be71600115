//! [`ControlPlane`] with injected faults.

use super::{Call, FaultInjector};
use crate::deploy::{
    CallerIdentity, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary, ContinueRequest,
    ControlPlane, ControlPlaneError, DeleteRequest, StackDescription, StackEvent, StackResource,
    Upload, ValidationFinding,
};

impl<C: ControlPlane> ControlPlane for FaultInjector<C> {
    fn label(&self) -> &str {
        self.cloud.label()
    }

    async fn pause(&self) {
        self.cloud.pause().await;
    }

    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError> {
        self.call(Call::GetCallerIdentity, self.cloud.caller_identity())
            .await
    }

    async fn describe_stack(
        &self,
        name: &str,
    ) -> Result<Option<StackDescription>, ControlPlaneError> {
        self.call(Call::DescribeStacks, self.cloud.describe_stack(name))
            .await
    }

    async fn get_template(&self, name: &str) -> Result<String, ControlPlaneError> {
        self.call(Call::GetTemplate, self.cloud.get_template(name))
            .await
    }

    async fn describe_stack_resources(
        &self,
        name: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError> {
        self.call(
            Call::ListStackResources,
            self.cloud.describe_stack_resources(name),
        )
        .await
    }

    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError> {
        self.call(Call::PutObject, self.cloud.upload_template(stack, body))
            .await
    }

    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        self.call(Call::CreateChangeSet, self.cloud.create_change_set(request))
            .await
    }

    async fn describe_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        self.call(Call::DescribeChangeSet, self.cloud.describe_change_set(arn))
            .await
    }

    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        self.call(Call::DeleteChangeSet, self.cloud.delete_change_set(arn))
            .await
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> Result<(), ControlPlaneError> {
        self.call(
            Call::ExecuteChangeSet,
            self.cloud.execute_change_set(arn, token),
        )
        .await
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        self.call(
            Call::DescribeStackEvents,
            self.cloud.events_since(stack, last_seen),
        )
        .await
    }

    async fn list_change_sets(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        self.call(Call::ListChangeSets, self.cloud.list_change_sets(stack))
            .await
    }

    async fn validation_findings(
        &self,
        change_set: &str,
    ) -> Result<Vec<ValidationFinding>, ControlPlaneError> {
        self.call(
            Call::DescribeEvents,
            self.cloud.validation_findings(change_set),
        )
        .await
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        self.call(Call::DeleteStack, self.cloud.delete_stack(request))
            .await
    }

    async fn cancel_update(&self, stack: &str, token: &str) -> Result<(), ControlPlaneError> {
        self.call(
            Call::CancelUpdateStack,
            self.cloud.cancel_update(stack, token),
        )
        .await
    }

    async fn continue_update_rollback(
        &self,
        request: &ContinueRequest,
    ) -> Result<(), ControlPlaneError> {
        self.call(
            Call::ContinueUpdateRollback,
            self.cloud.continue_update_rollback(request),
        )
        .await
    }

    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> Result<(), ControlPlaneError> {
        self.call(
            Call::RollbackStack,
            self.cloud.rollback_stack(stack, token, service_role),
        )
        .await
    }

    async fn set_termination_protection(
        &self,
        stack: &str,
        on: bool,
    ) -> Result<(), ControlPlaneError> {
        self.call(
            Call::UpdateTerminationProtection,
            self.cloud.set_termination_protection(stack, on),
        )
        .await
    }
}
