//! The `AWS::Logs` types.

use crate::cfn::aws::logs::{LogGroup, MetricFilter, ResourcePolicy, SubscriptionFilter};
use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, NameConflict, Policy, Protection, ReadCall, TypeInfo, named};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<LogGroup>("LogGroupName", "{n}", "arn:aws:logs:{r}:{a}:log-group:{n}:*")
        .policies(&[Policy::own(Resource, "ResourcePolicyDocument")])
        .protection(Protection::property("DeletionProtectionEnabled", None))
        .charge(Charge::Usage("logs: 0.50 per GB ingested, 0.03 per GB stored"))
        .read_call(ReadCall::LogGroup)
        .name_lookup(NameConflict::Rejected, "aws logs delete-log-group --log-group-name NAME")
        // `InvalidParameterException` of `CreateLogGroup`.
        .needs_key_at_creation(),
    named::<MetricFilter>("FilterName", "", "").within(&["LogGroupName"]),
    named::<ResourcePolicy>("PolicyName", "{n}", "").policies(&[Policy::own(Resource, "PolicyDocument")]),
    named::<SubscriptionFilter>("FilterName", "", "").within(&["LogGroupName"]),
];
