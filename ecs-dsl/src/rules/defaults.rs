//! What counts where the user gives nothing, as far as a rule needs it.

use std::time::Duration;

/// The CPU units of a task.
pub const TASK_CPU: u32 = 256;
/// The memory of a task, in MiB.
pub const TASK_MEMORY: u32 = 512;
/// The disk of a database, in GiB.
pub const DATABASE_STORAGE: u32 = 20;
/// The time between two health checks of a load balancer.
pub const HEALTH_INTERVAL: Duration = Duration::from_secs(30);
/// How long an answer to one may take.
pub const HEALTH_TIMEOUT: Duration = Duration::from_secs(5);
/// How many of a service's tasks stay healthy while it is deployed, in percent.
pub const MINIMUM_HEALTHY_PERCENT: u16 = 100;
/// How many there may be, in percent.
pub const MAXIMUM_PERCENT: u16 = 200;
/// How many periods an alarm looks at.
pub const ALARM_PERIODS: u16 = 3;
