//! The control plane of a stage: every call goes to the local engine or to AWS.

use std::collections::{BTreeMap, BTreeSet};

use crate::deploy::fault_injection::FaultInjector;
use crate::deploy::history::{DeploymentId, DeploymentStore, StoredDeployment};
use crate::deploy::images::{RegistryAccess, RegistryLogin};
use crate::deploy::local::Local;
use crate::deploy::{
    CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, DriftDetection, EcrImage,
    Existence, Forward, ImageDescription, LiveRule, LogStream, ObjectStore, ParameterReader,
    ResourceDrift, ResourceLookup, ServiceDescription, StackDescription, StackEvent, StackResource,
    StoppedTask, TargetHealth, Upload, ValidationFinding, Workloads,
};

/// The control plane of a stage. An enum instead of a generic parameter, so that the engine is compiled once.
#[derive(Debug)]
pub(in crate::cli) enum Connected {
    Local(Box<Local>),
    Injected(Box<FaultInjector<Local>>),
    #[cfg(feature = "aws")]
    Aws(Box<crate::deploy::aws::Aws>),
}

impl Connected {
    /// The local engine; `None` on AWS.
    pub(in crate::cli) fn local(&self) -> Option<&Local> {
        match self {
            Self::Local(local) => Some(local),
            Self::Injected(injector) => Some(injector.inner()),
            #[cfg(feature = "aws")]
            Self::Aws(_) => None,
        }
    }
}

/// Runs `$call` on the control plane.
macro_rules! on_backend {
    ($self:ident, $backend:ident => $call:expr) => {
        match $self {
            Connected::Local($backend) => $call,
            Connected::Injected($backend) => $call,
            #[cfg(feature = "aws")]
            Connected::Aws($backend) => $call,
        }
    };
}

/// Methods that call those of the control plane.
macro_rules! delegate {
    ($($name:ident($($argument:ident: $type:ty),*) -> $output:ty;)*) => {$(
        async fn $name(&self, $($argument: $type),*) -> Result<$output, ControlPlaneError> {
            on_backend!(self, backend => backend.$name($($argument),*).await)
        }
    )*};
}

impl ControlPlane for Connected {
    fn label(&self) -> &str {
        on_backend!(self, backend => backend.label())
    }

    fn region(&self) -> &str {
        on_backend!(self, backend => backend.region())
    }

    async fn pause(&self) {
        on_backend!(self, backend => backend.pause().await);
    }

    delegate! {
        caller_identity() -> CallerIdentity;
        describe_stack(name: &str) -> Option<StackDescription>;
        is_abandoned(stack: &str) -> bool;
        list_parameter_readers() -> Vec<ParameterReader>;
        list_imports(export: &str) -> Vec<String>;
        get_template(name: &str) -> String;
        describe_stack_resources(name: &str) -> Vec<StackResource>;
        upload_template(stack: &str, body: &str) -> Upload;
        create_change_set(request: &ChangeSetRequest) -> String;
        describe_change_set(arn: &str) -> ChangeSetDescription;
        delete_change_set(arn: &str) -> ();
        execute_change_set(arn: &str, token: &str) -> ();
        events_since(stack: &str, last_seen: Option<&str>) -> Vec<StackEvent>;
        list_change_sets(stack: &str) -> Vec<ChangeSetSummary>;
        validation_findings(change_set: &str) -> Vec<ValidationFinding>;
        delete_stack(request: &DeleteRequest) -> ();
        cancel_update(stack: &str, token: &str) -> ();
        continue_update_rollback(request: &ContinueRequest) -> ();
        rollback_stack(stack: &str, token: &str, service_role: Option<&str>) -> ();
        signal_resource(stack: &str, signal: (&str, &str), success: bool) -> ();
        detect_drift(stack: &str) -> String;
        drift_detection(id: &str) -> DriftDetection;
        resource_drifts(stack: &str) -> Vec<ResourceDrift>;
        set_termination_protection(stack: &str, on: bool) -> ();
    }
}

impl Workloads for Connected {
    delegate! {
        describe_services(cluster: &str, services: &[String]) -> Vec<ServiceDescription>;
        stopped_tasks(cluster: &str, service: &str) -> Vec<StoppedTask>;
        target_health(target_group: &str) -> Vec<TargetHealth>;
        last_log_lines(stream: &LogStream, count: u16) -> Vec<String>;
        forwards(arns: &[String]) -> Vec<Forward>;
    }
}

impl ResourceLookup for Connected {
    delegate! {
        image(image: &EcrImage) -> Existence<ImageDescription>;
        certificate(arn: &str) -> Existence<Certificate>;
        exists(type_name: &str, identifier: &str) -> Existence<()>;
        stored_values(names: &BTreeSet<String>) -> BTreeMap<String, String>;
        listener_rules(listener: &str) -> Existence<Vec<LiveRule>>;
        count(type_name: &str) -> u32;
    }
}

impl RegistryAccess for Connected {
    delegate! {
        registry_login(region: Option<&str>) -> RegistryLogin;
    }
}

impl DeploymentStore for Connected {
    delegate! {
        list_deployments(stack: &str) -> Vec<DeploymentId>;
        get_deployment(stack: &str, id: &DeploymentId) -> Option<String>;
        put_deployment(stack: &str, id: &DeploymentId, body: &str) -> StoredDeployment;
        delete_deployment(stack: &str, id: &DeploymentId) -> ();
    }
}

impl ObjectStore for Connected {
    delegate! {
        delete_versions(bucket: &str) -> usize;
    }
}
