//! Alarms, charged by metrics.

use super::draft::{Draft, Entry};
use super::prices::ALARM;
use super::resolve::TemplateResource;
use crate::cfn::eval::items;

/// Prices the metrics of an alarm; one on an expression is charged for each.
pub(super) fn price(alarm: &TemplateResource<'_>, draft: &mut Draft) {
    let period = alarm.number(&["Period"]);
    if period.is_some_and(|period| period < 60.0) {
        draft.skip(alarm.id(), "high-resolution alarms: no verified price");
        return;
    }
    let queries = alarm.value(&["Metrics"]).map_or(&[][..], items).iter();
    let metrics = queries.filter(|query| query.get("MetricStat").is_some());
    let entry = Entry::new(alarm, "CloudWatch", "alarm");
    draft.add(entry.per(metrics.count().max(1)), ALARM);
}
