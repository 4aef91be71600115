//! The line of a stack event.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::StackEvent;
use crate::deploy::engine::ResourceFailure;

/// A stack event, with what is known about its failure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct EventLine {
    #[serde(flatten)]
    event: StackEvent,
    /// The cause of the failure, such as `exists-outside`, if the reason is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    /// What the reason means and how to fix it, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<String>,
}

impl From<&StackEvent> for EventLine {
    fn from(event: &StackEvent) -> Self {
        let failure = ResourceFailure::of_failed(event);
        let (cause, advice) =
            failure.map_or((None, None), |failure| (failure.cause, failure.advice));
        Self {
            event: event.clone(),
            cause,
            advice,
        }
    }
}
