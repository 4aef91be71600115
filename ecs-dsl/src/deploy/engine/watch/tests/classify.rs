//! AWS's own words, and what they are taken for.

use std::collections::BTreeMap;

use super::{GROUP, IMAGE, container, exited, resources, task, template, unhealthy};
use crate::cfn::Document;
use crate::deploy::engine::tests::STACK_ARN;
use crate::deploy::engine::watch::classify::{Symptoms, of_events, of_task};
use crate::deploy::engine::watch::model::{ServiceModel, services};
use crate::deploy::engine::watch::resolver::Resolver;
use crate::deploy::engine::{Trouble, TroubleKind};
use crate::deploy::{ServiceEvent, StoppedTask, TargetHealth};

fn model() -> ServiceModel {
    let template = Document::from_value(template()).unwrap();
    let (parameters, resources) = (BTreeMap::new(), resources());
    let resolver = Resolver::new(&template, &parameters, STACK_ARN, &resources);
    services(&template, &resolver).remove(0)
}

fn classify(
    model: &ServiceModel,
    task: &StoppedTask,
    lines: &[&str],
    health: Vec<TargetHealth>,
    events: &[ServiceEvent],
) -> Option<Trouble> {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    of_task(&Symptoms {
        model,
        task,
        logs: &BTreeMap::from([("order".to_owned(), lines)]),
        health: &BTreeMap::from([(GROUP.to_owned(), health)]),
        events,
    })
}

fn of_reason(reason: &str) -> Trouble {
    let task = task("1", "TaskFailedToStart", reason);
    classify(&model(), &task, &[], Vec::new(), &[]).unwrap()
}

fn event(message: &str) -> ServiceEvent {
    ServiceEvent {
        id: "1".into(),
        timestamp: "2026-11-20T10:05:00Z".into(),
        message: message.into(),
    }
}

#[test]
fn what_cannot_be_fetched_is_told_apart_by_the_words_of_the_agents() {
    use TroubleKind::{
        ImageNotFound, NoRoute, RegistryDenied, SecretDenied, SecretMissing, Unknown,
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
            Unknown,
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
            Unknown,
        ),
    ];
    for (words, kind) in cases {
        let trouble = of_reason(words);
        assert_eq!(trouble.kind, kind, "{words}");
        assert_eq!(trouble.evidence, words);
    }
}

#[test]
fn the_summary_names_the_image_and_the_hint_the_setter() {
    let missing = of_reason("CannotPullContainerError: shop/order:v9: not found");
    assert_eq!(missing.summary, format!("image not found: `{IMAGE}`"));
    assert_eq!(
        missing.hint,
        format!("push `{IMAGE}`, or name one that exists in `.image(…)`")
    );
    let platform = of_reason(
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
    let route = of_reason("CannotPullContainerError: dial tcp 10.0.3.17:443: i/o timeout");
    assert!(route.hint.contains("`Vpc::endpoints_for_tasks()`"));
}

#[test]
fn a_program_that_ends_is_told_by_its_code_and_its_last_line() {
    let lines = [
        "starting",
        "ModuleNotFoundError: No module named 'orders'",
        "",
    ];
    let trouble = classify(&model(), &exited("1", 1), &lines, Vec::new(), &[]).unwrap();
    assert_eq!(trouble.kind, TroubleKind::Exited);
    assert_eq!(trouble.summary, "its program ended with exit code 1");
    assert_eq!(
        trouble.evidence,
        "ModuleNotFoundError: No module named 'orders'"
    );
    assert_eq!(
        trouble.to_string(),
        "container `order` of `OrderService`: its program ended with exit code 1"
    );
    let done = classify(&model(), &exited("1", 0), &[], Vec::new(), &[]).unwrap();
    assert_eq!(done.summary, "its program ended (exit code 0)");
}

#[test]
fn the_kernel_that_cannot_run_a_program_says_so_in_its_log() {
    let lines = ["exec /usr/local/bin/gunicorn: exec format error"];
    let trouble = classify(&model(), &exited("1", 255), &lines, Vec::new(), &[]).unwrap();
    assert_eq!(trouble.kind, TroubleKind::WrongArchitecture);
    assert_eq!(
        trouble.summary,
        "exec format error: the image isn't built for X86_64"
    );
    assert_eq!(trouble.evidence, lines[0]);
    let bare = classify(&model(), &exited("1", 255), &[], Vec::new(), &[]).unwrap();
    assert_eq!(bare.kind, TroubleKind::Exited);
}

#[test]
fn memory_is_out_if_ecs_says_so_or_the_program_was_killed_by_itself() {
    let mut told = exited("1", 137);
    told.containers = vec![container(
        Some(137),
        Some("OutOfMemoryError: Container killed due to memory usage"),
    )];
    let told = classify(&model(), &told, &[], Vec::new(), &[]).unwrap();
    assert_eq!(told.kind, TroubleKind::OutOfMemory);
    assert_eq!(
        told.hint,
        "give it more by `.memory(…)`; it has 512 MiB now"
    );
    let killed = classify(&model(), &exited("1", 137), &[], Vec::new(), &[]).unwrap();
    assert_eq!(
        (killed.kind, killed.evidence.as_str()),
        (TroubleKind::OutOfMemory, "exit code 137")
    );
    // Killed because ECS stopped it and it took too long to end.
    let mut stopped = exited("1", 137);
    stopped.stop_code = Some("ServiceSchedulerInitiated".into());
    stopped.reason = Some(format!(
        "Task failed ELB health checks in (target-group {GROUP})"
    ));
    let stopped = classify(&model(), &stopped, &[], Vec::new(), &[]).unwrap();
    assert_eq!(stopped.kind, TroubleKind::HealthCheckFailing);
}

fn failed_elb() -> StoppedTask {
    let reason = format!("Task failed ELB health checks in (target-group {GROUP})");
    task("1", "ServiceSchedulerInitiated", &reason)
}

#[test]
fn a_failing_health_check_is_told_with_its_path_port_and_answer() {
    let answer = unhealthy(
        "Target.ResponseCodeMismatch",
        "Health checks failed with these codes: [404]",
    );
    let trouble = classify(&model(), &failed_elb(), &[], vec![answer], &[]).unwrap();
    assert_eq!(trouble.kind, TroubleKind::HealthCheckFailing);
    assert_eq!(trouble.container.as_deref(), Some("order"));
    assert_eq!(
        trouble.summary,
        "the load balancer's health check of `/health/` on port 8003 fails: Health checks failed with these codes: [404] \
         (Target.ResponseCodeMismatch)"
    );
    assert!(
        trouble
            .hint
            .starts_with("let it answer `/health/` on port 8003 with 200, or ask")
    );
}

#[test]
fn when_the_target_is_gone_the_events_still_know_its_answer() {
    let events = [event(
        "(service order, taskSet ecs-svc/1) (task 1) (port 8003) is unhealthy in (target-group order-1) due to (reason Health \
         checks failed with these codes: [503])",
    )];
    let trouble = classify(&model(), &failed_elb(), &[], Vec::new(), &events).unwrap();
    assert_eq!(
        trouble.evidence,
        "Health checks failed with these codes: [503]"
    );
}

#[test]
fn another_port_is_named_only_if_nothing_answered_and_the_log_names_exactly_one() {
    let refused = || {
        vec![unhealthy(
            "Target.FailedHealthChecks",
            "Health checks failed",
        )]
    };
    let of =
        |lines: &[&str], health| classify(&model(), &failed_elb(), lines, health, &[]).unwrap();
    let trouble = of(
        &["2026-11-20T10:00:00 Listening on http://0.0.0.0:3000"],
        refused(),
    );
    assert_eq!(trouble.kind, TroubleKind::PortMismatch);
    assert_eq!(
        trouble.summary,
        "it listens on port 3000, and is asked on port 8003"
    );
    assert_eq!(
        trouble.hint,
        "say `.port(3000)`, or let the program listen on port 8003"
    );
    let timed_out = vec![unhealthy("Target.Timeout", "Request timed out")];
    let gunicorn = "[INFO] Listening at: http://0.0.0.0:8000 (1)";
    assert_eq!(of(&[gunicorn], timed_out).kind, TroubleKind::PortMismatch);
    for lines in [
        &["Listening on port 8003"][..],
        &["listening on :3000", "metrics listening on :9090"],
        &["GET :3000 ok"],
        &[],
    ] {
        assert_eq!(
            of(lines, refused()).kind,
            TroubleKind::HealthCheckFailing,
            "{lines:?}"
        );
    }
    let answered = vec![unhealthy(
        "Target.ResponseCodeMismatch",
        "Health checks failed with these codes: [404]",
    )];
    assert_eq!(
        of(&["listening on :3000"], answered).kind,
        TroubleKind::HealthCheckFailing
    );
}

#[test]
fn a_container_health_check_is_told_with_its_command() {
    let mut model = model();
    model.containers[0].health_command = Some("CMD-SHELL curl -f http://localhost:8003/".into());
    let task = task(
        "1",
        "ServiceSchedulerInitiated",
        "Task failed container health checks",
    );
    let trouble = classify(&model, &task, &[], Vec::new(), &[]).unwrap();
    assert_eq!(trouble.kind, TroubleKind::HealthCheckFailing);
    assert_eq!(
        trouble.summary,
        "its container health check fails: `CMD-SHELL curl -f http://localhost:8003/`"
    );
}

#[test]
fn a_program_that_cannot_be_started_is_told() {
    let words = "CannotStartContainerError: Error response from daemon: exec: \"gunicorn\": executable file not found in $PATH";
    let mut task = task("1", "TaskFailedToStart", "Task failed to start");
    task.containers = vec![container(None, Some(words))];
    let trouble = classify(&model(), &task, &[], Vec::new(), &[]).unwrap();
    assert_eq!(
        (trouble.kind, trouble.evidence.as_str()),
        (TroubleKind::CannotStart, words)
    );
}

#[test]
fn no_capacity_is_known_from_events_and_tasks_and_is_no_reason_to_stop() {
    let mut model = model();
    model.spot = true;
    let words = "service order was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later \
                 or in a different availability zone.";
    let trouble = of_events(&model, &[event("has started 1 tasks"), event(words)]).unwrap();
    assert_eq!(trouble.kind, TroubleKind::NoCapacity);
    assert_eq!(trouble.summary, "no capacity on Fargate Spot");
    assert!(trouble.hint.contains("Capacity::fargate().base(1)"));
    assert!(!trouble.kind.is_lasting());
    let task = task(
        "1",
        "TaskFailedToStart",
        "Capacity is unavailable at this time.",
    );
    let of_task = classify(&model, &task, &[], Vec::new(), &[]).unwrap();
    assert_eq!(of_task.kind, TroubleKind::NoCapacity);
    assert_eq!(
        of_events(&model, &[event("has reached a steady state.")]),
        None
    );
}

#[test]
fn a_task_that_was_not_needed_any_more_shows_nothing() {
    for (code, reason) in [
        (
            "ServiceSchedulerInitiated",
            "Scaling activity initiated by (deployment ecs-svc/1)",
        ),
        ("UserInitiated", "Task stopped by user"),
        ("SpotInterruption", "Your Spot Task was interrupted."),
        ("TerminationNotice", "Your Spot Task was interrupted."),
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
fn what_is_not_known_is_shown_as_it_is() {
    let trouble = of_reason("PlatformTaskDefinitionIncompatibilityError: no idea");
    assert_eq!(trouble.kind, TroubleKind::Unknown);
    assert_eq!(
        trouble.summary,
        "PlatformTaskDefinitionIncompatibilityError: no idea"
    );
    assert!(!trouble.is_like(&of_reason("another reason")));
}
