//! The resource and the policy of a queue, of a component or between a topic and a job.

use super::duration::seconds;
use super::resource_policy;
use crate::cfn::aws::sqs::{Queue as QueueResource, QueueRedrivePolicy};
use crate::cfn::{Expr, Handle, LogicalId, Value};
use crate::dsl::{Queue, Topic};

/// The wait time of a receive request: SQS's maximum, so that few requests return no message.
const RECEIVE_WAIT_SECONDS: i64 = 20;

/// The resource of a queue, without its removal policy.
pub(super) fn of_queue(queue: &Queue) -> QueueResource {
    let mut resource = QueueResource::new()
        .message_retention_period(seconds(queue.retention.value))
        .receive_message_wait_time_seconds(RECEIVE_WAIT_SECONDS)
        .visibility_timeout(seconds(queue.visibility_timeout.value));
    if let Some(delay) = queue.delay {
        resource = resource.delay_seconds(seconds(delay.value));
    }
    if queue.fifo {
        resource = resource.fifo_queue(true).content_based_deduplication(true);
    }
    if let Some(dead_letter) = &queue.dead_letter {
        let redrive = QueueRedrivePolicy::new()
            .dead_letter_target_arn(dead_letter.queue.arn())
            .max_receive_count(dead_letter.max_receives.value);
        resource = resource.redrive_policy(redrive);
    }
    match &queue.key {
        Some(key) => resource.kms_master_key_id(key.arn()),
        None => resource.sqs_managed_sse_enabled(true),
    }
}

/// The statements of the policy of a queue that receives from these topics.
pub(super) fn statements(
    arn: &Value<String>,
    topics: impl IntoIterator<Item = Handle<Topic>>,
) -> Vec<Expr> {
    let deny = resource_policy::deny_insecure_transport("sqs:*", vec![arn.clone()]);
    let mut statements = vec![deny.into()];
    statements.extend(topics.into_iter().map(|topic| {
        let topic_arn = topic.arn();
        let sid = LogicalId::of(&[topic.name(), "Topic"]);
        let service = ("Service", "sns.amazonaws.com".into());
        let statement = resource_policy::allow(
            sid.as_str().to_owned(),
            service,
            &["sqs:SendMessage"],
            arn.clone(),
        );
        resource_policy::with_condition(statement, "ArnEquals", "aws:SourceArn", topic_arn).into()
    }));
    statements
}
