//! Listener rules: conditions, priorities and order; and the target groups that they forward to.

mod listeners;
mod shadowing;
mod target_groups;

use super::rule::AppRule;

pub(super) const APP: &[AppRule] = &[listeners::check, shadowing::check, target_groups::check];
