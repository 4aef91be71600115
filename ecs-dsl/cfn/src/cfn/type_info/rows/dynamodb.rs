//! The `AWS::DynamoDB` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Policy, Protection, TypeInfo, named,
};
use crate::cfn::type_names::dynamodb;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(dynamodb::TABLE, "TableName", "{n}", "arn:aws:dynamodb:{r}:{a}:table/{n}")
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
