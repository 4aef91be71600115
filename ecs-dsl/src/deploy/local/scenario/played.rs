//! A scenario while it is played: what has happened how often.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::super::state::{Hold, Resource};
use super::words;
use super::{Moment, Scenario, Times};

/// A scenario, and what of it has happened.
#[derive(Debug, Default)]
pub(crate) struct Played {
    pub(crate) scenario: Scenario,
    used: Mutex<BTreeMap<(&'static str, usize), u32>>,
}

/// What happens to a resource now.
#[derive(Debug, Default)]
pub(crate) struct Misfortune {
    pub(crate) failure: Option<String>,
    pub(crate) hold: Hold,
    /// Whether the stack stays as it is after it.
    pub(crate) keeps: bool,
}

impl Played {
    pub(crate) fn of(scenario: Scenario) -> Self {
        Self {
            scenario,
            used: Mutex::default(),
        }
    }

    /// What happens to the resource now, at `now` milliseconds since 1970; it counts as having happened.
    pub(crate) fn misfortune(
        &self,
        (stack, logical_id): (&str, &str),
        resource: &Resource,
        moment: Moment,
        now: u64,
    ) -> Misfortune {
        let mut found = Misfortune::default();
        for (index, fault) in self.scenario.resources.iter().enumerate() {
            if !fault.is_about(stack, logical_id, moment)
                || !self.happens("resources", index, fault.times)
            {
                continue;
            }
            let told = fault.fails.clone();
            let told = told.or_else(|| words::refusal(resource, fault.because?));
            found.keeps |= fault.keeps && told.is_some();
            found.failure = found.failure.or(told);
            found.hold.looks = found.hold.looks.max(fault.looks);
            if fault.seconds > 0 {
                let until = now + u64::from(fault.seconds) * 1000;
                found.hold.until = found.hold.until.max(Some(until));
            }
        }
        found
    }

    /// Whether entry `index` of `section` happens once more; if so, it counts.
    pub(crate) fn happens(&self, section: &'static str, index: usize, times: Times) -> bool {
        let Times::Times(most) = times else {
            return true;
        };
        // What a panicking thread leaves is whole: a number.
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let count = used.entry((section, index)).or_default();
        let happens = *count < most;
        *count += u32::from(happens);
        happens
    }
}
