//! The control plane of a stage: every call goes to the local engine or to AWS.

use crate::deploy::fault_injection::FaultInjector;
use crate::deploy::local::Local;
use crate::deploy::{
    CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, EcrImage, Existence, Forward,
    ImageDescription, LogStream, ResourceLookup, ServiceDescription, StackDescription, StackEvent,
    StackResource, StoppedTask, TargetHealth, Upload, ValidationFinding, Workloads,
};

/// The control plane of a stage. An enum instead of a generic parameter, so that the engine is compiled once.
#[derive(Debug)]
pub(in crate::cli) enum Connected {
    Local(Local),
    Injected(Box<FaultInjector<Local>>),
    #[cfg(feature = "aws")]
    Aws(Box<crate::deploy::aws::Aws>),
}

/// Delegates a call to the control plane.
macro_rules! delegate {
    ($self:ident, $backend:ident => $call:expr) => {
        match $self {
            Connected::Local($backend) => $call,
            Connected::Injected($backend) => $call,
            #[cfg(feature = "aws")]
            Connected::Aws($backend) => $call,
        }
    };
}

impl ControlPlane for Connected {
    fn label(&self) -> &str {
        delegate!(self, backend => backend.label())
    }

    async fn pause(&self) {
        delegate!(self, backend => backend.pause().await);
    }

    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError> {
        delegate!(self, backend => backend.caller_identity().await)
    }

    async fn describe_stack(
        &self,
        name: &str,
    ) -> Result<Option<StackDescription>, ControlPlaneError> {
        delegate!(self, backend => backend.describe_stack(name).await)
    }

    async fn get_template(&self, name: &str) -> Result<String, ControlPlaneError> {
        delegate!(self, backend => backend.get_template(name).await)
    }

    async fn describe_stack_resources(
        &self,
        name: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError> {
        delegate!(self, backend => backend.describe_stack_resources(name).await)
    }

    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError> {
        delegate!(self, backend => backend.upload_template(stack, body).await)
    }

    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        delegate!(self, backend => backend.create_change_set(request).await)
    }

    async fn describe_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        delegate!(self, backend => backend.describe_change_set(arn).await)
    }

    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.delete_change_set(arn).await)
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.execute_change_set(arn, token).await)
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        delegate!(self, backend => backend.events_since(stack, last_seen).await)
    }

    async fn list_change_sets(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        delegate!(self, backend => backend.list_change_sets(stack).await)
    }

    async fn validation_findings(
        &self,
        change_set: &str,
    ) -> Result<Vec<ValidationFinding>, ControlPlaneError> {
        delegate!(self, backend => backend.validation_findings(change_set).await)
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.delete_stack(request).await)
    }

    async fn cancel_update(&self, stack: &str, token: &str) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.cancel_update(stack, token).await)
    }

    async fn continue_update_rollback(
        &self,
        request: &ContinueRequest,
    ) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.continue_update_rollback(request).await)
    }

    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.rollback_stack(stack, token, service_role).await)
    }

    async fn set_termination_protection(
        &self,
        stack: &str,
        on: bool,
    ) -> Result<(), ControlPlaneError> {
        delegate!(self, backend => backend.set_termination_protection(stack, on).await)
    }
}

impl Workloads for Connected {
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        delegate!(self, backend => backend.describe_services(cluster, services).await)
    }

    async fn stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        delegate!(self, backend => backend.stopped_tasks(cluster, service).await)
    }

    async fn target_health(
        &self,
        target_group: &str,
    ) -> Result<Vec<TargetHealth>, ControlPlaneError> {
        delegate!(self, backend => backend.target_health(target_group).await)
    }

    async fn last_log_lines(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> Result<Vec<String>, ControlPlaneError> {
        delegate!(self, backend => backend.last_log_lines(stream, count).await)
    }

    async fn forwards(&self, arns: &[String]) -> Result<Vec<Forward>, ControlPlaneError> {
        delegate!(self, backend => backend.forwards(arns).await)
    }
}

impl ResourceLookup for Connected {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        delegate!(self, backend => backend.image(image).await)
    }

    async fn certificate(&self, arn: &str) -> Result<Existence<Certificate>, ControlPlaneError> {
        delegate!(self, backend => backend.certificate(arn).await)
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        delegate!(self, backend => backend.exists(type_name, identifier).await)
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        delegate!(self, backend => backend.count(type_name).await)
    }
}
