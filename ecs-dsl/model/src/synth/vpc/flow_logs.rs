//! Flow logs, in CloudWatch Logs and in a bucket.

use crate::cfn::aws::{ec2, iam as aws_iam, logs};
use crate::cfn::{Resource, Value};
use crate::dsl::{Statement, Vpc};
use crate::synth::duration::days;
use crate::synth::{Context, LogicalIds, iam, log_group, removal};

pub(super) fn add_to_logs(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let Some(retention) = vpc.flow_logs else {
        return;
    };
    let log_group = logs::LogGroup::new().retention_in_days(days(retention));
    let log_group = log_group::encrypted(log_group, None, cx.stack());
    let resource = removal::with_policy(log_group, None, cx.stack());
    cx.add(ids.id("FlowLogGroup"), resource);
    let log_group_arn: Value<String> = ids.attribute("FlowLogGroup", "Arn");
    let write = Statement::allow(
        [
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "logs:DescribeLogStreams",
        ],
        [log_group_arn],
    );
    cx.add(
        ids.id("FlowLogRole"),
        aws_iam::Role::new(iam::trust("vpc-flow-logs.amazonaws.com")).policies([
            aws_iam::RolePolicyProperty::new(iam::policy(&[write]), "WriteFlowLogs"),
        ]),
    );
    cx.add(
        ids.id("FlowLog"),
        ec2::FlowLog::new(ids.reference("Vpc"), ec2::FlowLogResourceType::Vpc)
            .traffic_type(ec2::TrafficType::All)
            .log_group_name(ids.reference("FlowLogGroup"))
            .deliver_logs_permission_arn(ids.attribute::<String>("FlowLogRole", "Arn")),
    );
}

/// Adds a flow log that writes to the bucket. EC2 tests write access when it is created: the bucket policy must exist first.
pub(super) fn add_to_bucket(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let Some(bucket) = &vpc.flow_log_bucket else {
        return;
    };
    let log = ec2::FlowLog::new(ids.reference("Vpc"), ec2::FlowLogResourceType::Vpc)
        .traffic_type(ec2::TrafficType::All)
        .log_destination_type(ec2::LogDestinationType::S3)
        .log_destination(bucket.arn());
    let mut resource = Resource::from_type(log);
    if let Some(policy) = bucket.policy_id(cx.stack().scope()) {
        resource = resource.depends_on(policy);
    }
    cx.add(ids.id("FlowLogInBucket"), resource);
}
