//! Queues and their policies.

use super::queue_resource::{self, statements};
use super::{Context, iam, job, removal, resource_policy, subscription};
use crate::cfn::aws::sqs::QueuePolicy;
use crate::cfn::{Expr, Handle, Target, Value};
use crate::dsl::model::arn::arn as model_arn;
use crate::dsl::{Queue, Stack, Subscriber, Topic};

pub(super) fn synth(queue: &Queue, cx: &mut Context<'_>) {
    let ids = cx.ids(&queue.name);
    if let Some(imported) = queue.imported.get() {
        subscription::add(queue, &imported.arn, cx);
        return;
    }
    let resource = removal::with_policy(queue_resource::of_queue(queue), queue.removal, cx.stack());
    cx.add(ids.id("Queue"), resource);
    let arn: Value<String> = ids.attribute("Queue", "Arn");
    let mut statements = statements(&arn, delivering(queue, cx));
    subscription::add(queue, &arn, cx);
    statements.extend(failed_starts(queue, arn, cx));
    let policy = iam::document(statements);
    let resource = QueuePolicy::new(policy, [ids.reference("Queue")]);
    cx.add(ids.id("QueuePolicy"), resource);
}

/// Allows the rules of jobs to send what no task was started for.
fn failed_starts<'a>(queue: &'a Queue, arn: Value<String>, cx: &Context<'a>) -> Option<Expr> {
    let mut rules: Vec<Expr> = Vec::new();
    for (stack, id) in job::failing_to(queue, cx) {
        if stack.scope() == cx.stack().scope() {
            let scope = Some(stack.scope_arc().clone());
            rules.push(Expr::GetAtt(Target { scope, id }, "Arn".into()));
        } else {
            // The other stack refers to this queue, and so this one can't refer to its rules.
            rules.push(model_arn("events", "rule/*").into_expr());
        }
    }
    if rules.is_empty() {
        return None;
    }
    let service = ("Service", "events.amazonaws.com".into());
    let statement = resource_policy::allow("FailedStarts", service, &["sqs:SendMessage"], arn);
    Some(resource_policy::with_condition(statement, "ArnLike", "aws:SourceArn", rules).into())
}

/// The topics that send to the queue: those to which it is subscribed, and those of subscriptions whose dead-letter queue
/// it is.
fn delivering(queue: &Queue, cx: &Context<'_>) -> Vec<Handle<Topic>> {
    let own =
        |other: &Handle<Queue>| other.scope() == cx.stack().scope() && other.name() == &*queue.name;
    let queues = cx.stacks().iter().flat_map(Stack::all::<Queue>);
    let subscriptions = queues.flat_map(|other| &other.subscriptions);
    let failing =
        subscriptions.filter(|subscription| subscription.dead_letter.as_ref().is_some_and(own));
    let mut topics: Vec<Handle<Topic>> = subscribed_to(queue, cx.stack()).collect();
    for subscription in queue.subscriptions.iter().chain(failing) {
        if !topics.contains(&subscription.topic) {
            topics.push(subscription.topic.clone());
        }
    }
    topics
}

/// The topics of the stack to which the queue is subscribed.
fn subscribed_to<'a>(queue: &'a Queue, stack: &'a Stack) -> impl Iterator<Item = Handle<Topic>> {
    let is_queue = |subscription: &Subscriber| match subscription {
        Subscriber::Queue(other) => other.scope() == stack.scope() && other.name() == &*queue.name,
        Subscriber::Email(_) | Subscriber::Https(_) => false,
    };
    let topics = stack.handles::<Topic>();
    topics.filter(move |topic| topic.spec().subscriptions.iter().any(is_queue))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, template};
    use crate::dsl::{Key, Queue, days, minutes, secs};

    fn queue(change: impl Fn(Queue) -> Queue) -> Value {
        template(|stack| {
            stack.add(change(Queue::new("orders")));
        })["Resources"]
            .clone()
    }

    #[test]
    fn queue_is_encrypted_and_denies_plain_http() {
        let resources = queue(|queue| queue);
        let queue = &resources["OrdersQueue"];
        assert_eq!(queue["DeletionPolicy"], "Delete");
        assert_eq!(queue["Properties"]["SqsManagedSseEnabled"], true);
        assert_eq!(queue["Properties"]["MessageRetentionPeriod"], 345_600);
        assert_eq!(queue["Properties"]["VisibilityTimeout"], 30);
        assert_eq!(queue["Properties"]["QueueName"], json!(null));
        let policy = &resources["OrdersQueuePolicy"]["Properties"];
        assert_eq!(policy["Queues"], json!([{"Ref": "OrdersQueue"}]));
        assert_eq!(
            policy["PolicyDocument"]["Statement"],
            json!([{
                "Sid": "DenyPlainConnections",
                "Effect": "Deny",
                "Principal": "*",
                "Action": "sqs:*",
                "Resource": [{"Fn::GetAtt": ["OrdersQueue", "Arn"]}],
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
            }])
        );
    }

    #[test]
    fn failed_messages_move_to_the_dead_letter_queue() {
        let template = template(|stack| {
            let dead_letter = stack.add(Queue::new("dead-letter").retention(days(14)));
            let orders = Queue::new("orders")
                .visibility_timeout(minutes(5))
                .delay(secs(10));
            stack.add(orders.dead_letter(&dead_letter, 5));
        });
        let orders = &template["Resources"]["OrdersQueue"]["Properties"];
        assert_eq!(
            orders["RedrivePolicy"],
            json!({"deadLetterTargetArn": {"Fn::GetAtt": ["DeadLetterQueue", "Arn"]}, "maxReceiveCount": 5})
        );
        assert_eq!(orders["VisibilityTimeout"], 300);
        assert_eq!(orders["DelaySeconds"], 10);
        assert_eq!(
            template["Resources"]["DeadLetterQueue"]["Properties"]["MessageRetentionPeriod"],
            1_209_600
        );
    }

    #[test]
    fn fifo_queue_deduplicates_by_content() {
        let resources = queue(Queue::fifo);
        assert_eq!(resources["OrdersQueue"]["Properties"]["FifoQueue"], true);
        assert_eq!(
            resources["OrdersQueue"]["Properties"]["ContentBasedDeduplication"],
            true
        );
    }

    #[test]
    fn consume_and_send_grants_are_separate() {
        let (consume, variables) = granted(|stack| stack.add(Queue::new("orders")).consume());
        let arn = json!({"Fn::GetAtt": ["OrdersQueue", "Arn"]});
        assert_eq!(
            consume[0]["Action"],
            json!([
                "sqs:ReceiveMessage",
                "sqs:DeleteMessage",
                "sqs:ChangeMessageVisibility",
                "sqs:GetQueueAttributes",
                "sqs:GetQueueUrl"
            ])
        );
        assert_eq!(consume[0]["Resource"], arn);
        assert_eq!(
            variables,
            json!([{"Name": "ORDERS_QUEUE_URL", "Value": {"Ref": "OrdersQueue"}}])
        );
        let (send, _) = granted(|stack| stack.add(Queue::new("orders")).send());
        assert_eq!(
            send[0]["Action"],
            json!([
                "sqs:SendMessage",
                "sqs:GetQueueAttributes",
                "sqs:GetQueueUrl"
            ])
        );
    }

    #[test]
    fn grant_includes_the_key() {
        let (send, _) = granted(|stack| {
            let key = stack.add(Key::new("data"));
            stack.add(Queue::new("orders").kms_key(&key)).send()
        });
        assert_eq!(
            send[1]["Action"],
            json!(["kms:Decrypt", "kms:GenerateDataKey"])
        );
        assert_eq!(
            send[1]["Resource"],
            json!({"Fn::GetAtt": ["DataKey", "Arn"]})
        );
    }

    #[test]
    fn imported_queue_is_only_referenced() {
        let (consume, variables) = granted(|stack| {
            let url = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders";
            let arn = "arn:aws:sqs:eu-west-1:123456789012:orders";
            stack
                .add(Queue::import("orders").queue_url(url).arn(arn))
                .consume()
        });
        assert_eq!(
            consume[0]["Resource"],
            "arn:aws:sqs:eu-west-1:123456789012:orders"
        );
        assert_eq!(
            variables[0]["Value"],
            "https://sqs.eu-west-1.amazonaws.com/123456789012/orders"
        );
    }
}
