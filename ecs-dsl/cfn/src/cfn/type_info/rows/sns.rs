//! The `AWS::SNS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Policy, TypeInfo, ValueRule, named, unnamed,
};
use crate::cfn::type_names::sns;
use crate::rules;

#[rustfmt::skip]
const TOPIC_VALUES: &[ValueRule] = &[
    ValueRule::text("TopicName", rules::topic_name),
    ValueRule::text("TopicName", rules::fifo_name).when("FifoTopic", "true"),
    ValueRule::text("DisplayName", rules::display_name),
];

#[rustfmt::skip]
const SUBSCRIPTION_VALUES: &[ValueRule] = &[
    ValueRule::text("TopicArn", rules::topic_arn),
    ValueRule::text("Endpoint", rules::email_address).when("Protocol", "email"),
    ValueRule::text("Endpoint", rules::https_endpoint).when("Protocol", "https"),
    ValueRule::text("Endpoint", rules::queue_arn).when("Protocol", "sqs"),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(sns::SUBSCRIPTION, "{TopicArn}:{u}", "{TopicArn}:{u}")
        .values(SUBSCRIPTION_VALUES),
    named(sns::TOPIC, "TopicName", "arn:aws:sns:{r}:{a}:{n}", "arn:aws:sns:{r}:{a}:{n}")
        .values(TOPIC_VALUES)
        .attributes(&[("TopicName", "{n}")])
        .diagram(DiagramNode::new(DiagramKind::Messaging, "SNS topic"))
        .charge(Charge::Usage("topics, by messages")),
    unnamed(sns::TOPIC_POLICY, "", "").policies(&[Policy::attached(Resource, "PolicyDocument", "Topics")]),
];
