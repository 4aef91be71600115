//! [`Silence`]: what is in progress while an operation has no events, such as a database that takes ten minutes.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use super::failure::is_about;
use crate::deploy::{StackDescription, StackEvent};

/// After how much time without an event or a report the resources in progress are reported.
const REPORTED_AFTER: Duration = Duration::from_secs(60);

/// The time without events of one operation.
#[derive(Debug)]
pub(super) struct Silence {
    started: SystemTime,
    /// The last event or report.
    since: SystemTime,
    /// The resources in progress: type by logical id.
    running: BTreeMap<String, String>,
}

impl Silence {
    /// An operation that is followed from `now` on.
    pub(super) fn new(now: SystemTime) -> Self {
        Self {
            started: now,
            since: now,
            running: BTreeMap::new(),
        }
    }

    /// Records whether the resource is in progress.
    pub(super) fn observe(&mut self, event: &StackEvent, stack: &StackDescription) {
        if is_about(event, stack) {
            return;
        }
        match event.status.ends_with("_IN_PROGRESS") {
            true => self
                .running
                .insert(event.logical_id.clone(), event.type_name.clone()),
            false => self.running.remove(&event.logical_id),
        };
    }

    /// An event was received.
    pub(super) fn broken_at(&mut self, now: SystemTime) {
        self.since = now;
    }

    /// The time since the start, if a report is due, which begins another silence.
    pub(super) fn report_due(&mut self, now: SystemTime) -> Option<Duration> {
        let silence = now.duration_since(self.since).unwrap_or_default();
        if silence < REPORTED_AFTER {
            return None;
        }
        self.since = now;
        now.duration_since(self.started).ok()
    }

    /// The resources in progress, as type and logical id.
    pub(super) fn in_progress(&self) -> Vec<String> {
        let running = self.running.iter();
        running
            .map(|(id, type_name)| format!("{type_name} `{id}`"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::Silence;
    use crate::deploy::engine::tests::fake::{event, stack};

    // found: L6
    #[test]
    fn resources_in_progress_are_reported_every_minute_without_events() {
        let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
        let mut silence = Silence::new(at(0));
        let web = stack("CREATE_IN_PROGRESS");
        silence.observe(&event("Db", "CREATE_IN_PROGRESS", None), &web);
        silence.observe(&event("Vpc", "CREATE_IN_PROGRESS", None), &web);
        silence.observe(&event("Vpc", "CREATE_COMPLETE", None), &web);
        silence.broken_at(at(10));
        let due: Vec<_> = (0..=200)
            .filter(|now| silence.report_due(at(*now)).is_some())
            .collect();
        assert_eq!(due, [70, 130, 190]);
        assert_eq!(silence.in_progress(), ["AWS::X::Db `Db`"]);
    }
}
