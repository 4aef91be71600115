//! Health check failures and their classification.

use super::classify::{classify, event, model};
use super::{GROUP, task, unhealthy};
use crate::deploy::StoppedTask;
use crate::deploy::engine::TaskFailureKind;

fn failed_elb() -> StoppedTask {
    let reason = format!("Task failed ELB health checks in (target-group {GROUP})");
    task("1", "ServiceSchedulerInitiated", &reason)
}

#[test]
fn failed_health_check_is_reported_with_path_port_and_response() {
    let response = unhealthy(
        "Target.ResponseCodeMismatch",
        "Health checks failed with these codes: [404]",
    );
    let failure = classify(&model(), &failed_elb(), &[], vec![response], &[]).unwrap();
    assert_eq!(failure.kind, TaskFailureKind::HealthCheckFailing);
    assert_eq!(failure.container.as_deref(), Some("order"));
    assert_eq!(
        failure.summary,
        "load balancer health check of `/health/` on port 8003 failed: Health checks failed with these codes: [404] \
         (Target.ResponseCodeMismatch)"
    );
    assert!(
        failure
            .hint
            .starts_with("respond on `/health/` on port 8003 with 200, or set")
    );
}

#[test]
fn health_check_response_of_a_removed_target_is_read_from_events() {
    let events = [event(
        "(service order, taskSet ecs-svc/1) (task 1) (port 8003) is unhealthy in (target-group order-1) due to (reason Health \
         checks failed with these codes: [503])",
    )];
    let failure = classify(&model(), &failed_elb(), &[], Vec::new(), &events).unwrap();
    assert_eq!(
        failure.evidence,
        "Health checks failed with these codes: [503]"
    );
}

#[test]
fn port_mismatch_needs_no_response_and_one_port_in_the_log() {
    let refused = || {
        vec![unhealthy(
            "Target.FailedHealthChecks",
            "Health checks failed",
        )]
    };
    let of =
        |lines: &[&str], health| classify(&model(), &failed_elb(), lines, health, &[]).unwrap();
    let failure = of(
        &["2026-11-20T10:00:00 Listening on http://0.0.0.0:3000"],
        refused(),
    );
    assert_eq!(failure.kind, TaskFailureKind::PortMismatch);
    assert_eq!(
        failure.summary,
        "container listens on port 3000, but the target group uses port 8003"
    );
    assert_eq!(
        failure.hint,
        "set `.port(3000)`, or let the container listen on port 8003"
    );
    let timed_out = vec![unhealthy("Target.Timeout", "Request timed out")];
    let gunicorn = "[INFO] Listening at: http://0.0.0.0:8000 (1)";
    assert_eq!(
        of(&[gunicorn], timed_out).kind,
        TaskFailureKind::PortMismatch
    );
    for lines in [
        &["Listening on port 8003"][..],
        &["listening on :3000", "metrics listening on :9090"],
        &["GET :3000 ok"],
        &[],
    ] {
        assert_eq!(
            of(lines, refused()).kind,
            TaskFailureKind::HealthCheckFailing,
            "{lines:?}"
        );
    }
    let responded = vec![unhealthy(
        "Target.ResponseCodeMismatch",
        "Health checks failed with these codes: [404]",
    )];
    assert_eq!(
        of(&["listening on :3000"], responded).kind,
        TaskFailureKind::HealthCheckFailing
    );
}

#[test]
fn failed_container_health_check_is_reported_with_its_command() {
    let mut model = model();
    model.containers[0].health_command = Some("CMD-SHELL curl -f http://localhost:8003/".into());
    let task = task(
        "1",
        "ServiceSchedulerInitiated",
        "Task failed container health checks",
    );
    let failure = classify(&model, &task, &[], Vec::new(), &[]).unwrap();
    assert_eq!(failure.kind, TaskFailureKind::HealthCheckFailing);
    assert_eq!(
        failure.summary,
        "container health check failed: `CMD-SHELL curl -f http://localhost:8003/`"
    );
}
