//! Topics and their subscriptions.

use super::{Context, LogicalIds, failed_tasks, iam, resource_policy};
use crate::cfn::aws::sns;
use crate::cfn::{Expr, LogicalId, intrinsic, pseudo};
use crate::dsl::{Subscriber, Topic};
use crate::synth::optional::Optional;

pub(super) fn synth(topic: &Topic, cx: &mut Context<'_>) {
    let ids = cx.ids(&topic.name);
    if topic.imported.is_none() {
        let resource = sns::Topic::new()
            .given(topic.display_name.as_ref(), sns::Topic::display_name)
            .given(topic.key.as_ref(), |it, key| {
                it.kms_master_key_id(key.arn())
            });
        let resource = if topic.fifo {
            // CloudFormation's own names don't have the suffix that SNS requires.
            let suffix = format!("-{}.fifo", topic.name);
            let name = intrinsic::concat([pseudo::stack_name(), suffix.into()]);
            let fifo = resource.fifo_topic(true).content_based_deduplication(true);
            fifo.topic_name(name)
        } else {
            resource
        };
        cx.add(ids.id("Topic"), resource);
        if failed_tasks::sends_to(topic, cx) {
            let policy = iam::document(statements(ids));
            let resource = sns::TopicPolicy::new(policy, [ids.reference("Topic")]);
            cx.add(ids.id("TopicPolicy"), resource);
        }
    }
    for subscription in &topic.subscriptions {
        add_subscription(topic, subscription, ids, cx);
    }
}

/// The actions of the policy that SNS gives a topic by itself.
const DEFAULT_ACTIONS: [&str; 8] = [
    "sns:GetTopicAttributes",
    "sns:SetTopicAttributes",
    "sns:AddPermission",
    "sns:RemovePermission",
    "sns:DeleteTopic",
    "sns:Subscribe",
    "sns:ListSubscriptionsByTopic",
    "sns:Publish",
];

/// The statement that a topic without a policy has, on which alarms rely, and one for rules of EventBridge.
fn statements(ids: LogicalIds<'_>) -> Vec<Expr> {
    let topic = ids.reference("Topic");
    let own = resource_policy::allow(
        "Account",
        ("AWS", "*".into()),
        &DEFAULT_ACTIONS,
        topic.clone(),
    );
    let account = pseudo::account_id;
    let events = ("Service", "events.amazonaws.com".into());
    let events = resource_policy::allow("Events", events, &["sns:Publish"], topic);
    [(own, "aws:SourceOwner"), (events, "aws:SourceAccount")]
        .map(|(statement, key)| {
            resource_policy::with_condition(statement, "StringEquals", key, account()).into()
        })
        .into()
}

/// Adds a subscription. Its logical id is built from the subscriber, so that another one doesn't change it.
fn add_subscription(
    topic: &Topic,
    subscription: &Subscriber,
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) {
    let arn = match &topic.imported {
        Some(arn) => arn.clone(),
        None => ids.reference("Topic"),
    };
    let (subscriber, resource) = match subscription {
        Subscriber::Email(address) => {
            let resource = sns::Subscription::new("email", arn).endpoint(address.value.clone());
            (address.value.as_str(), resource)
        }
        Subscriber::Https(url) => {
            let resource = sns::Subscription::new("https", arn).endpoint(url.value.clone());
            (url.value.as_str(), resource)
        }
        Subscriber::Queue(queue) => {
            let resource = sns::Subscription::new("sqs", arn).endpoint(queue.arn());
            (queue.name(), resource.raw_message_delivery(true))
        }
    };
    cx.add(
        LogicalId::of(&[ids.name(), "SubscriptionOf", subscriber]),
        resource,
    );
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::{granted, template};
    use crate::dsl::{Key, Queue, Topic};

    #[test]
    fn topic_has_no_name_and_no_key() {
        let template = template(|stack| {
            stack.add(Topic::new("alerts").display_name("Shop"));
        });
        let topic = &template["Resources"]["AlertsTopic"]["Properties"];
        assert_eq!(topic["DisplayName"], "Shop");
        assert_eq!(topic["TopicName"], json!(null));
        assert_eq!(topic["KmsMasterKeyId"], json!(null));
    }

    #[test]
    fn fifo_topic_has_a_name_with_its_suffix() {
        let template = template(|stack| {
            let jobs = stack.add(Queue::new("jobs").fifo());
            stack.add(Topic::new("orders").fifo().queue(&jobs));
        });
        let topic = &template["Resources"]["OrdersTopic"]["Properties"];
        assert_eq!(topic["FifoTopic"], true);
        assert_eq!(topic["ContentBasedDeduplication"], true);
        assert_eq!(
            topic["TopicName"],
            json!({"Fn::Sub": "${AWS::StackName}-orders.fifo"})
        );
        let subscription = &template["Resources"]["OrdersSubscriptionOfJobs"]["Properties"];
        assert_eq!(subscription["Protocol"], "sqs");
    }

    #[test]
    fn subscriptions_are_named_after_the_subscriber() {
        let template = template(|stack| {
            let jobs = stack.add(Queue::new("jobs"));
            let topic = Topic::new("alerts")
                .email("ops@example.com")
                .https("https://example.com/hook");
            stack.add(topic.queue(&jobs));
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["AlertsSubscriptionOfOpsExampleCom"]["Properties"],
            json!({"Protocol": "email", "TopicArn": {"Ref": "AlertsTopic"}, "Endpoint": "ops@example.com"})
        );
        let hook = &resources["AlertsSubscriptionOfHttpsExampleComHook"]["Properties"];
        assert_eq!(hook["Protocol"], "https");
        let queue = &resources["AlertsSubscriptionOfJobs"]["Properties"];
        assert_eq!(
            queue["Endpoint"],
            json!({"Fn::GetAtt": ["JobsQueue", "Arn"]})
        );
        assert_eq!(queue["RawMessageDelivery"], true);
    }

    #[test]
    fn queue_only_accepts_messages_of_its_topic() {
        let template = template(|stack| {
            let jobs = stack.add(Queue::new("jobs"));
            stack.add(Topic::new("alerts").queue(&jobs));
            stack.add(Topic::new("others"));
        });
        let statements =
            &template["Resources"]["JobsQueuePolicy"]["Properties"]["PolicyDocument"]["Statement"];
        assert_eq!(statements.as_array().unwrap().len(), 2);
        assert_eq!(
            statements[1],
            json!({
                "Sid": "AlertsTopic",
                "Effect": "Allow",
                "Principal": {"Service": "sns.amazonaws.com"},
                "Action": "sqs:SendMessage",
                "Resource": {"Fn::GetAtt": ["JobsQueue", "Arn"]},
                "Condition": {"ArnEquals": {"aws:SourceArn": {"Ref": "AlertsTopic"}}},
            })
        );
    }

    #[test]
    fn key_of_a_topic_allows_alarms() {
        let template = template(|stack| {
            let key = stack.add(Key::new("data"));
            stack.add(Topic::new("alerts").kms_key(&key));
        });
        let statements = &template["Resources"]["DataKey"]["Properties"]["KeyPolicy"]["Statement"];
        assert_eq!(
            statements[1],
            json!({
                "Sid": "Alarms",
                "Effect": "Allow",
                "Principal": {"Service": "cloudwatch.amazonaws.com"},
                "Action": ["kms:Decrypt", "kms:GenerateDataKey*"],
                "Resource": "*",
                "Condition": {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}},
            })
        );
    }

    #[test]
    fn publish_grant_is_for_this_topic() {
        let (statements, variables) = granted(|stack| stack.add(Topic::new("alerts")).publish());
        assert_eq!(
            statements,
            json!([{"Effect": "Allow", "Action": "sns:Publish", "Resource": {"Ref": "AlertsTopic"}}])
        );
        assert_eq!(
            variables,
            json!([{"Name": "ALERTS_TOPIC_ARN", "Value": {"Ref": "AlertsTopic"}}])
        );
    }
}
