//! Writes what happens into the stack: its status and its events.

use super::super::clock::Clock;
use super::{Event, Stack};

/// What an event is about.
pub(crate) struct Subject<'a> {
    pub(crate) logical_id: &'a str,
    pub(crate) physical_id: Option<&'a str>,
    pub(crate) type_name: &'a str,
}

impl Stack {
    /// A new operation begins. What happened before the last one is forgotten, or the file would grow for ever.
    pub(crate) fn begin_operation(&mut self) {
        self.events.drain(..self.latest.min(self.events.len()));
        self.latest = self.events.len();
        self.looks = 0;
    }

    /// Gives the stack another status, and says so.
    pub(crate) fn enter(&mut self, clock: &Clock, status: &str, reason: Option<&str>) {
        status.clone_into(&mut self.status);
        self.status_reason = reason.map(str::to_owned);
        let (name, id) = (self.name.clone(), self.id.clone());
        let subject = Subject {
            logical_id: &name,
            physical_id: Some(&id),
            type_name: "AWS::CloudFormation::Stack",
        };
        self.tell(clock, &subject, status, reason);
    }

    /// Says what happens to a resource.
    pub(crate) fn tell(
        &mut self,
        clock: &Clock,
        subject: &Subject<'_>,
        status: &str,
        reason: Option<&str>,
    ) {
        self.told += 1;
        self.events.push(Event {
            id: format!("{}-{status}-{:06}", subject.logical_id, self.told),
            timestamp: clock.stamp(),
            logical_id: subject.logical_id.to_owned(),
            physical_id: subject.physical_id.map(str::to_owned),
            type_name: subject.type_name.to_owned(),
            status: status.to_owned(),
            reason: reason.map(str::to_owned),
            token: self.last_token.clone(),
        });
    }

    /// The events after `last_seen`, or those of the latest operation.
    pub(crate) fn events_after(&self, last_seen: Option<&str>) -> &[Event] {
        let seen = last_seen.and_then(|id| self.events.iter().position(|event| event.id == id));
        self.events
            .get(seen.map_or(self.latest, |seen| seen + 1)..)
            .unwrap_or_default()
    }
}
