//! The traits of a [`Cloud`](crate::deploy::Cloud) with injected faults.

use std::collections::{BTreeMap, BTreeSet};
use std::net::TcpListener;

use super::{Call, FaultInjector};
use crate::deploy::history::{DeploymentId, DeploymentStore, StoredDeployment};
use crate::deploy::images::{RegistryAccess, RegistryLogin};
use crate::deploy::operate::{
    Alarm, AlarmReader, LogPage, LogQuery, LogReader, NewSecret, ParameterOperations,
    ParameterUpdate, RemotePort, ScalableTarget, ScalingActivity, ScalingOperations,
    SecretOperations, SecretText, ServiceUpdate, Session, SessionEnd, SessionError,
    SessionOperations, SessionTarget, SessionUser, StartedTasks, StoredParameter, StoredSecret,
    Task, TaskFilter, TaskOperations, TaskRun, TunnelUser,
};
use crate::deploy::{
    CallResult, CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest,
    ChangeSetSummary, ContinueRequest, ControlPlane, DeleteRequest, DriftDetection, EcrImage,
    Existence, Forward, ImageDescription, LiveRule, LogStream, ObjectStore, ParameterReader,
    ResourceDrift, ResourceLookup, ServiceDescription, StackDescription, StackEvent, StackResource,
    StoppedTask, TargetHealth, Upload, ValidationFinding, Workloads,
};

/// Methods that make a [`Call`] of the wrapped cloud, or fail.
macro_rules! calls {
    ($($call:ident: $method:ident($($argument:ident: $type:ty),*) -> $response:ty;)+) => {
        $(
            async fn $method(&self, $($argument: $type),*) -> CallResult<$response> {
                self.call(Call::$call, self.cloud.$method($($argument),*)).await
            }
        )+
    };
}

impl<C: ControlPlane> ControlPlane for FaultInjector<C> {
    fn label(&self) -> &str {
        self.cloud.label()
    }

    fn region(&self) -> &str {
        self.cloud.region()
    }

    async fn pause(&self) {
        self.cloud.pause().await;
    }

    async fn is_abandoned(&self, stack: &str) -> CallResult<bool> {
        self.cloud.is_abandoned(stack).await
    }

    calls! {
        GetCallerIdentity: caller_identity() -> CallerIdentity;
        DescribeStacks: describe_stack(name: &str) -> Option<StackDescription>;
        DescribeStacks: list_parameter_readers() -> Vec<ParameterReader>;
        ListImports: list_imports(export: &str) -> Vec<String>;
        GetTemplate: get_template(name: &str) -> String;
        ListStackResources: describe_stack_resources(name: &str) -> Vec<StackResource>;
        PutObject: upload_template(stack: &str, body: &str) -> Upload;
        CreateChangeSet: create_change_set(request: &ChangeSetRequest) -> String;
        DescribeChangeSet: describe_change_set(arn: &str) -> ChangeSetDescription;
        ListChangeSets: list_change_sets(stack: &str) -> Vec<ChangeSetSummary>;
        DescribeEvents: validation_findings(change_set: &str) -> Vec<ValidationFinding>;
        DeleteChangeSet: delete_change_set(arn: &str) -> ();
        ExecuteChangeSet: execute_change_set(arn: &str, token: &str) -> ();
        DescribeStackEvents: events_since(stack: &str, last_seen: Option<&str>) -> Vec<StackEvent>;
        DeleteStack: delete_stack(request: &DeleteRequest) -> ();
        CancelUpdateStack: cancel_update(stack: &str, token: &str) -> ();
        ContinueUpdateRollback: continue_update_rollback(request: &ContinueRequest) -> ();
        RollbackStack: rollback_stack(stack: &str, token: &str, role: Option<&str>) -> ();
        SignalResource: signal_resource(stack: &str, signal: (&str, &str), success: bool) -> ();
        DetectStackDrift: detect_drift(stack: &str) -> String;
        DescribeStackDriftDetectionStatus: drift_detection(id: &str) -> DriftDetection;
        DescribeStackResourceDrifts: resource_drifts(stack: &str) -> Vec<ResourceDrift>;
        UpdateTerminationProtection: set_termination_protection(stack: &str, on: bool) -> ();
    }
}

impl<C: Workloads> Workloads for FaultInjector<C> {
    calls! {
        DescribeServices:
            describe_services(cluster: &str, services: &[String]) -> Vec<ServiceDescription>;
        ListTasks: stopped_tasks(cluster: &str, service: &str) -> Vec<StoppedTask>;
        DescribeTargetHealth: target_health(target_group: &str) -> Vec<TargetHealth>;
        GetLogEvents: last_log_lines(stream: &LogStream, count: u16) -> Vec<String>;
        DescribeListeners: forwards(arns: &[String]) -> Vec<Forward>;
    }
}

impl<C: ResourceLookup> ResourceLookup for FaultInjector<C> {
    calls! {
        BatchGetImage: image(image: &EcrImage) -> Existence<ImageDescription>;
        DescribeCertificate: certificate(arn: &str) -> Existence<Certificate>;
        GetResource: exists(type_name: &str, identifier: &str) -> Existence<()>;
        GetParameters: stored_values(names: &BTreeSet<String>) -> BTreeMap<String, String>;
        DescribeRules: listener_rules(listener: &str) -> Existence<Vec<LiveRule>>;
        ListResources: count(type_name: &str) -> u32;
    }
}

impl<C: RegistryAccess> RegistryAccess for FaultInjector<C> {
    calls! {
        GetAuthorizationToken: registry_login(region: Option<&str>) -> RegistryLogin;
    }
}

impl<C: DeploymentStore> DeploymentStore for FaultInjector<C> {
    calls! {
        ListObjectsV2: list_deployments(stack: &str) -> Vec<DeploymentId>;
        GetObject: get_deployment(stack: &str, id: &DeploymentId) -> Option<String>;
        PutObject:
            put_deployment(stack: &str, id: &DeploymentId, body: &str) -> StoredDeployment;
        DeleteObject: delete_deployment(stack: &str, id: &DeploymentId) -> ();
    }
}

impl<C: TaskOperations> TaskOperations for FaultInjector<C> {
    fn require_tasks(&self) -> CallResult<()> {
        self.cloud.require_tasks()
    }

    calls! {
        ListTasks: tasks(filter: &TaskFilter) -> Vec<Task>;
        UpdateService: update_service(update: &ServiceUpdate) -> ();
        StopTask: stop_task(cluster: &str, task: &str, reason: &str) -> ();
        RunTask: run_task(run: &TaskRun) -> StartedTasks;
        DescribeTasks: describe_tasks(cluster: &str, tasks: &[String]) -> Vec<Task>;
        ListTasks: one_off_tasks(cluster: &str) -> Vec<Task>;
    }
}

impl<C: SessionOperations> SessionOperations for FaultInjector<C> {
    calls! {
        ExecuteCommand: execute_command(target: &SessionTarget, command: &str) -> Session;
        StartSession: start_port_session(target: &SessionTarget, remote: &RemotePort) -> Session;
        GetResource: attribute(type_name: &str, physical_id: &str, attribute: &str) -> Option<String>;
    }

    async fn attach(
        &self,
        session: &Session,
        user: &mut dyn SessionUser,
    ) -> Result<SessionEnd, SessionError> {
        self.cloud.attach(session, user).await
    }

    async fn forward(
        &self,
        session: &Session,
        listener: TcpListener,
        user: &mut dyn TunnelUser,
    ) -> Result<SessionEnd, SessionError> {
        self.cloud.forward(session, listener, user).await
    }
}

impl<C: ScalingOperations> ScalingOperations for FaultInjector<C> {
    calls! {
        DescribeScalableTargets: scalable_targets(resource_ids: &[String]) -> Vec<ScalableTarget>;
        RegisterScalableTarget: suspend_scaling(resource_id: &str, is_suspended: bool) -> ();
        DescribeScalingActivities:
            scaling_activities(resource_id: &str, count: u8) -> Vec<ScalingActivity>;
    }
}

impl<C: LogReader> LogReader for FaultInjector<C> {
    calls! {
        FilterLogEvents: log_events(query: &LogQuery, token: Option<&str>) -> LogPage;
    }
}

impl<C: SecretOperations> SecretOperations for FaultInjector<C> {
    calls! {
        DescribeSecret: describe_secret(id: &str) -> Option<StoredSecret>;
        GetSecretValue: secret_value(id: &str) -> SecretText;
        CreateSecret: create_secret(secret: &NewSecret) -> ();
        PutSecretValue: put_secret_value(id: &str, value: &SecretText) -> ();
        RotateSecret: rotate_secret(id: &str) -> ();
    }
}

impl<C: ParameterOperations> ParameterOperations for FaultInjector<C> {
    calls! {
        DescribeParameters: describe_parameters(names: &[String]) -> Vec<StoredParameter>;
        GetParameter: parameter_value(name: &str) -> SecretText;
        PutParameter: put_parameter(update: &ParameterUpdate) -> ();
    }
}

impl<C: ObjectStore> ObjectStore for FaultInjector<C> {
    calls! {
        ListObjectVersions: delete_versions(bucket: &str) -> usize;
    }
}

impl<C: AlarmReader> AlarmReader for FaultInjector<C> {
    calls! {
        DescribeAlarms: alarms(names: &[String]) -> Vec<Alarm>;
    }
}
