//! The `AWS::Events` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, ValueRule, named};
use crate::cfn::type_names::events;
use crate::rules;

#[rustfmt::skip]
const RULE_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::rule_name),
    ValueRule::text("ScheduleExpression", rules::schedule),
    ValueRule::integer("Targets/*/RetryPolicy/MaximumRetryAttempts", rules::start_retries),
    ValueRule::seconds("Targets/*/RetryPolicy/MaximumEventAgeInSeconds", rules::start_within),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(events::EVENT_BUS, "Name", "{n}", "arn:aws:events:{r}:{a}:event-bus/{n}").policies(&[Policy::own(Resource, "Policy")]),
    named(events::EVENT_BUS_POLICY, "StatementId", "", "")
        .within(&["EventBusName"])
        .policies(&[Policy::attached(Resource, "Statement", "EventBusName")]),
    named(events::RULE, "Name", "{n}", "arn:aws:events:{r}:{a}:rule/{n}")
        .stores_ids()
        .values(RULE_VALUES)
        .within(&["EventBusName"])
        .security_groups(&["Targets/*/EcsParameters/NetworkConfiguration/AwsVpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Trigger, "event rule"))
        .charge(Charge::Usage("events and their targets")),
];
