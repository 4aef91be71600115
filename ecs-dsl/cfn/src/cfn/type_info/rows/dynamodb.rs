//! The `AWS::DynamoDB` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Policy, Protection, TypeInfo, ValueCheck, ValueRule, named,
};
use crate::cfn::type_names::dynamodb;
use crate::rules;

#[rustfmt::skip]
const TABLE_VALUES: &[ValueRule] = &[
    ValueRule::text("KeySchema/*/AttributeName", rules::key_attribute),
    ValueRule::text("GlobalSecondaryIndexes/*/IndexName", rules::index_name),
    ValueRule::text("LocalSecondaryIndexes/*/IndexName", rules::index_name),
    ValueRule::pair("ProvisionedThroughput/ReadCapacityUnits", ValueCheck::IntegerPair("WriteCapacityUnits", rules::provisioned_capacity)),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(dynamodb::TABLE, "TableName", "{n}", "arn:aws:dynamodb:{r}:{a}:table/{n}")
        .values(TABLE_VALUES)
        .attributes(&[("StreamArn", "{arn}/stream/2026-01-01T00:00:00.000")])
        .policies(&[
            Policy::own(Resource, "ResourcePolicy/PolicyDocument"),
            Policy::own(Resource, "StreamSpecification/ResourcePolicy/PolicyDocument"),
        ])
        .protection(Protection::property(
            "DeletionProtectionEnabled",
            Some("Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first."),
        ))
        .diagram(DiagramNode::new(DiagramKind::Data, "DynamoDB table"))
        .charge(Charge::Usage("tables, by requests and storage")),
];
