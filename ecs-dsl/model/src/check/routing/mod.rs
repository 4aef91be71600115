//! Listener rules: conditions, priorities and order.

mod listeners;
mod shadowing;

use super::rule::AppRule;

pub(super) const APP: &[AppRule] = &[listeners::check, shadowing::check];
