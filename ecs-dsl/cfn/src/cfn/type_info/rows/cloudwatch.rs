//! The `AWS::CloudWatch` types.

use crate::cfn::type_info::{Charge, TypeInfo, ValueCheck, ValueRule, named};
use crate::cfn::type_names::cloudwatch;
use crate::rules;

#[rustfmt::skip]
const ALARM_VALUES: &[ValueRule] = &[
    ValueRule::text("AlarmDescription", rules::alarm_description),
    ValueRule::pair("DatapointsToAlarm", ValueCheck::IntegerPair("EvaluationPeriods", rules::alarm_periods)),
    ValueRule::pair("Period", ValueCheck::Window("EvaluationPeriods", rules::alarm_window)),
    ValueRule::text("MetricName", rules::metric_name),
    ValueRule::text("Namespace", rules::metric_namespace),
    ValueRule::seconds("Metrics/*/MetricStat/Period", rules::metric_period),
    ValueRule::text("AlarmActions/*", rules::action_arn).warning(),
    ValueRule::text("OKActions/*", rules::action_arn).warning(),
    ValueRule::text("InsufficientDataActions/*", rules::action_arn).warning(),
];

#[rustfmt::skip]
const DASHBOARD_VALUES: &[ValueRule] = &[
    ValueRule::text("DashboardName", rules::dashboard_name),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(cloudwatch::ALARM, "AlarmName", "{n}", "arn:aws:cloudwatch:{r}:{a}:alarm:{n}")
        .values(ALARM_VALUES).charge(Charge::Alarm).grants_nothing(),
    named(cloudwatch::COMPOSITE_ALARM, "AlarmName", "{n}", "arn:aws:cloudwatch:{r}:{a}:alarm:{n}").grants_nothing(),
    named(cloudwatch::DASHBOARD, "DashboardName", "{n}", "arn:aws:cloudwatch::{a}:dashboard/{n}")
        .values(DASHBOARD_VALUES)
        .charge(Charge::Dashboard)
        .grants_nothing(),
];
