//! The `AWS::CloudWatch` types.

use crate::cfn::aws::cloudwatch::{Alarm, CompositeAlarm, Dashboard};
use crate::cfn::type_info::{Charge, TypeInfo, named};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<Alarm>("AlarmName", "{n}", "arn:aws:cloudwatch:{r}:{a}:alarm:{n}").charge(Charge::Alarm).grants_nothing(),
    named::<CompositeAlarm>("AlarmName", "{n}", "arn:aws:cloudwatch:{r}:{a}:alarm:{n}").grants_nothing(),
    named::<Dashboard>("DashboardName", "{n}", "arn:aws:cloudwatch::{a}:dashboard/{n}")
        .charge(Charge::Dashboard)
        .grants_nothing(),
];
