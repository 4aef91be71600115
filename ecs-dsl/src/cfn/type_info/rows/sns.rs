//! The `AWS::SNS` types.

use crate::cfn::aws::sns::{Subscription, Topic, TopicPolicy};
use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{Charge, DiagramKind, DiagramNode, Policy, TypeInfo, named, unnamed};

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed::<Subscription>("{TopicArn}:{u}", "{TopicArn}:{u}"),
    named::<Topic>("TopicName", "arn:aws:sns:{r}:{a}:{n}", "arn:aws:sns:{r}:{a}:{n}")
        .attributes(&[("TopicName", "{n}")])
        .diagram(DiagramNode::new(DiagramKind::Messaging, "SNS topic"))
        .charge(Charge::Usage("topics, by messages")),
    unnamed::<TopicPolicy>("", "").policies(&[Policy::attached(Resource, "PolicyDocument", "Topics")]),
];
