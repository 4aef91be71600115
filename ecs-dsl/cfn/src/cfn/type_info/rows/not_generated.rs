//! Types that aren't generated, but occur in templates: the plan, the estimate and the capabilities know them. Their
//! resources can't be deployed on the local engine, so that they have no formats of ids.

use crate::cfn::type_info::PolicyKind::{Permission, Resource};
use crate::cfn::type_info::{
    Charge, Exposed, PUBLICLY_ACCESSIBLE, Policy, Protection, PublicSwitch, TypeInfo, not_generated,
};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    not_generated("AWS::AmazonMQ::Broker").public(PUBLICLY_ACCESSIBLE),
    not_generated("AWS::DMS::ReplicationInstance").public(PUBLICLY_ACCESSIBLE),
    not_generated("AWS::DocDB::DBCluster").protection(Protection::property("DeletionProtection", None)),
    not_generated("AWS::EC2::Volume").charge(Charge::Volume),
    not_generated("AWS::ECR::PublicRepository")
        .policies(&[Policy::own(Resource, "RepositoryPolicyText")])
        .public(PublicSwitch::reachable(Exposed::Always, "can be read by anyone")),
    not_generated("AWS::ECR::RegistryPolicy").policies(&[Policy::own(Resource, "PolicyText")]),
    not_generated("AWS::IAM::AccessKey").iam_capability(),
    not_generated("AWS::IAM::Group").with_name("GroupName").iam_capability().identity(),
    not_generated("AWS::IAM::GroupPolicy").policies(&[Policy::attached(Permission, "PolicyDocument", "GroupName")]),
    not_generated("AWS::IAM::User").with_name("UserName").iam_capability().identity(),
    not_generated("AWS::IAM::UserPolicy").policies(&[Policy::attached(Permission, "PolicyDocument", "UserName")]),
    not_generated("AWS::IAM::UserToGroupAddition").iam_capability(),
    not_generated("AWS::KMS::ReplicaKey").policies(&[Policy::own(Resource, "KeyPolicy")]),
    not_generated("AWS::Lambda::Url").public(PublicSwitch::reachable(
        Exposed::If("AuthType", "NONE"),
        "can be invoked by anyone (`AuthType: NONE`)",
    )),
    not_generated("AWS::Neptune::DBCluster").protection(Protection::property("DeletionProtection", None)),
    not_generated("AWS::Redshift::Cluster").public(PUBLICLY_ACCESSIBLE),
    not_generated("AWS::SNS::TopicInlinePolicy").policies(&[Policy::attached(Resource, "PolicyDocument", "TopicArn")]),
    not_generated("AWS::SQS::QueueInlinePolicy").policies(&[Policy::attached(Resource, "PolicyDocument", "Queue")]),
];
