//! The `AWS::CloudWatch` types.

use crate::cfn::type_info::{Charge, TypeInfo, named};
use crate::cfn::type_names::cloudwatch;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(cloudwatch::ALARM, "AlarmName", "{n}", "arn:aws:cloudwatch:{r}:{a}:alarm:{n}").charge(Charge::Alarm).grants_nothing(),
    named(cloudwatch::COMPOSITE_ALARM, "AlarmName", "{n}", "arn:aws:cloudwatch:{r}:{a}:alarm:{n}").grants_nothing(),
    named(cloudwatch::DASHBOARD, "DashboardName", "{n}", "arn:aws:cloudwatch::{a}:dashboard/{n}")
        .charge(Charge::Dashboard)
        .grants_nothing(),
];
