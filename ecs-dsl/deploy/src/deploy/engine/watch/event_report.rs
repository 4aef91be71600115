//! [`ServiceEventReport`]: an event of a service, and what it means.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::TaskFailure;
use crate::deploy::ServiceEvent;

/// An event of an ECS service that is being deployed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServiceEventReport {
    /// The service's logical id.
    pub logical_id: String,
    /// The display name: the container's name.
    pub name: String,
    /// ECS's event.
    #[serde(flatten)]
    pub event: ServiceEvent,
    /// The cause of the failure that it reports, such as `fargate-vcpu-quota`, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<&'static str>,
    /// What it means and how to fix it, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

impl ServiceEventReport {
    pub(super) fn new(
        (logical_id, name): (&str, &str),
        event: &ServiceEvent,
        failure: Option<&TaskFailure>,
    ) -> Self {
        let cause = failure.and_then(|failure| failure.cause);
        let advice = failure.filter(|failure| failure.cause.is_some());
        Self {
            logical_id: logical_id.to_owned(),
            name: name.to_owned(),
            event: event.clone(),
            cause,
            advice: advice.map(|failure| format!("{}: {}", failure.summary, failure.hint)),
        }
    }
}

impl fmt::Display for ServiceEventReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.event.message)
    }
}
