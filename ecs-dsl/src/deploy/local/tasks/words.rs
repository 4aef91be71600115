//! What ECS says of tasks that died, after reports of those who have seen it: questions to AWS, issues, AWS's own posts.
//! AWS's pages on the subject are `Stopped tasks error codes`, `CannotPullContainer task errors`,
//! `ResourceInitializationError` and `Service event messages`.

use super::super::ids::ACCOUNT;
use super::super::scenario::TaskReason;
use super::super::state::{Dying, Resource};
use super::definition::{execution_role, platform, secret};

/// What is said of one task.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) stop_code: &'static str,
    pub(super) task: String,
    /// Of the container at fault.
    pub(super) container: Option<String>,
    pub(super) exit_code: Option<i32>,
    pub(super) health: Option<&'static str>,
}

/// Where a task was, and what was in it.
pub(super) struct Scene<'a> {
    pub(super) definition: Option<&'a Resource>,
    pub(super) container: &'a str,
    pub(super) image: &'a str,
    pub(super) target_group: Option<&'a str>,
    pub(super) region: &'a str,
}

pub(super) fn words(dying: &Dying, scene: &Scene<'_>) -> Words {
    let Scene { image, .. } = scene;
    match dying.reason {
        TaskReason::ImageNotFound => not_started(format!(
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {image}: \
             {image}: not found"
        )),
        TaskReason::WrongArchitecture => {
            let platform = scene.definition.map_or("linux/amd64", platform);
            not_started(format!(
                "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not \
                 contain descriptor matching platform '{platform}'"
            ))
        }
        TaskReason::SecretDenied => not_started(secret_denied(scene)),
        TaskReason::NoRouteToRegistry => not_started(format!(
            "ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth \
             from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network \
             configuration. operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https \
             response error StatusCode: 0, RequestID: , request send failed, Post \
             \"https://api.ecr.{}.amazonaws.com/\": dial tcp: i/o timeout",
            scene.region
        )),
        TaskReason::OutOfMemory => Words {
            container: Some("OutOfMemoryError: container killed due to memory usage".to_owned()),
            ..exited(137)
        },
        TaskReason::Exits => exited(dying.exit_code),
        TaskReason::HealthCheckFailing | TaskReason::PortMismatch => unhealthy(format!(
            "Task failed ELB health checks in (target-group {})",
            scene.target_group.unwrap_or("-")
        )),
        TaskReason::ContainerUnhealthy => Words {
            health: Some("UNHEALTHY"),
            ..unhealthy("Task failed container health checks".to_owned())
        },
        TaskReason::NoSpotCapacity => Words::default(),
    }
}

fn not_started(task: String) -> Words {
    Words {
        stop_code: "TaskFailedToStart",
        container: task.starts_with("CannotPull").then(|| task.clone()),
        task,
        ..Words::default()
    }
}

fn exited(code: i32) -> Words {
    Words {
        stop_code: "EssentialContainerExited",
        task: "Essential container in task exited".to_owned(),
        exit_code: Some(code),
        ..Words::default()
    }
}

fn unhealthy(task: String) -> Words {
    Words {
        stop_code: "ServiceSchedulerInitiated",
        task,
        // Asked to end, it ends by the signal (128 + `SIGTERM`).
        exit_code: Some(143),
        ..Words::default()
    }
}

fn secret_denied(scene: &Scene<'_>) -> String {
    let definition = scene.definition;
    let secret = definition.and_then(|it| secret(it, scene.container));
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

/// What the container last said, where the scenario doesn't tell.
pub(super) fn log(reason: TaskReason) -> &'static [&'static str] {
    match reason {
        TaskReason::Exits => &["starting", "fatal: the program has ended"],
        TaskReason::OutOfMemory => &["starting"],
        TaskReason::HealthCheckFailing => &["GET / 404"],
        TaskReason::ContainerUnhealthy => &["starting", "not ready yet"],
        TaskReason::PortMismatch => &["listening on port 3000"],
        _ => &[],
    }
}

/// What the service says, if it says something.
pub(super) fn event(dying: &Dying, service: &str) -> Option<String> {
    match dying.reason {
        TaskReason::NoSpotCapacity => Some(format!(
            "(service {service}) was unable to place a task. Reason: Capacity is unavailable at this time. Please try \
             again later or in a different availability zone."
        )),
        _ if dying.count > 1 => Some(format!(
            "(service {service}) is unable to consistently start tasks successfully."
        )),
        _ => None,
    }
}
