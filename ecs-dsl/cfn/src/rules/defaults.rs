//! Default values that rules depend on.

use std::time::Duration;

/// The CPU units of a task.
pub const TASK_CPU: u32 = 256;
/// The memory of a task, in MiB.
pub const TASK_MEMORY: u32 = 512;
/// The storage of a database, in GiB.
pub const DATABASE_STORAGE: u32 = 20;
/// The health check interval of a load balancer.
pub const HEALTH_INTERVAL: Duration = Duration::from_secs(30);
/// The health check timeout of a load balancer.
pub const HEALTH_TIMEOUT: Duration = Duration::from_secs(5);
/// The health check grace period of a service behind a load balancer, as the AWS CDK's.
pub const HEALTH_CHECK_GRACE_PERIOD: Duration = Duration::from_secs(60);
/// The minimum healthy percent of a deployment.
pub const MINIMUM_HEALTHY_PERCENT: u16 = 100;
/// The maximum percent of a deployment.
pub const MAXIMUM_PERCENT: u16 = 200;
/// The evaluation periods of an alarm.
pub const ALARM_PERIODS: u32 = 3;
/// How many deployments of a stack are kept for `rollback`.
pub const KEPT_DEPLOYMENTS: u32 = 10;
/// How often AWS tries again to start the task of a job.
pub const START_RETRIES: u32 = 185;
