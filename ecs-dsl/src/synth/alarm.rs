//! Alarms.

use super::workload::seconds;
use super::{Context, metric};
use crate::cfn::aws::cloudwatch;
use crate::dsl::{Alarm, Comparison, Statistic};

pub(super) fn synth(alarm: &Alarm, cx: &mut Context<'_>) {
    let identity = metric::identity(&alarm.metric, cx);
    let dimensions: Vec<_> = identity
        .dimensions
        .into_iter()
        .map(|(name, value)| cloudwatch::Dimension::new(name, value))
        .collect();
    let mut resource = cloudwatch::Alarm::new()
        .comparison_operator(comparison(alarm.comparison))
        .evaluation_periods(alarm.periods.value)
        .namespace(identity.namespace)
        .metric_name(alarm.metric.name.clone())
        .dimensions(dimensions)
        .period(seconds(alarm.metric.period.value))
        .threshold(alarm.threshold)
        .treat_missing_data(cloudwatch::TreatMissingData::NotBreaching);
    resource = match alarm.metric.statistic.value {
        Statistic::Percentile(_) => resource.extended_statistic(alarm.metric.statistic.text()),
        plain => resource.statistic(cloudwatch::AlarmStatistic::Other(plain.text())),
    };
    if let Some(breaching) = &alarm.breaching {
        resource = resource.datapoints_to_alarm(breaching.value);
    }
    if let Some(description) = &alarm.description {
        resource = resource.alarm_description(description);
    }
    if !alarm.actions.is_empty() {
        resource = resource
            .alarm_actions(alarm.actions.clone())
            .ok_actions(alarm.actions.clone());
    }
    let id = cx.parts(&alarm.name).id("Alarm");
    cx.add(id, resource);
}

fn comparison(comparison: Comparison) -> cloudwatch::ComparisonOperator {
    match comparison {
        Comparison::Above => cloudwatch::ComparisonOperator::GreaterThanThreshold,
        Comparison::AtLeast => cloudwatch::ComparisonOperator::GreaterThanOrEqualToThreshold,
        Comparison::Below => cloudwatch::ComparisonOperator::LessThanThreshold,
    }
}
