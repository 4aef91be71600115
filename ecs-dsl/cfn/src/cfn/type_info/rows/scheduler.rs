//! The `AWS::Scheduler` types.

use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, TypeInfo, ValueRule, named};
use crate::cfn::type_names::scheduler;
use crate::rules;

#[rustfmt::skip]
const SCHEDULE_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::rule_name),
    ValueRule::text("ScheduleExpression", rules::schedule),
    ValueRule::text("ScheduleExpressionTimezone", rules::timezone).warning(),
    ValueRule::text("StartDate", rules::instant).warning(),
    ValueRule::text("EndDate", rules::instant).warning(),
    ValueRule::minutes("FlexibleTimeWindow/MaximumWindowInMinutes", rules::flexible_window),
    ValueRule::integer("Target/RetryPolicy/MaximumRetryAttempts", rules::start_retries),
    ValueRule::seconds("Target/RetryPolicy/MaximumEventAgeInSeconds", rules::start_within),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(scheduler::SCHEDULE, "Name", "{n}", "arn:aws:scheduler:{r}:{a}:schedule/default/{n}")
        .stores_ids()
        .values(SCHEDULE_VALUES)
        .within(&["GroupName"])
        .name_limit(64)
        .security_groups(&["Target/EcsParameters/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Trigger, "schedule"))
        .charge(Charge::Usage("schedules and the tasks that they start")),
    named(scheduler::SCHEDULE_GROUP, "Name", "{n}", "arn:aws:scheduler:{r}:{a}:schedule-group/{n}").name_limit(64),
];
