//! The calls of the verbs that operate a stack: the local engine's, or AWS's with the feature `operate`.

use std::net::TcpListener;

use super::Connected;
use crate::deploy::ControlPlaneError;
use crate::deploy::operate::{
    Alarm, AlarmReader, LogPage, LogQuery, LogReader, NewSecret, ParameterOperations,
    ParameterUpdate, RemotePort, ScalableTarget, ScalingActivity, ScalingOperations,
    SecretOperations, SecretText, ServiceUpdate, Session, SessionEnd, SessionError,
    SessionOperations, SessionTarget, SessionUser, StartedTasks, StoredParameter, StoredSecret,
    Task, TaskFilter, TaskOperations, TaskRun, TunnelUser,
};

/// The feature that has the calls to AWS.
pub(super) const FEATURE: &str = "operate";

/// Methods that make a call.
macro_rules! calls {
    ($($call:literal: $name:ident($($argument:ident: $type:ty),*) -> $output:ty;)*) => {$(
        async fn $name(&self, $($argument: $type),*) -> Result<$output, ControlPlaneError> {
            match self {
                Self::Local(backend) => backend.$name($($argument),*).await,
                Self::Injected(backend) => backend.$name($($argument),*).await,
                #[cfg(feature = "operate")]
                Self::Aws(backend) => backend.$name($($argument),*).await,
                #[cfg(all(feature = "aws", not(feature = "operate")))]
                Self::Aws(_) => Err(ControlPlaneError::MissingFeature {
                    operation: $call,
                    feature: FEATURE,
                }),
            }
        }
    )*};
}

/// Methods that make a call which every control plane has.
macro_rules! delegated {
    ($($name:ident($($argument:ident: $type:ty),*) -> $output:ty;)*) => {$(
        async fn $name(&self, $($argument: $type),*) -> Result<$output, ControlPlaneError> {
            match self {
                Self::Local(backend) => backend.$name($($argument),*).await,
                Self::Injected(backend) => backend.$name($($argument),*).await,
                #[cfg(feature = "aws")]
                Self::Aws(backend) => backend.$name($($argument),*).await,
            }
        }
    )*};
}

impl TaskOperations for Connected {
    fn require_tasks(&self) -> Result<(), ControlPlaneError> {
        match self {
            Self::Local(_) | Self::Injected(_) => Ok(()),
            #[cfg(feature = "aws")]
            Self::Aws(backend) => backend.require_tasks(),
        }
    }

    delegated! {
        tasks(filter: &TaskFilter) -> Vec<Task>;
        update_service(update: &ServiceUpdate) -> ();
        stop_task(cluster: &str, task: &str, reason: &str) -> ();
        run_task(run: &TaskRun) -> StartedTasks;
        describe_tasks(cluster: &str, tasks: &[String]) -> Vec<Task>;
        one_off_tasks(cluster: &str) -> Vec<Task>;
    }
}

impl SessionOperations for Connected {
    calls! {
        "ExecuteCommand": execute_command(target: &SessionTarget, command: &str) -> Session;
        "StartSession": start_port_session(target: &SessionTarget, remote: &RemotePort) -> Session;
        "GetResource":
            attribute(type_name: &str, physical_id: &str, attribute: &str) -> Option<String>;
    }

    async fn attach(
        &self,
        session: &Session,
        user: &mut dyn SessionUser,
    ) -> Result<SessionEnd, SessionError> {
        match self {
            Self::Local(backend) => backend.attach(session, user).await,
            Self::Injected(backend) => backend.attach(session, user).await,
            #[cfg(feature = "operate")]
            Self::Aws(backend) => backend.attach(session, user).await,
            #[cfg(all(feature = "aws", not(feature = "operate")))]
            Self::Aws(_) => Err(missing("ExecuteCommand")),
        }
    }

    async fn forward(
        &self,
        session: &Session,
        listener: TcpListener,
        user: &mut dyn TunnelUser,
    ) -> Result<SessionEnd, SessionError> {
        match self {
            Self::Local(backend) => backend.forward(session, listener, user).await,
            Self::Injected(backend) => backend.forward(session, listener, user).await,
            #[cfg(feature = "operate")]
            Self::Aws(backend) => backend.forward(session, listener, user).await,
            #[cfg(all(feature = "aws", not(feature = "operate")))]
            Self::Aws(_) => Err(missing("StartSession")),
        }
    }
}

#[cfg(all(feature = "aws", not(feature = "operate")))]
fn missing(operation: &'static str) -> SessionError {
    SessionError::Call(Box::new(ControlPlaneError::MissingFeature {
        operation,
        feature: FEATURE,
    }))
}

impl ScalingOperations for Connected {
    calls! {
        "DescribeScalableTargets":
            scalable_targets(resource_ids: &[String]) -> Vec<ScalableTarget>;
        "RegisterScalableTarget": suspend_scaling(resource_id: &str, is_suspended: bool) -> ();
        "DescribeScalingActivities":
            scaling_activities(resource_id: &str, count: u8) -> Vec<ScalingActivity>;
    }
}

impl LogReader for Connected {
    delegated! {
        log_events(query: &LogQuery, token: Option<&str>) -> LogPage;
    }
}

impl SecretOperations for Connected {
    calls! {
        "DescribeSecret": describe_secret(id: &str) -> Option<StoredSecret>;
        "GetSecretValue": secret_value(id: &str) -> SecretText;
        "CreateSecret": create_secret(secret: &NewSecret) -> ();
        "PutSecretValue": put_secret_value(id: &str, value: &SecretText) -> ();
        "RotateSecret": rotate_secret(id: &str) -> ();
    }
}

impl ParameterOperations for Connected {
    calls! {
        "DescribeParameters": describe_parameters(names: &[String]) -> Vec<StoredParameter>;
        "GetParameter": parameter_value(name: &str) -> SecretText;
        "PutParameter": put_parameter(update: &ParameterUpdate) -> ();
    }
}

impl AlarmReader for Connected {
    calls! {
        "DescribeAlarms": alarms(names: &[String]) -> Vec<Alarm>;
    }
}
