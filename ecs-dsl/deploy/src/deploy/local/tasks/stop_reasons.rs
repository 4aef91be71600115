//! ECS's messages about stopped tasks, as reported in AWS's documentation, forum questions and issues. AWS's pages are
//! `Stopped tasks error codes`, `CannotPullContainer task errors`, `ResourceInitializationError` and `Service event
//! messages`.

use super::super::fault_plan::TaskReason;
use super::super::ids::ACCOUNT;
use super::super::state::{Resource, TaskFailures};
use super::definition::{execution_role, platform, secret};

/// ECS's description of a stopped task.
#[derive(Debug, Default)]
pub(super) struct StopReason {
    pub(super) stop_code: String,
    pub(super) task: String,
    /// The reason of the failing container.
    pub(super) container: Option<String>,
    pub(super) exit_code: Option<i32>,
    pub(super) health: Option<&'static str>,
}

/// The context of a stopped task.
pub(super) struct TaskContext<'a> {
    pub(super) definition: Option<&'a Resource>,
    pub(super) container: &'a str,
    pub(super) image: &'a str,
    pub(super) target_group: Option<&'a str>,
    pub(super) region: &'a str,
}

/// How a task stopped: with the texts of the fault plan, else with those of ECS for its reason.
pub(super) fn stop_reason(failures: &TaskFailures, context: &TaskContext<'_>) -> StopReason {
    let texts = failures.texts.clone();
    let by_default = stop_reason_of(failures, context);
    StopReason {
        stop_code: texts.stop_code.unwrap_or(by_default.stop_code),
        task: texts.stopped_reason.unwrap_or(by_default.task),
        container: texts.container_reason.or(by_default.container),
        ..by_default
    }
}

/// What ECS reports for the reason in the fault plan.
fn stop_reason_of(failures: &TaskFailures, context: &TaskContext<'_>) -> StopReason {
    let TaskContext { image, .. } = context;
    match failures.reason {
        TaskReason::ImageNotFound => not_started(format!(
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {image}: \
             {image}: not found"
        )),
        TaskReason::WrongArchitecture => {
            let platform = context.definition.map_or("linux/amd64", platform);
            not_started(format!(
                "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not \
                 contain descriptor matching platform '{platform}'"
            ))
        }
        TaskReason::SecretDenied => not_started(secret_denied(context)),
        TaskReason::NoRouteToRegistry => not_started(format!(
            "ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth \
             from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network \
             configuration. operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https \
             response error StatusCode: 0, RequestID: , request send failed, Post \
             \"https://api.ecr.{}.amazonaws.com/\": dial tcp: i/o timeout",
            context.region
        )),
        TaskReason::OutOfMemory => StopReason {
            container: Some("OutOfMemoryError: container killed due to memory usage".to_owned()),
            ..exited(137)
        },
        TaskReason::Exits => exited(failures.exit_code),
        TaskReason::HealthCheckFailing | TaskReason::PortMismatch => unhealthy(format!(
            "Task failed ELB health checks in (target-group {})",
            context.target_group.unwrap_or("-")
        )),
        TaskReason::ContainerUnhealthy => StopReason {
            health: Some("UNHEALTHY"),
            ..unhealthy("Task failed container health checks".to_owned())
        },
        TaskReason::NoSpotCapacity => StopReason::default(),
        TaskReason::AsReported => match failures.texts.exit_code {
            Some(code) => exited(code),
            None => not_started("Task failed to start".to_owned()),
        },
    }
}

fn not_started(task: String) -> StopReason {
    StopReason {
        stop_code: "TaskFailedToStart".to_owned(),
        container: task.starts_with("CannotPull").then(|| task.clone()),
        task,
        ..StopReason::default()
    }
}

fn exited(code: i32) -> StopReason {
    StopReason {
        stop_code: "EssentialContainerExited".to_owned(),
        task: "Essential container in task exited".to_owned(),
        exit_code: Some(code),
        ..StopReason::default()
    }
}

fn unhealthy(task: String) -> StopReason {
    StopReason {
        stop_code: "ServiceSchedulerInitiated".to_owned(),
        task,
        // The container is stopped by `SIGTERM`: 128 + 15.
        exit_code: Some(143),
        ..StopReason::default()
    }
}

fn secret_denied(context: &TaskContext<'_>) -> String {
    let definition = context.definition;
    let secret = definition.and_then(|definition| secret(definition, context.container));
    let secret = secret.unwrap_or("-");
    let role = definition
        .and_then(execution_role)
        .unwrap_or("execution-role");
    let role = role.rsplit('/').next().unwrap_or(role);
    format!(
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
         unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret {secret} \
         from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, \
         api error AccessDeniedException: User: arn:aws:sts::{ACCOUNT}:assumed-role/{role}/task is not authorized to \
         perform: secretsmanager:GetSecretValue on resource: {secret} because no identity-based policy allows the \
         secretsmanager:GetSecretValue action"
    )
}

/// The last lines of the container's log, unless the fault plan has its own.
pub(super) fn default_log(reason: TaskReason) -> &'static [&'static str] {
    match reason {
        TaskReason::Exits => &["starting", "fatal: the program has ended"],
        TaskReason::OutOfMemory => &["starting"],
        TaskReason::HealthCheckFailing => &["GET / 404"],
        TaskReason::ContainerUnhealthy => &["starting", "not ready yet"],
        TaskReason::PortMismatch => &["listening on port 3000"],
        _ => &[],
    }
}

/// The event of the service, if any.
pub(super) fn event(failures: &TaskFailures, service: &str) -> Option<String> {
    if let Some(text) = &failures.texts.event {
        return Some(text.clone());
    }
    match failures.reason {
        TaskReason::NoSpotCapacity => Some(format!(
            "(service {service}) was unable to place a task. Reason: Capacity is unavailable at this time. Please try \
             again later or in a different availability zone."
        )),
        _ if failures.count > 1 => Some(format!(
            "(service {service}) is unable to consistently start tasks successfully."
        )),
        _ => None,
    }
}
