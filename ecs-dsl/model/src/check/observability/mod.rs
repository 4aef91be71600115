//! Alarms, dashboards and metrics.

mod alarms;
mod dashboards;
mod metrics;

use super::rule::StackRule;

pub(super) const STACK: &[StackRule] = &[alarms::check, dashboards::check, metrics::check];
