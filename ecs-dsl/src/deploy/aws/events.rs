//! Reading events: AWS gives the newest first, the engine wants the oldest first.

use aws_sdk_cloudformation::types::StackEvent as SdkEvent;

use super::Aws;
use super::convert::stack_event;
use crate::deploy::{ControlPlaneError, StackEvent};

/// The statuses with which a stack begins something new.
const BEGINNINGS: [&str; 5] = [
    "CREATE_IN_PROGRESS",
    "UPDATE_IN_PROGRESS",
    "DELETE_IN_PROGRESS",
    "IMPORT_IN_PROGRESS",
    "REVIEW_IN_PROGRESS",
];

impl Aws {
    /// The events after `last_seen`, or those of the latest operation; no more pages are read than that takes.
    pub(super) async fn events_in_order(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        let mut newest_first = Vec::new();
        let mut next_token = None;
        loop {
            let call = self
                .cloudformation
                .describe_stack_events()
                .stack_name(stack)
                .set_next_token(next_token);
            let page = self
                .calls
                .call("DescribeStackEvents", || call.clone().send())
                .await?;
            let events = page.stack_events.unwrap_or_default();
            let all_wanted = events
                .into_iter()
                .all(|event| keep(&mut newest_first, event, last_seen));
            next_token = page.next_token;
            if !all_wanted || next_token.is_none() {
                break;
            }
        }
        newest_first.reverse();
        Ok(newest_first)
    }
}

/// Takes the next event, going back in time; whether the ones before it are wanted too.
fn keep(newest_first: &mut Vec<StackEvent>, event: SdkEvent, last_seen: Option<&str>) -> bool {
    if last_seen.is_some() && event.event_id.as_deref() == last_seen {
        return false;
    }
    let begins = begins_something(&event);
    newest_first.push(stack_event(event));
    last_seen.is_some() || !begins
}

fn begins_something(event: &SdkEvent) -> bool {
    let about_stack = event.physical_resource_id == event.stack_id;
    let status = event.resource_status.as_ref().map(|status| status.as_str());
    about_stack && status.is_some_and(|status| BEGINNINGS.contains(&status))
}

#[cfg(test)]
mod tests {
    use aws_sdk_cloudformation::types::{ResourceStatus, StackEvent as SdkEvent};

    use super::keep;

    /// `about` is the physical id; the stack's own is `stack`.
    fn event(id: &str, about: &str, status: &str) -> SdkEvent {
        SdkEvent::builder()
            .event_id(id)
            .stack_id("stack")
            .physical_resource_id(about)
            .resource_status(ResourceStatus::from(status))
            .build()
    }

    fn kept(last_seen: Option<&str>) -> Vec<String> {
        let newest_first = [
            event("5", "stack", "UPDATE_COMPLETE"),
            event("4", "queue", "UPDATE_IN_PROGRESS"),
            event("3", "stack", "UPDATE_IN_PROGRESS"),
            event("2", "stack", "CREATE_COMPLETE"),
            event("1", "stack", "CREATE_IN_PROGRESS"),
        ];
        let mut events = Vec::new();
        for event in newest_first {
            if !keep(&mut events, event, last_seen) {
                break;
            }
        }
        events.into_iter().map(|event| event.id).collect()
    }

    #[test]
    fn only_what_came_after_the_last_one_is_kept() {
        assert_eq!(kept(Some("2")), ["5", "4", "3"]);
        assert!(kept(Some("5")).is_empty());
        assert_eq!(kept(Some("another stack's")).len(), 5);
    }

    #[test]
    fn without_a_last_one_it_is_the_latest_operation() {
        assert_eq!(kept(None), ["5", "4", "3"]);
    }
}
