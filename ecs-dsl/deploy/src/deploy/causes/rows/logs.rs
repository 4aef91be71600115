//! Starting log drivers.

use super::super::TaskFailureKind::{Logging, NoRoute};
use super::super::cause::{Cause, Terms, cause};
use super::terms::{DENIED, MISSING, THROTTLED, UNREACHABLE};

const LOGS: Terms = &[
    "logger args",
    "logging driver",
    "log driver",
    "awslogs",
    "cloudwatch log",
    "create stream",
    "log group",
    "log stream",
    "firelens",
    "log router",
    "fluentd",
    "splunk:",
    "logging configuration",
    "logger:",
];

const NOT_CLOUDWATCH: Terms = &[
    "splunk",
    "fluentd",
    "fluent",
    "127.0.0.1",
    "localhost",
    "24224",
    "gelf",
    "syslog",
    "firelens",
    "log router",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("log-destination", &[LOGS, NOT_CLOUDWATCH],
        "the log driver can't reach its destination, or its options are wrong",
        "check the address, the token and the options of the log configuration; a log router must start before the containers that log \
         to it: \
         `.depends_on(…)`").kind(Logging).unless(&["log group does not exist"]),
    cause("logs-unreachable", &[LOGS, UNREACHABLE],
        "the task has no route to CloudWatch Logs",
        "add a route: `Vpc::endpoints_for_tasks()`, `Vpc::nat(…)`, or `.assign_public_ip()` in public subnets; then check the tasks' \
         security groups").kind(NoRoute).unless(&["accessdenied", "not authorized", "specified log group"]),
    cause("log-group-creation-denied", &[LOGS, &["logs:createloggroup"]],
        "the role isn't allowed to create the log group",
        "create the log group in the program, or allow the execution role `logs:CreateLogGroup`").kind(Logging),
    cause("logs-denied", &[LOGS, DENIED],
        "the role isn't allowed to write the log",
        "allow the execution role `logs:CreateLogStream` and `logs:PutLogEvents` on the log group; on EC2, the role of the instance")
        .kind(Logging),
    cause("logs-throttled", &[LOGS, THROTTLED],
        "CloudWatch Logs throttles the calls", "wait: ECS starts another task; start fewer tasks at once").transient(),
    cause("log-group-missing", &[LOGS, MISSING],
        "the log group doesn't exist in this region",
        "create the log group, or fix its name and region in the log configuration").kind(Logging),
    cause("log-options", &[LOGS, &["is required", "unknown log opt", "unsupported", "invalid", "not supported", "must specify", "must be",
        "validation",
            "driver arguments", "not allowed", "mutually exclusive", "failed to parse"]],
        "the options of the log driver are wrong",
        "set the options that the reason names: `awslogs` requires `awslogs-group` and `awslogs-region`, and on Fargate \
         `awslogs-stream-prefix`").kind(Logging),
    cause("log-driver-missing", &[LOGS, &["not registered", "no log driver named", "not available"]],
        "the instance doesn't have the log driver",
        "use `awslogs`, or enable the driver in the instance's `ECS_AVAILABLE_LOGGING_DRIVERS`").kind(Logging),
    cause("log-driver-failed", &[&["logger args", "logging driver"]],
        "the log driver can't be started; the reason doesn't say why",
        "check that the log group exists in this region, the execution role, and the route to CloudWatch Logs").kind(Logging),
];
