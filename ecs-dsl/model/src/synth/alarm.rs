//! Alarms.

use super::duration::seconds;
use super::{Context, metric};
use crate::cfn::aws::cloudwatch;
use crate::dsl::{Alarm, Comparison, Metric, MissingData, Statistic};
use crate::synth::optional::{Optional, list};

pub(super) fn synth(alarm: &Alarm, cx: &mut Context<'_>) {
    let resource = cloudwatch::Alarm::new()
        .comparison_operator(comparison(alarm.comparison))
        .evaluation_periods(alarm.periods.value)
        .threshold(alarm.threshold)
        .treat_missing_data(missing(alarm.missing));
    let resource = match &alarm.less {
        None => of_metric(resource, &alarm.metric, cx),
        Some(less) => resource.metrics(difference(&alarm.metric, less, cx)),
    };
    let actions = list(alarm.actions.clone());
    let resource = resource
        .given(alarm.breaching, |it, periods| {
            it.datapoints_to_alarm(periods.value)
        })
        .given(
            alarm.description.as_ref(),
            cloudwatch::Alarm::alarm_description,
        )
        .given(actions.clone(), cloudwatch::Alarm::alarm_actions)
        .given(actions, cloudwatch::Alarm::ok_actions);
    let id = cx.ids(&alarm.name).id("Alarm");
    cx.add(id, resource);
}

fn of_metric(alarm: cloudwatch::Alarm, metric: &Metric, cx: &Context<'_>) -> cloudwatch::Alarm {
    let identity = metric::identity(metric, cx);
    let alarm = alarm
        .namespace(identity.namespace)
        .metric_name(metric.name.clone())
        .dimensions(dimensions(identity.dimensions))
        .period(seconds(metric.period.value));
    match metric.statistic.value {
        Statistic::Percentile(_) => alarm.extended_statistic(metric.statistic.text()),
        plain => alarm.statistic(cloudwatch::AlarmStatistic::Other(plain.text())),
    }
}

/// A math expression for `metric - less`; a missing datapoint of `less` counts as 0.
fn difference(
    metric: &Metric,
    less: &Metric,
    cx: &Context<'_>,
) -> Vec<cloudwatch::MetricDataQuery> {
    let query = |id: &'static str, metric: &Metric| {
        let identity = metric::identity(metric, cx);
        let plain = cloudwatch::Metric::new()
            .namespace(identity.namespace)
            .metric_name(metric.name.clone())
            .dimensions(dimensions(identity.dimensions));
        let statistic = cloudwatch::MetricStat::new(
            plain,
            seconds(metric.period.value),
            metric.statistic.text(),
        );
        cloudwatch::MetricDataQuery::new(id)
            .metric_stat(statistic)
            .return_data(false)
    };
    let difference = cloudwatch::MetricDataQuery::new("difference")
        .expression("whole - FILL(part, 0)")
        .label(format!("{} - {}", metric.name, less.name))
        .return_data(true);
    vec![query("whole", metric), query("part", less), difference]
}

fn dimensions(dimensions: Vec<(String, crate::cfn::Value<String>)>) -> Vec<cloudwatch::Dimension> {
    dimensions
        .into_iter()
        .map(|(name, value)| cloudwatch::Dimension::new(name, value))
        .collect()
}

fn missing(missing: MissingData) -> cloudwatch::TreatMissingData {
    match missing {
        MissingData::NotBreaching => cloudwatch::TreatMissingData::NotBreaching,
        MissingData::Breaching => cloudwatch::TreatMissingData::Breaching,
        MissingData::Ignore => cloudwatch::TreatMissingData::Ignore,
        MissingData::Missing => cloudwatch::TreatMissingData::Missing,
    }
}

fn comparison(comparison: Comparison) -> cloudwatch::ComparisonOperator {
    match comparison {
        Comparison::Above => cloudwatch::ComparisonOperator::GreaterThanThreshold,
        Comparison::AtLeast => cloudwatch::ComparisonOperator::GreaterThanOrEqualToThreshold,
        Comparison::Below => cloudwatch::ComparisonOperator::LessThanThreshold,
    }
}
