//! [`TaskFailure`]: why a task stopped or can't start, and how to fix it.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::causes::{Nature, TaskFailureKind};

/// Why a task stopped or can't start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaskFailure {
    /// The kind.
    pub kind: TaskFailureKind,
    /// The cause, such as `image-not-found`; missing if AWS's message is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<&'static str>,
    /// Whether a retry may succeed, or whether something else is the cause.
    pub nature: Nature,
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

impl TaskFailure {
    /// Whether retries don't help. Missing capacity is temporary.
    pub(super) fn is_permanent(&self) -> bool {
        self.nature == Nature::Permanent
    }

    /// Whether `other` has the same cause, service and container; if the cause is unknown, the same summary, too.
    pub(super) fn has_same_cause(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.cause == other.cause
            && self.service == other.service
            && self.container == other.container
            && (self.cause.is_some()
                || self.kind != TaskFailureKind::Unknown
                || self.summary == other.summary)
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
