//! The `AWS::Logs` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, NameConflict, Policy, Protection, ReadCall, TypeInfo, ValueRule, named,
};
use crate::cfn::type_names::logs;
use crate::rules;

#[rustfmt::skip]
const LOG_GROUP_VALUES: &[ValueRule] = &[
    ValueRule::text("LogGroupName", rules::log_group_name),
    ValueRule::days("RetentionInDays", rules::retention),
    ValueRule::text("KmsKeyId", rules::key_arn).warning(),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(logs::LOG_GROUP, "LogGroupName", "{n}", "arn:aws:logs:{r}:{a}:log-group:{n}:*")
        .values(LOG_GROUP_VALUES)
        .policies(&[Policy::own(Resource, "ResourcePolicyDocument")])
        .protection(Protection::property("DeletionProtectionEnabled", None))
        .charge(Charge::Usage("logs: 0.50 per GB ingested, 0.03 per GB stored"))
        .read_call(ReadCall::LogGroup)
        .name_lookup(NameConflict::Rejected, "aws logs delete-log-group --log-group-name NAME")
        // `InvalidParameterException` of `CreateLogGroup`.
        .needs_key_at_creation(),
    named(logs::METRIC_FILTER, "FilterName", "", "").within(&["LogGroupName"]),
    named(logs::RESOURCE_POLICY, "PolicyName", "{n}", "").policies(&[Policy::own(Resource, "PolicyDocument")]),
    named(logs::SUBSCRIPTION_FILTER, "FilterName", "", "").within(&["LogGroupName"]),
];
