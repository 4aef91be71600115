//! Jobs and workflows: their schedules, their events, their steps, and the starts of their tasks.

mod failed_tasks;
mod intervals;
mod migrations;
mod overlaps;
mod schedules;
mod skipped_hours;
mod starts;
mod workflows;

use super::rule::{AppRule, StackRule};

pub(super) const STACK: &[StackRule] = &[
    starts::check,
    schedules::check,
    failed_tasks::check,
    migrations::check,
    workflows::check,
    overlaps::check,
];

pub(super) const APP: &[AppRule] = &[starts::check_buckets];
