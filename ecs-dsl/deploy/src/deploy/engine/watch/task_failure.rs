//! [`TaskFailure`]: why a task stopped or can't start, and how to fix it.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// The kind of a [`TaskFailure`]. Consumers should treat a kind that they don't know as [`Unknown`](Self::Unknown).
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
    /// The task can't reach the registry, Secrets Manager or SSM from its subnet.
    NoRoute,
    /// The execution role isn't allowed to read a secret.
    SecretDenied,
    /// A secret, a parameter or a JSON key in it doesn't exist.
    SecretMissing,
    /// A container exceeded its memory limit.
    OutOfMemory,
    /// A health check of a running container failed.
    HealthCheckFailing,
    /// A container listens on another port than its target group uses.
    PortMismatch,
    /// No capacity is available, such as on Fargate Spot.
    NoCapacity,
    /// A container couldn't be started.
    CannotStart,
    /// A container exited.
    Exited,
    /// Another reason; see the evidence.
    Unknown,
}

/// Why a task stopped or can't start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskFailure {
    /// The kind.
    pub kind: TaskFailureKind,
    /// The service's logical id.
    pub service: String,
    /// The container's name in the task definition, if one container failed.
    pub container: Option<String>,
    /// The finding in a few words.
    pub summary: String,
    /// AWS's message, or the log line, that shows it.
    pub evidence: String,
    /// How to fix it.
    pub hint: String,
}

impl TaskFailureKind {
    /// Whether retries don't help. Missing capacity is temporary.
    pub(super) fn is_permanent(self) -> bool {
        self != Self::NoCapacity
    }
}

impl TaskFailure {
    /// Whether `other` has the same kind, service and container; with [`TaskFailureKind::Unknown`], the same summary,
    /// too.
    pub(super) fn has_same_cause(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.service == other.service
            && self.container == other.container
            && (self.kind != TaskFailureKind::Unknown || self.summary == other.summary)
    }
}

impl fmt::Display for TaskFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.container {
            Some(container) => write!(f, "container `{container}` of `{}`", self.service)?,
            None => write!(f, "`{}`", self.service)?,
        }
        write!(f, ": {}", self.summary)
    }
}
