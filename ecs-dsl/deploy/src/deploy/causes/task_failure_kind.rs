//! [`TaskFailureKind`]: what kind of failure a task had.

use schemars::JsonSchema;
use serde::Serialize;

/// The kind of a [`TaskFailure`](crate::deploy::engine::TaskFailure). Consumers should treat a kind that they don't know as
/// [`Unknown`](Self::Unknown).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TaskFailureKind {
    /// The image or its tag doesn't exist in the registry.
    ImageNotFound,
    /// The image is built for another CPU architecture than the task's.
    WrongArchitecture,
    /// The registry denies the pull, or its rate limit is exceeded.
    RegistryDenied,
    /// The task can't reach the registry, Secrets Manager, SSM or CloudWatch Logs from its subnet.
    NoRoute,
    /// The execution role isn't allowed to read a secret.
    SecretDenied,
    /// A secret, a parameter or a JSON key in it doesn't exist, or the reference to it is malformed.
    SecretMissing,
    /// The log driver can't be started.
    Logging,
    /// A volume can't be mounted.
    Volume,
    /// The task gets no network interface.
    NetworkInterface,
    /// A role can't be assumed or lacks a permission.
    Role,
    /// A container exceeded its memory limit.
    OutOfMemory,
    /// The disk of the task or of its host is full.
    DiskFull,
    /// A health check of a running container failed.
    HealthCheckFailing,
    /// A container listens on another port than its target group uses.
    PortMismatch,
    /// No capacity is available, such as on Fargate Spot.
    NoCapacity,
    /// A quota of the account is reached.
    Quota,
    /// The host of the task was terminated.
    HostTerminated,
    /// A container couldn't be started.
    CannotStart,
    /// A container exited.
    Exited,
    /// Another reason; see the evidence.
    Unknown,
}
