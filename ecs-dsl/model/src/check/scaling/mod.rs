//! Auto scaling and capacity.

mod capacity;
mod policies;
mod targets;

use super::rule::{ServiceRule, StackRule, TaskRule};

pub(super) const TASK: &[TaskRule] = &[capacity::check_task];

pub(super) const SERVICE: &[ServiceRule] = &[targets::check, policies::check_predictive];

pub(super) const STACK: &[StackRule] = &[capacity::check, policies::check];
