//! A resource that failed, with advice.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::advice::advice;
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
    /// How to fix it, if the reason is known.
    #[serde(skip)]
    pub advice: Option<String>,
}

impl From<&StackEvent> for ResourceFailure {
    fn from(event: &StackEvent) -> Self {
        let id = event.physical_id.as_deref().unwrap_or(&event.logical_id);
        Self {
            advice: advice(&event.type_name, event.reason.as_deref(), id),
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
        let reason = resource.status_reason.as_deref();
        Self {
            advice: advice(&resource.type_name, reason, &resource.physical_id),
            logical_id: resource.logical_id.clone(),
            type_name: resource.type_name.clone(),
            status: resource.status.clone(),
            reason: resource.status_reason.clone(),
            timestamp: String::new(),
        }
    }
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
