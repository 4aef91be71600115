//! A resource that failed, with advice.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::advice::{Advice, Subject, advice};
use crate::deploy::causes::{Nature, operation_cause};
use crate::deploy::{StackEvent, StackResource};

/// A resource that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "FailedResource")]
pub struct ResourceFailure {
    /// The logical id.
    pub logical_id: String,
    /// The type, such as `AWS::ECS::Service`.
    pub type_name: String,
    /// The status, such as `UPDATE_FAILED`.
    pub status: String,
    /// AWS's reason.
    pub reason: Option<String>,
    /// When, RFC 3339 in UTC; empty if unknown.
    pub timestamp: String,
    /// The cause, such as `exists-outside`, if the reason is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<&'static str>,
    /// What the reason means and how to fix it, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

impl ResourceFailure {
    /// The failure that an event reports: of a resource, or of the stack, whose rollback has a reason; `None` if it reports
    /// none.
    pub fn of_failed(event: &StackEvent) -> Option<Self> {
        let failed =
            event.status.ends_with("_FAILED") || event.status.ends_with("ROLLBACK_IN_PROGRESS");
        (failed && event.reason.is_some()).then(|| Self::from(event))
    }

    /// Whether the reason is a cause, known or not: no consequence of another failure, and no request of the operator.
    pub fn is_cause(&self) -> bool {
        let cause = self.reason.as_deref().and_then(operation_cause);
        cause.is_none_or(|cause| matches!(cause.nature, Nature::Permanent | Nature::Transient))
    }
}

impl From<&StackEvent> for ResourceFailure {
    fn from(event: &StackEvent) -> Self {
        let subject = Subject {
            type_name: &event.type_name,
            id: event.physical_id.as_deref().unwrap_or(&event.logical_id),
        };
        let (cause, advice) = parts(advice(subject, event.reason.as_deref()));
        Self {
            cause,
            advice,
            logical_id: event.logical_id.clone(),
            type_name: event.type_name.clone(),
            status: event.status.clone(),
            reason: event.reason.clone(),
            timestamp: event.timestamp.clone(),
        }
    }
}

impl From<&StackResource> for ResourceFailure {
    fn from(resource: &StackResource) -> Self {
        let subject = Subject {
            type_name: &resource.type_name,
            id: &resource.physical_id,
        };
        let (cause, advice) = parts(advice(subject, resource.status_reason.as_deref()));
        Self {
            cause,
            advice,
            logical_id: resource.logical_id.clone(),
            type_name: resource.type_name.clone(),
            status: resource.status.clone(),
            reason: resource.status_reason.clone(),
            timestamp: String::new(),
        }
    }
}

fn parts(advice: Option<Advice>) -> (Option<&'static str>, Option<String>) {
    advice.map_or((None, None), |advice| {
        (Some(advice.cause), Some(advice.text))
    })
}

impl fmt::Display for ResourceFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({}) failed", self.logical_id, self.type_name)?;
        match &self.reason {
            Some(reason) => write!(f, ": {reason}"),
            None => f.write_str(" without a reason"),
        }
    }
}

/// `causes` as indented lines below their message.
pub(super) fn list_causes(causes: &[ResourceFailure]) -> String {
    causes
        .iter()
        .map(|cause| match &cause.advice {
            Some(advice) => format!("\n  {cause}\n    {advice}"),
            None => format!("\n  {cause}"),
        })
        .collect()
}
