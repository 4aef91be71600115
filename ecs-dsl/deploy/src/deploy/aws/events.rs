//! Selects stack events: AWS returns the newest first.

use aws_sdk_cloudformation::types::StackEvent as SdkEvent;

use super::convert::stack_event;
use crate::deploy::StackEvent;

/// The stack statuses that start an operation.
const START_STATUSES: [&str; 5] = [
    "CREATE_IN_PROGRESS",
    "UPDATE_IN_PROGRESS",
    "DELETE_IN_PROGRESS",
    "IMPORT_IN_PROGRESS",
    "REVIEW_IN_PROGRESS",
];

/// Adds the next older event if needed: it is after `last_seen`, or of the latest operation. Returns whether older events are
/// needed, too.
pub(super) fn push_if_needed(
    newest_first: &mut Vec<StackEvent>,
    event: SdkEvent,
    last_seen: Option<&str>,
) -> bool {
    if last_seen.is_some() && event.event_id.as_deref() == last_seen {
        return false;
    }
    let starts = starts_operation(&event);
    newest_first.push(stack_event(event));
    last_seen.is_some() || !starts
}

fn starts_operation(event: &SdkEvent) -> bool {
    let about_stack = event.physical_resource_id == event.stack_id;
    let status = event.resource_status.as_ref().map(|status| status.as_str());
    about_stack && status.is_some_and(|status| START_STATUSES.contains(&status))
}

#[cfg(test)]
mod tests {
    use aws_sdk_cloudformation::types::{ResourceStatus, StackEvent as SdkEvent};

    use super::push_if_needed;

    /// The physical id of the stack itself is `stack`.
    fn event(id: &str, physical_id: &str, status: &str) -> SdkEvent {
        SdkEvent::builder()
            .event_id(id)
            .stack_id("stack")
            .physical_resource_id(physical_id)
            .resource_status(ResourceStatus::from(status))
            .build()
    }

    fn event_ids(last_seen: Option<&str>) -> Vec<String> {
        let newest_first = [
            event("5", "stack", "UPDATE_COMPLETE"),
            event("4", "queue", "UPDATE_IN_PROGRESS"),
            event("3", "stack", "UPDATE_IN_PROGRESS"),
            event("2", "stack", "CREATE_COMPLETE"),
            event("1", "stack", "CREATE_IN_PROGRESS"),
        ];
        let mut events = Vec::new();
        for event in newest_first {
            if !push_if_needed(&mut events, event, last_seen) {
                break;
            }
        }
        events.into_iter().map(|event| event.id).collect()
    }

    #[test]
    fn events_after_the_last_seen_are_returned() {
        assert_eq!(event_ids(Some("2")), ["5", "4", "3"]);
        assert!(event_ids(Some("5")).is_empty());
        assert_eq!(event_ids(Some("another stack's")).len(), 5);
    }

    #[test]
    fn events_of_the_latest_operation_are_returned_by_default() {
        assert_eq!(event_ids(None), ["5", "4", "3"]);
    }
}
