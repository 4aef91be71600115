//! AWS's stop reasons and their classification.

use std::collections::BTreeMap;

use super::{GROUP, IMAGE, container, exited, resources, task, template};
use crate::cfn::Document;
use crate::deploy::causes::Nature;
use crate::deploy::engine::tests::STACK_ARN;
use crate::deploy::engine::watch::classify::{classify_events, classify_task};
use crate::deploy::engine::watch::model::{ServiceModel, services};
use crate::deploy::engine::watch::resolver::Resolver;
use crate::deploy::engine::watch::symptoms::Symptoms;
use crate::deploy::engine::{TaskFailure, TaskFailureKind};
use crate::deploy::{ServiceEvent, StoppedTask, TargetHealth};

pub(super) fn model() -> ServiceModel {
    let template = Document::from_value(template()).unwrap();
    let (parameters, resources) = (BTreeMap::new(), resources());
    let resolver = Resolver::new(&template, &parameters, STACK_ARN, &resources);
    services(&template, &resolver).remove(0)
}

pub(super) fn classify(
    model: &ServiceModel,
    task: &StoppedTask,
    lines: &[&str],
    health: Vec<TargetHealth>,
    events: &[ServiceEvent],
) -> Option<TaskFailure> {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    classify_task(&Symptoms {
        model,
        task,
        logs: &BTreeMap::from([("order".to_owned(), lines)]),
        health: &BTreeMap::from([(GROUP.to_owned(), health)]),
        events,
    })
}

fn classify_reason(reason: &str) -> TaskFailure {
    let task = task("1", "TaskFailedToStart", reason);
    classify(&model(), &task, &[], Vec::new(), &[]).unwrap()
}

pub(super) fn event(message: &str) -> ServiceEvent {
    ServiceEvent {
        id: "1".into(),
        timestamp: "2026-11-20T10:05:00Z".into(),
        message: message.into(),
    }
}

#[test]
fn pull_and_initialization_errors_are_classified_by_reason() {
    use TaskFailureKind::{
        DiskFull, ImageNotFound, Logging, NoRoute, RegistryDenied, SecretDenied, SecretMissing,
        WrongArchitecture,
    };
    let cases = [
        (
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref \
             111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/order:v9: 111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/order:v9: \
             not found",
            ImageNotFound,
        ),
        (
            "CannotPullContainerError: Error response from daemon: manifest for nginx:nope not found: manifest unknown: \
             manifest unknown",
            ImageNotFound,
        ),
        (
            "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
            WrongArchitecture,
        ),
        (
            "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref \
             docker.io/library/nginx:1: failed to do request: Head \"https://registry-1.docker.io/v2/library/nginx/manifests/1\": \
             dial tcp 34.205.13.154:443: i/o timeout",
            NoRoute,
        ),
        (
            "CannotPullContainerError: Error response from daemon: Get https://111111111111.dkr.ecr.us-east-1.amazonaws.com/v2/: \
             net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
            NoRoute,
        ),
        (
            "CannotPullContainerError: pull access denied for shop/order, repository does not exist or may require 'docker \
             login': denied: requested access to the resource is denied",
            RegistryDenied,
        ),
        (
            "CannotPullContainerError: toomanyrequests: You have reached your pull rate limit",
            RegistryDenied,
        ),
        (
            "CannotPullContainerError: ref pull has been retried 1 time(s): no space left on device",
            DiskFull,
        ),
        (
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
             unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret \
             arn:aws:secretsmanager:us-east-1:111111111111:secret:db-AbCdEf from secrets manager: AccessDeniedException: \
             User: arn:aws:sts::111111111111:assumed-role/x/y is not authorized to perform: secretsmanager:GetSecretValue",
            SecretDenied,
        ),
        (
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
             unable to retrieve secrets from ssm: AccessDeniedException: not authorized to perform: ssm:GetParameters",
            SecretDenied,
        ),
        (
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
             unable to retrieve secret from asm: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
            SecretMissing,
        ),
        (
            "ResourceInitializationError: unable to retrieve secret from asm: retrieved secret from Secrets Manager did not \
             contain json key connectionString",
            SecretMissing,
        ),
        (
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
             unable to retrieve ecr registry auth: AccessDeniedException: not authorized to perform: \
             ecr:GetAuthorizationToken",
            RegistryDenied,
        ),
        (
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: \
             unable to retrieve secrets from ssm: service call has been retried 5 time(s): RequestCanceled: request context \
             canceled caused by: context deadline exceeded",
            NoRoute,
        ),
        (
            "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: There \
             is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.",
            NoRoute,
        ),
        (
            "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 time(s): failed to create \
             Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.",
            Logging,
        ),
    ];
    for (reason, kind) in cases {
        let failure = classify_reason(reason);
        assert_eq!(failure.kind, kind, "{reason}");
        assert_eq!(failure.evidence, reason);
    }
}

#[test]
fn pull_failure_names_the_image_and_the_setter() {
    let missing = classify_reason("CannotPullContainerError: shop/order:v9: not found");
    assert_eq!(missing.summary, format!("image not found: `{IMAGE}`"));
    assert_eq!(
        missing.hint,
        format!("push `{IMAGE}`, or set an existing image in `.image(…)`")
    );
    let platform = classify_reason(
        "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/amd64'",
    );
    assert_eq!(
        platform.summary,
        format!("`{IMAGE}` isn't built for X86_64")
    );
    assert!(
        platform
            .hint
            .contains("`.architecture(Architecture::Arm64)`")
    );
    let route = classify_reason("CannotPullContainerError: dial tcp 10.0.3.17:443: i/o timeout");
    assert!(route.hint.contains("`Vpc::endpoints_for_tasks()`"));
}

#[test]
fn exited_container_is_reported_with_code_and_last_log_line() {
    let lines = [
        "starting",
        "ModuleNotFoundError: No module named 'orders'",
        "",
    ];
    let failure = classify(&model(), &exited("1", 1), &lines, Vec::new(), &[]).unwrap();
    assert_eq!(failure.kind, TaskFailureKind::Exited);
    assert_eq!(failure.summary, "container exited with code 1");
    assert_eq!(
        failure.evidence,
        "ModuleNotFoundError: No module named 'orders'"
    );
    assert_eq!(
        failure.to_string(),
        "container `order` of `OrderService`: container exited with code 1"
    );
    let completed = classify(&model(), &exited("1", 0), &[], Vec::new(), &[]).unwrap();
    assert_eq!(completed.summary, "container exited with code 0");
    assert!(completed.hint.contains("`AWS::Scheduler::Schedule`"));
}

#[test]
fn exec_format_error_in_the_log_is_a_wrong_architecture() {
    let lines = ["exec /usr/local/bin/gunicorn: exec format error"];
    let failure = classify(&model(), &exited("1", 255), &lines, Vec::new(), &[]).unwrap();
    assert_eq!(failure.kind, TaskFailureKind::WrongArchitecture);
    assert_eq!(
        failure.summary,
        "exec format error: the image isn't built for X86_64"
    );
    assert_eq!(failure.evidence, lines[0]);
    let without_log = classify(&model(), &exited("1", 255), &[], Vec::new(), &[]).unwrap();
    assert_eq!(without_log.kind, TaskFailureKind::Exited);
}

#[test]
fn out_of_memory_is_reported_by_ecs_or_derived_from_exit_code_137() {
    let mut reported = exited("1", 137);
    reported.containers = vec![container(
        Some(137),
        Some("OutOfMemoryError: Container killed due to memory usage"),
    )];
    let reported = classify(&model(), &reported, &[], Vec::new(), &[]).unwrap();
    assert_eq!(reported.kind, TaskFailureKind::OutOfMemory);
    assert_eq!(reported.hint, "increase `.memory(…)` (now 512 MiB)");
    let killed = classify(&model(), &exited("1", 137), &[], Vec::new(), &[]).unwrap();
    assert_eq!(
        (killed.kind, killed.evidence.as_str()),
        (TaskFailureKind::OutOfMemory, "exit code 137")
    );
    // Killed because ECS stopped it and it exceeded the stop timeout.
    let mut stopped = exited("1", 137);
    stopped.stop_code = Some("ServiceSchedulerInitiated".into());
    stopped.reason = Some(format!(
        "Task failed ELB health checks in (target-group {GROUP})"
    ));
    let stopped = classify(&model(), &stopped, &[], Vec::new(), &[]).unwrap();
    assert_eq!(stopped.kind, TaskFailureKind::HealthCheckFailing);
}

#[test]
fn container_that_cannot_start_is_reported() {
    let reason = "CannotStartContainerError: Error response from daemon: exec: \"gunicorn\": executable file not found in $PATH";
    let mut task = task("1", "TaskFailedToStart", "Task failed to start");
    task.containers = vec![container(None, Some(reason))];
    let failure = classify(&model(), &task, &[], Vec::new(), &[]).unwrap();
    assert_eq!(
        (failure.kind, failure.evidence.as_str()),
        (TaskFailureKind::CannotStart, reason)
    );
}

#[test]
fn missing_capacity_in_events_and_tasks_is_temporary() {
    let mut model = model();
    model.spot = true;
    let reason = "service order was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later \
                 or in a different availability zone.";
    let failure = classify_events(&model, &[event("has started 1 tasks"), event(reason)]).unwrap();
    assert_eq!(failure.kind, TaskFailureKind::NoCapacity);
    assert_eq!(failure.summary, "no capacity on Fargate Spot");
    assert!(failure.hint.contains("Capacity::fargate().base(1)"));
    assert!(!failure.is_permanent());
    let task = task(
        "1",
        "TaskFailedToStart",
        "Capacity is unavailable at this time.",
    );
    let of_task = classify(&model, &task, &[], Vec::new(), &[]).unwrap();
    assert_eq!(of_task.kind, TaskFailureKind::NoCapacity);
    assert_eq!(
        classify_events(&model, &[event("has reached a steady state.")]),
        None
    );
}

#[test]
fn task_stopped_on_purpose_is_not_a_failure() {
    for (code, reason) in [
        (
            "ServiceSchedulerInitiated",
            "Scaling activity initiated by (deployment ecs-svc/1)",
        ),
        ("UserInitiated", "Task stopped by user"),
        ("UserInitiated", "no reason that is known"),
        ("TerminationNotice", "no reason that is known"),
    ] {
        let task = task("1", code, reason);
        assert_eq!(
            classify(&model(), &task, &[], Vec::new(), &[]),
            None,
            "{code}"
        );
    }
}

#[test]
fn unknown_reason_is_shown_verbatim() {
    let failure = classify_reason("PlatformTaskDefinitionIncompatibilityError: no idea");
    assert_eq!(failure.kind, TaskFailureKind::Unknown);
    assert_eq!(
        failure.summary,
        "PlatformTaskDefinitionIncompatibilityError: no idea"
    );
    assert!(!failure.has_same_cause(&classify_reason("another reason")));
}

#[test]
fn lost_host_is_a_temporary_failure() {
    for (code, reason) in [
        ("SpotInterruption", "Your Spot Task was interrupted."),
        (
            "TerminationNotice",
            "Host EC2 (instance i-0123456789abcdef0) terminated.",
        ),
    ] {
        let failure = classify(&model(), &task("1", code, reason), &[], Vec::new(), &[]).unwrap();
        assert_eq!(failure.kind, TaskFailureKind::HostTerminated, "{code}");
        assert_eq!(failure.nature, Nature::Transient);
        assert!(failure.hint.starts_with("nothing to fix"), "{failure:?}");
    }
}
