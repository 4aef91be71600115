//! Updates the status of a stack and records events.

use super::super::clock::Clock;
use super::super::secrets::masked_reason;
use super::{Event, Stack};
use crate::cfn::type_names::cloudformation;

/// The resource of an event.
pub(crate) struct EventSubject<'a> {
    pub(crate) logical_id: &'a str,
    pub(crate) physical_id: Option<&'a str>,
    pub(crate) type_name: &'a str,
}

impl Stack {
    /// Starts a new operation. Discards events from before the previous one, so that the file doesn't grow without limit.
    pub(crate) fn begin_operation(&mut self) {
        self.events.drain(..self.latest.min(self.events.len()));
        self.latest = self.events.len();
        self.polls = 0;
        self.signals.clear();
    }

    /// Sets the status of the stack and records an event.
    pub(crate) fn set_status(&mut self, clock: &Clock, status: &str, reason: Option<&str>) {
        status.clone_into(&mut self.status);
        self.status_reason = masked_reason(reason);
        let (name, id) = (self.name.clone(), self.id.clone());
        let subject = EventSubject {
            logical_id: &name,
            physical_id: Some(&id),
            type_name: cloudformation::STACK,
        };
        self.record_event(clock, &subject, status, reason);
    }

    /// Records an event of a resource.
    pub(crate) fn record_event(
        &mut self,
        clock: &Clock,
        subject: &EventSubject<'_>,
        status: &str,
        reason: Option<&str>,
    ) {
        self.event_count = self.event_count.saturating_add(1);
        self.events.push(Event {
            id: format!("{}-{status}-{:06}", subject.logical_id, self.event_count),
            timestamp: clock.timestamp(),
            logical_id: subject.logical_id.to_owned(),
            physical_id: subject.physical_id.map(str::to_owned),
            type_name: subject.type_name.to_owned(),
            status: status.to_owned(),
            reason: masked_reason(reason),
            token: self.last_token.clone(),
        });
    }

    /// The events after `last_seen`. Without it, those of the latest operation.
    pub(crate) fn events_after(&self, last_seen: Option<&str>) -> &[Event] {
        let position = |id| self.events.iter().position(|event| event.id == id);
        let first = match last_seen {
            None => self.latest,
            // As on AWS, all events are after one that the stack doesn't have.
            Some(id) => position(id).map_or(0, |seen| seen.saturating_add(1)),
        };
        self.events.get(first..).unwrap_or_default()
    }
}
