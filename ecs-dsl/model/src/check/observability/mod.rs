//! Alarms, dashboards and metrics.

mod alarms;
mod dashboards;
pub(in crate::check) mod metrics;
mod subscribers;

use super::rule::{AppRule, StackRule};

pub(super) const STACK: &[StackRule] = &[alarms::check, dashboards::check, metrics::check];

pub(super) const APP: &[AppRule] = &[subscribers::check];
