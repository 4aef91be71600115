//! Service events, reasons of rollouts, and the health of targets.

use super::super::TaskFailureKind::{HealthCheckFailing, NetworkInterface, Role, Unknown};
use super::super::cause::{Cause, Terms, cause};
use super::terms::{DENIED, MISSING};

const TARGET: Terms = &[
    "target-group",
    "target group",
    "(elb ",
    "health check",
    "targets",
];

/// Events that report progress.
#[rustfmt::skip]
pub(super) const PROGRESS: &[Cause] = &[
    cause("progress", &[&["has reached a steady state", "has started", "registered * targets", "deregistered", "has begun draining",
        "deployment completed", "is az balanced",
            "is not az balanced", "updated computed", "has stopped", "rebalance", "service deployment in progress",
            "deployment in progress", "successfully set desired count",
            "is in progress", "rollout completed"]],
        "ECS reports progress", "nothing to fix").unless(&["failed", "unable", "rolling back", "unhealthy", "is being modified", "error",
        "reason:"]).expected(),
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("deployment-alarm", &[&["alarm"], &["alarm detected", "deployment failed", "in alarm", "rolling back", "rolled back",
        "alarms"]],
        "an alarm of the deployment fired", "look at the alarm and its metric; fix what it reports, then deploy again"),
    cause("lifecycle-hook", &[&["lifecycle hook", "lifecyclehook"], &["fail", "timed out", "error", "unable"]],
        "a lifecycle hook of the deployment failed", "look at the log of its Lambda function and at the role that invokes it"),
    cause("target-timeout", &[&["request timed out", "target.timeout"]],
        "the target didn't answer the health check in time: the program is too slow, blocked by a security group, or listens elsewhere",
        "answer faster, set a longer timeout or another path with `.health_check(…)`, or `.health_check_grace_period(…)`; check the \
         port and the \
         security group").kind(HealthCheckFailing),
    cause("target-response", &[&["with these codes", "responsecodemismatch", "response code mismatch"]],
        "the target answers the health check with an unexpected status code",
        "respond on the path of the health check with an expected code, or set another path or `.matcher(…)` with `.health_check(…)`")
        .kind(HealthCheckFailing),
    cause("target-not-used", &[&["target.notinuse", "not configured to receive traffic", "not enabled for the load balancer",
        "is not in use", "target.notregistered"]],
        "the load balancer sends no traffic to the target group or its Availability Zone",
        "give the target group a rule of a listener (`.path(…)`), and enable the zone of the tasks in the load balancer"),
    cause("target-registering", &[&["target.registrationinprogress", "elb.registrationinprogress", "registration is in progress",
        "initial health checks in progress", "elb.initialhealthchecking", "deregistrationinprogress", "deregistration is in progress",
        "elb.internalerror", "target.healthcheckdisabled"]],
        "the target is being registered, checked or deregistered", "wait").expected(),
    cause("target-health-check", &[&["health checks failed", "failedhealthchecks", "unhealthythreshold number of health checks"]],
        "the target doesn't answer the health check: the port, a security group, or a program that isn't ready",
        "listen on the port of the target group and on all addresses, allow the load balancer in the security group, and set \
         `.health_check_grace_period(…)` if the program starts slowly").kind(HealthCheckFailing),
    cause("container-unhealthy", &[&["is unhealthy", "unhealthy"], &["container", "task"]],
        "a health check of the task failed", "look at the health check's command and at the container's log").unless(&["target-group",
        "(elb"]).kind(HealthCheckFailing),
    cause("target-registration-denied", &[TARGET, &["failed to register", "failed to deregister", "failed to describe",
        "unable to register"], DENIED],
        "ECS isn't allowed to register targets",
        "check the service-linked role `AWSServiceRoleForECS`, the infrastructure role of a blue/green deployment, and the service \
         control policies").kind(Role),
    cause("target-group-missing", &[TARGET, &["failed to register", "failed to deregister", "failed to describe", "unable to register"],
        MISSING],
        "the target group doesn't exist any more",
        "deploy again, with a target group that exists; restore what was deleted outside of the stack"),
    cause("target-registration", &[TARGET, &["failed to register", "failed to deregister", "failed to describe", "unable to register"]],
        "ECS can't register the targets",
        "check that the target group has the type `ip`, is in the VPC of the tasks, and is below its quota of targets")
        .kind(NetworkInterface),
    cause("service-discovery", &[&["service discovery", "servicediscovery", "cloud map", "service registry"], &["unable", "fail", "error",
        "not found", "throttl"]],
        "ECS can't register the tasks in Cloud Map",
        "check that the service in Cloud Map exists, its quotas, and the service-linked role of ECS"),
    cause("deployment-configuration", &[&["because of the service deployment configuration", "minimumhealthypercent or maximumpercent",
        "minimumhealthypercent"]],
        "minimum and maximum percent leave no room to stop or start a task",
        "lower `.minimum_healthy_percent(…)` or raise `.maximum_percent(…)` of the deployment"),
    cause("task-protection", &[&["task protection", "protected tasks", "tasks are protected", "scale-in protection",
        "under protection"]],
        "protected tasks can't be stopped", "wait until their protection ends, or end it in the program"),
    cause("daemon-placement", &[&["daemon"], &["constraint", "unable"]],
        "an instance doesn't meet the constraints of a daemon service", "fix the constraints, or the instances"),
    cause("deployment-rolled-back", &[&["rolling back to", "rolled back", "rollback"]],
        "ECS rolls back the deployment: its tasks failed", "look at the stopped tasks: their reasons, exit codes and logs").symptom(),
    cause("deployment-failed", &[&["deployment failed", "circuit breaker", "tasks failed to start", "consistently start tasks",
        "failed to reach", "is unable to start tasks", "deployment has failed"]],
        "the tasks of the new revision don't start or don't stay healthy",
        "look at the stopped tasks: their reasons, exit codes and logs").symptom().kind(Unknown),
    cause("cluster-missing", &[&["clusternotfound", "cluster not found", "cluster was not found", "cluster*inactive"]],
        "the cluster doesn't exist any more", "create the cluster again, or fix its name"),
];
