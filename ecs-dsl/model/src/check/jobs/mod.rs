//! Jobs: their schedules, their events, and the starts of their tasks.

mod failed_tasks;
mod schedules;
mod skipped_hours;
mod starts;

use super::rule::{AppRule, StackRule};

pub(super) const STACK: &[StackRule] = &[starts::check, schedules::check, failed_tasks::check];

pub(super) const APP: &[AppRule] = &[starts::check_buckets];
