//! [`FaultPlanState`]: a fault plan, and how often each of its faults has occurred.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::super::state::{Resource, Wait};
use super::deletion_failures;
use super::{FailureReason, FaultPlan, Phase, Times};

/// A fault plan, and how often each of its faults has occurred.
#[derive(Debug, Default)]
pub(crate) struct FaultPlanState {
    pub(crate) plan: FaultPlan,
    /// By section and index.
    occurrences: Mutex<BTreeMap<(&'static str, usize), u32>>,
    /// The physical ids of the resources that were emptied.
    emptied: Mutex<BTreeSet<String>>,
}

/// The faults of one resource in one phase.
#[derive(Debug, Default)]
pub(crate) struct InjectedFailure {
    pub(crate) failure: Option<String>,
    pub(crate) wait: Wait,
    /// Whether the stack isn't rolled back afterwards.
    pub(crate) disable_rollback: bool,
}

impl FaultPlanState {
    pub(crate) fn new(plan: FaultPlan) -> Self {
        Self {
            plan,
            occurrences: Mutex::default(),
            emptied: Mutex::default(),
        }
    }

    /// The faults of the resource in `phase`, at `now` milliseconds since 1970. Counts them.
    pub(crate) fn inject(
        &self,
        (stack, logical_id): (&str, &str),
        resource: &Resource,
        phase: Phase,
        now: u64,
    ) -> InjectedFailure {
        let mut injected = InjectedFailure::default();
        for (index, fault) in self.plan.resources.iter().enumerate() {
            if !fault.applies_to(stack, logical_id, phase)
                || (fault.reason == Some(FailureReason::NotEmpty) && self.is_emptied(resource))
                || !self.occurs("resources", index, fault.times)
            {
                continue;
            }
            let failure = fault.fails.clone();
            let failure = failure.or_else(|| deletion_failures::message(resource, fault.reason?));
            injected.disable_rollback |= fault.disable_rollback && failure.is_some();
            injected.failure = injected.failure.or(failure);
            injected.wait.polls = injected.wait.polls.max(fault.polls);
            if fault.seconds > 0 {
                let until = now.saturating_add(u64::from(fault.seconds) * 1000);
                injected.wait.until = injected.wait.until.max(Some(until));
            }
        }
        injected
    }

    fn is_emptied(&self, resource: &Resource) -> bool {
        let emptied = self.emptied.lock().unwrap_or_else(PoisonError::into_inner);
        emptied.contains(&resource.physical_id)
    }

    /// Empties a resource. Returns the number of its objects: 1 if the plan says that it isn't empty, and it wasn't emptied yet.
    pub(crate) fn empty(&self, (stack, logical_id): (&str, &str), physical_id: &str) -> usize {
        let mut faults = self.plan.resources.iter();
        let has_objects = faults.any(|fault| {
            fault.reason == Some(FailureReason::NotEmpty)
                && fault.applies_to(stack, logical_id, Phase::Delete)
        });
        let mut emptied = self.emptied.lock().unwrap_or_else(PoisonError::into_inner);
        usize::from(has_objects && emptied.insert(physical_id.to_owned()))
    }

    /// Whether entry `index` of `section` occurs again. Counts the occurrence.
    pub(crate) fn occurs(&self, section: &'static str, index: usize, times: Times) -> bool {
        let Times::Times(limit) = times else {
            return true;
        };
        // The counters are consistent even if another thread panicked.
        let mut occurrences = self
            .occurrences
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let count = occurrences.entry((section, index)).or_default();
        let occurs = *count < limit;
        *count = count.saturating_add(u32::from(occurs));
        occurs
    }
}
