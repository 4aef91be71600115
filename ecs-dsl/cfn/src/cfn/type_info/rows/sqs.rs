//! The `AWS::SQS` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, named, unnamed};
use crate::cfn::type_names::sqs;

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(sqs::QUEUE, "QueueName", "https://sqs.{r}.amazonaws.com/{a}/{n}", "arn:aws:sqs:{r}:{a}:{n}")
        .name_limit(80)
        .attributes(&[("QueueName", "{n}"), ("QueueUrl", "{ref}")])
        .diagram(DiagramNode::new(DiagramKind::Messaging, "SQS queue"))
        .charge(Charge::Usage("queues, by requests")),
    unnamed(sqs::QUEUE_POLICY, "", "").policies(&[Policy::attached(Resource, "PolicyDocument", "Queues")]),
];
