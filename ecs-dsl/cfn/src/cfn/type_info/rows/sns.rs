//! The `AWS::SNS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, named, unnamed};
use crate::cfn::type_names::sns;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(sns::SUBSCRIPTION, "{TopicArn}:{u}", "{TopicArn}:{u}"),
    named(sns::TOPIC, "TopicName", "arn:aws:sns:{r}:{a}:{n}", "arn:aws:sns:{r}:{a}:{n}")
        .attributes(&[("TopicName", "{n}")])
        .diagram(DiagramNode::new(DiagramKind::Messaging, "SNS topic"))
        .charge(Charge::Usage("topics, by messages")),
    unnamed(sns::TOPIC_POLICY, "", "").policies(&[Policy::attached(Resource, "PolicyDocument", "Topics")]),
];
