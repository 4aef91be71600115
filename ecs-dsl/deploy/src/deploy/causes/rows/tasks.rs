//! Roles of tasks, and reasons for which ECS stops tasks that ran.

use super::super::TaskFailureKind::{Exited, HealthCheckFailing, HostTerminated, Role, Unknown};
use super::super::cause::{Cause, Terms, cause};

const ROLE: Terms = &[
    "assume the role",
    "assume the configured",
    "assume role",
    "assuming role",
    "role is not valid",
    "role being passed",
    "execution role",
    "task role",
    "assumerole",
];

#[rustfmt::skip]
pub(super) const ROLES: &[Cause] = &[
    cause("role-not-assumable", &[ROLE, &["unable to assume", "unable", "trust", "not valid", "cannot", "can't",
        "not authorized to perform: sts:assumerole", "failed"]],
        "ECS can't assume the role of the task: it doesn't exist, or doesn't trust `ecs-tasks.amazonaws.com`",
        "let the role trust `ecs-tasks.amazonaws.com`; a role that was deleted and created again needs a new task definition revision")
        .unless(&["service linked role", "service-linked role", "infrastructure role"]).kind(Role),
    cause("service-linked-role", &[&["service linked role", "service-linked role", "servicelinkedrole", "awsserviceroleforecs"]],
        "the service-linked role of ECS doesn't exist, or was created a moment ago",
        "create it (`aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com`), then wait a minute").kind(Role),
    cause("pass-role-denied", &[&["iam:passrole"]],
        "the caller isn't allowed to pass the role of the task", "grant `iam:PassRole` on the role").kind(Role),
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("spot-interruption", &[&["spot task was interrupted", "spot interruption", "spotinterruption", "spot instance was"]],
        "AWS interrupted the Spot task: not a failure of the revision",
        "nothing to fix: ECS starts another task; run some tasks on Fargate On-Demand (`Capacity::fargate().base(1)`) if this stops the \
         service")
        .kind(HostTerminated).transient(),
    cause("host-terminated", &[&["host ec2"], &["terminated", "stopped"]],
        "the task's EC2 instance was terminated, by scale-in or a Spot interruption: not a failure of the revision",
        "nothing to fix: ECS starts another task").or(&[&["container instance"], &["terminated", "deregistered", "draining"]])
        .kind(HostTerminated).transient(),
    cause("host-maintenance", &[&["performing maintenance", "underlying infrastructure", "task retirement", "scheduled for retirement",
        "host maintenance", "platform version retire", "unhealthy container instance"]],
        "AWS replaces the host of the task: not a failure of the revision", "nothing to fix: ECS starts another task")
        .kind(HostTerminated).transient(),
    cause("stopped-by-operator", &[&["stopped by user", "stopped by a user", "userinitiated", "user initiated"]],
        "an operator stopped the task", "nothing to fix").expected(),
    cause("stopped-by-scaling", &[&["scaling activity initiated", "az rebalancing", "availability zone rebalancing",
        "service was deleted", "stopped by (deployment", "replaced by deployment", "initiated by (deployment", "scaling activity"]],
        "ECS stopped the task on purpose: scaling, or another deployment", "nothing to fix").expected(),
    cause("aws-internal-error", &[&["internalerror", "internal error", "internal service error"]],
        "AWS had an internal error", "wait: ECS starts another task; if it repeats, open a case with AWS Support").transient(),
    cause("load-balancer-health-check", &[&["failed elb health checks", "failed load balancer health checks", "elb health check failed"]],
        "the load balancer's health check of the task failed",
        "respond on the path and port of the health check, or set another one with `.health_check(…)`; if the container starts slowly, \
         set \
         `.health_check_grace_period(…)`").kind(HealthCheckFailing),
    cause("container-health-check", &[&["failed container health checks", "container health checks failed",
        "failed container health check"]],
        "a container's health check failed",
        "run the command of `.health_check(…)` in the container (the image must contain the program), or set a longer start period there")
        .kind(HealthCheckFailing),
    cause("essential-container-exited", &[&["essential container in task exited", "essential container exited",
        "essentialcontainerexited", "essential container in the task"]],
        "an essential container exited", "look at its exit code and the last lines of its log").kind(Exited).symptom(),
    cause("task-not-started", &[&["task failed to start", "taskfailedtostart"]],
        "the task failed to start", "look at the reasons of its containers").kind(Unknown).symptom(),
];
