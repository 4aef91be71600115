//! The `AWS::SQS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Policy, TypeInfo, ValueRule, named, unnamed,
};
use crate::cfn::type_names::sqs;
use crate::rules;

#[rustfmt::skip]
const QUEUE_VALUES: &[ValueRule] = &[
    ValueRule::text("QueueName", rules::queue_name),
    ValueRule::text("QueueName", rules::fifo_name).when("FifoQueue", "true"),
    ValueRule::seconds("VisibilityTimeout", rules::visibility_timeout),
    ValueRule::seconds("MessageRetentionPeriod", rules::message_retention),
    ValueRule::seconds("DelaySeconds", rules::message_delay),
    ValueRule::integer("RedrivePolicy/maxReceiveCount", rules::max_receives),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(sqs::QUEUE, "QueueName", "https://sqs.{r}.amazonaws.com/{a}/{n}", "arn:aws:sqs:{r}:{a}:{n}")
        .values(QUEUE_VALUES)
        .name_limit(80)
        .attributes(&[("QueueName", "{n}"), ("QueueUrl", "{ref}")])
        .diagram(DiagramNode::new(DiagramKind::Messaging, "SQS queue"))
        .charge(Charge::Usage("queues, by requests")),
    unnamed(sqs::QUEUE_POLICY, "", "").policies(&[Policy::attached(Resource, "PolicyDocument", "Queues")]),
];
