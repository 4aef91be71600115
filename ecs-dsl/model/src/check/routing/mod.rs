//! Listener rules: conditions, priorities and order.

mod conditions;
mod listeners;
mod patterns;
mod shadowing;

use super::rule::AppRule;

pub(super) const APP: &[AppRule] = &[listeners::check, shadowing::check];
