//! Stack events.

use serde::{Deserialize, Serialize};

use crate::deploy::StackEvent;

/// A stack event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Event {
    pub(crate) id: String,
    pub(crate) timestamp: String,
    pub(crate) logical_id: String,
    pub(crate) physical_id: Option<String>,
    #[serde(rename = "type")]
    pub(crate) type_name: String,
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    /// The client request token of the operation.
    pub(crate) token: Option<String>,
}

impl From<&Event> for StackEvent {
    fn from(event: &Event) -> Self {
        let event = event.clone();
        Self {
            id: event.id,
            timestamp: event.timestamp,
            logical_id: event.logical_id,
            physical_id: event.physical_id,
            type_name: event.type_name,
            status: event.status,
            reason: event.reason,
            token: event.token,
        }
    }
}
