//! [`ProgressCount`]: how many resources an operation has finished, of how many.
//!
//! **Invariant:** never more are finished than there are. A rollback counts anew: it undoes what was begun.

use std::collections::BTreeSet;

use crate::deploy::StackEvent;

/// The resources of an operation, each counted once.
#[derive(Clone, Debug, Default)]
pub(super) struct ProgressCount {
    /// How many resources change, if known.
    expected: Option<usize>,
    begun: BTreeSet<String>,
    finished: BTreeSet<String>,
    /// Whether the operation is undone, by a rollback or by the deletion of a new stack.
    is_undone: bool,
}

impl ProgressCount {
    /// Begins to count an operation that changes this number of resources, if it is known.
    pub(super) fn begin(&mut self, resources: Option<usize>) {
        *self = Self {
            expected: resources,
            ..Self::default()
        };
    }

    /// Counts the event of a resource.
    pub(super) fn resource(&mut self, event: &StackEvent) {
        self.begun.insert(event.logical_id.clone());
        if !event.status.ends_with("_IN_PROGRESS") {
            self.finished.insert(event.logical_id.clone());
        }
    }

    /// Follows the status of the stack: a rollback has to undo what was begun.
    pub(super) fn stack(&mut self, status: &str) {
        let undoes = status.ends_with("_IN_PROGRESS")
            && (status.contains("ROLLBACK") || status.starts_with("DELETE_"));
        if undoes && !self.is_undone && !self.begun.is_empty() {
            self.is_undone = true;
            self.expected = Some(self.begun.len());
            self.finished.clear();
        }
    }

    pub(super) fn finished(&self) -> usize {
        self.finished.len()
    }

    /// How many resources there are, at least those that were begun; `None` if unknown.
    pub(super) fn total(&self) -> Option<usize> {
        self.expected.map(|expected| expected.max(self.begun.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::ProgressCount;
    use crate::deploy::StackEvent;

    fn event(id: &str, status: &str) -> StackEvent {
        StackEvent {
            id: String::new(),
            timestamp: String::new(),
            logical_id: id.to_owned(),
            physical_id: None,
            type_name: "AWS::SQS::Queue".to_owned(),
            status: status.to_owned(),
            reason: None,
            token: None,
        }
    }

    // found: H3
    #[test]
    fn rollback_counts_what_it_undoes() {
        let mut count = ProgressCount::default();
        count.begin(Some(5));
        for id in ["A", "B"] {
            count.resource(&event(id, "CREATE_IN_PROGRESS"));
            count.resource(&event(id, "CREATE_COMPLETE"));
        }
        count.resource(&event("C", "CREATE_IN_PROGRESS"));
        assert_eq!((count.finished(), count.total()), (2, Some(5)));
        count.resource(&event("C", "CREATE_FAILED"));
        count.stack("ROLLBACK_IN_PROGRESS");
        assert_eq!((count.finished(), count.total()), (0, Some(3)));
        for id in ["C", "B", "A"] {
            count.resource(&event(id, "DELETE_IN_PROGRESS"));
            count.resource(&event(id, "DELETE_COMPLETE"));
        }
        assert_eq!((count.finished(), count.total()), (3, Some(3)));
    }

    #[test]
    fn resource_is_counted_once() {
        let mut count = ProgressCount::default();
        count.begin(Some(1));
        for status in [
            "UPDATE_IN_PROGRESS",
            "UPDATE_COMPLETE",
            "DELETE_IN_PROGRESS",
            "DELETE_COMPLETE",
        ] {
            count.resource(&event("A", status));
        }
        assert_eq!((count.finished(), count.total()), (1, Some(1)));
        count.resource(&event("B", "UPDATE_COMPLETE"));
        assert_eq!((count.finished(), count.total()), (2, Some(2)));
    }

    #[test]
    fn total_is_unknown_without_a_number_of_changes() {
        let mut count = ProgressCount::default();
        count.stack("DELETE_IN_PROGRESS");
        count.resource(&event("A", "DELETE_COMPLETE"));
        assert_eq!((count.finished(), count.total()), (1, None));
    }
}
