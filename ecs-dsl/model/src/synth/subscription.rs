//! Subscriptions of queues to topics.

use super::optional::Optional;
use super::{Context, job};
use crate::cfn::aws::sns;
use crate::cfn::{Expr, LogicalId, Map, Value};
use crate::dsl::{Queue, Subscription};

/// Adds the subscriptions of a queue. Their logical ids are built from the topic, so that another one doesn't change them.
pub(super) fn add(queue: &Queue, arn: &Value<String>, cx: &mut Context<'_>) {
    for subscription in &queue.subscriptions {
        let topic = &subscription.topic;
        let policy = filter_policy(subscription);
        let scope = policy
            .as_ref()
            .filter(|_| subscription.of_body)
            .map(|_| "MessageBody");
        let redrive = subscription.dead_letter.as_ref().map(|failed| {
            let target = failed.arn().into_expr();
            [("deadLetterTargetArn", target)]
                .into_iter()
                .collect::<Map>()
        });
        let resource = sns::Subscription::new("sqs", topic.arn())
            .endpoint(arn)
            .raw_message_delivery(true)
            .given(policy, sns::Subscription::filter_policy)
            .given(scope, sns::Subscription::filter_policy_scope)
            .given(redrive, sns::Subscription::redrive_policy);
        let id = LogicalId::of(&[&queue.name, "SubscriptionTo", topic.name()]);
        cx.add(id, resource);
    }
}

/// The conditions of a subscription, unless it has none.
fn filter_policy(subscription: &Subscription) -> Option<Map> {
    let mut policy = Map::new();
    for (name, filter) in &subscription.filters {
        if subscription.of_body {
            job::set_filter(&mut policy, &name.value, filter.clone());
        } else {
            policy.insert(name.value.clone(), Expr::List(filter.0.clone()));
        }
    }
    (!subscription.filters.is_empty()).then_some(policy)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::template;
    use crate::dsl::{EventFilter, Key, Queue, Stack, Subscription, Topic};

    /// The resources of a queue with this subscription, and a queue for what isn't delivered.
    fn subscribed(change: fn(Subscription) -> Subscription) -> Value {
        template(|stack: &mut Stack| {
            let orders = stack.add(Topic::new("orders"));
            let undelivered = stack.add(Queue::new("undelivered"));
            let subscription = Subscription::to(&orders).dead_letter(&undelivered);
            stack.add(Queue::new("invoices").subscribes(change(subscription)));
        })["Resources"]
            .clone()
    }

    #[test]
    fn queue_subscribes_to_a_topic() {
        let template = template(|stack: &mut Stack| {
            let orders = stack.add(Topic::new("orders"));
            stack.add(Queue::new("invoices").subscribes(&orders));
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["InvoicesSubscriptionToOrders"]["Properties"],
            json!({
                "TopicArn": {"Ref": "OrdersTopic"},
                "Protocol": "sqs",
                "Endpoint": {"Fn::GetAtt": ["InvoicesQueue", "Arn"]},
                "RawMessageDelivery": true,
            })
        );
        assert_eq!(
            resources["InvoicesQueuePolicy"]["Properties"]["PolicyDocument"]["Statement"][1],
            sending("InvoicesQueue")
        );
    }

    /// The statement of a queue's policy that lets the topic send.
    fn sending(queue: &str) -> Value {
        json!({
            "Sid": "OrdersTopic",
            "Effect": "Allow",
            "Principal": {"Service": "sns.amazonaws.com"},
            "Action": "sqs:SendMessage",
            "Resource": {"Fn::GetAtt": [queue, "Arn"]},
            "Condition": {"ArnEquals": {"aws:SourceArn": {"Ref": "OrdersTopic"}}},
        })
    }

    #[test]
    fn conditions_are_the_filter_policy() {
        let resources = subscribed(|subscription| {
            subscription
                .filter("status", EventFilter::any_of(["paid", "refunded"]))
                .filter("order.total", EventFilter::at_least(100.0))
        });
        let subscription = &resources["InvoicesSubscriptionToOrders"]["Properties"];
        assert_eq!(
            subscription["FilterPolicy"],
            json!({"status": ["paid", "refunded"], "order.total": [{"numeric": [">=", 100]}]})
        );
        assert_eq!(subscription["FilterPolicyScope"], Value::Null);
    }

    #[test]
    fn conditions_on_the_body_have_paths() {
        let resources = subscribed(|subscription| {
            subscription
                .filter("order.total", EventFilter::at_least(100.0))
                .filter("order.status", "paid")
                .filter_message_body()
        });
        let subscription = &resources["InvoicesSubscriptionToOrders"]["Properties"];
        assert_eq!(
            subscription["FilterPolicy"],
            json!({"order": {"total": [{"numeric": [">=", 100]}], "status": ["paid"]}})
        );
        assert_eq!(subscription["FilterPolicyScope"], "MessageBody");
    }

    #[test]
    fn undelivered_messages_have_a_queue() {
        let resources = subscribed(|subscription| subscription);
        assert_eq!(
            resources["InvoicesSubscriptionToOrders"]["Properties"]["RedrivePolicy"],
            json!({"deadLetterTargetArn": {"Fn::GetAtt": ["UndeliveredQueue", "Arn"]}})
        );
        let policy = &resources["UndeliveredQueuePolicy"]["Properties"]["PolicyDocument"];
        assert_eq!(policy["Statement"][1], sending("UndeliveredQueue"));
    }

    #[test]
    fn key_of_a_subscribed_queue_allows_topics() {
        let template = template(|stack: &mut Stack| {
            let key = stack.add(Key::new("data"));
            let orders = stack.add(Topic::new("orders"));
            stack.add(Queue::new("invoices").kms_key(&key).subscribes(&orders));
        });
        let policy = &template["Resources"]["DataKey"]["Properties"]["KeyPolicy"];
        assert_eq!(policy["Statement"][1]["Sid"], "Topics");
    }
}
