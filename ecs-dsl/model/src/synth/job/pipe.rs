//! Pipes of EventBridge, from a queue to the task of a job; a topic sends its messages through a queue of the job.

use super::run_task::RunTask;
use super::start::{Start, Started, event_id};
use super::{event_pattern, start_role};
use crate::cfn::aws::{pipes, sns, sqs};
use crate::cfn::{Expr, Handle, Resource, Value, json_text};
use crate::dsl::{Event, MessageSource, Part, Queue, StartPolicy, Statement, Topic};
use crate::rules::defaults;
use crate::synth::optional::Optional;
use crate::synth::task::TaskContext;
use crate::synth::{Context, iam, queue_resource, removal};

const ROLE: &str = "PipeRole";

/// A pipe has one message for a task: `RunTask` has no batches.
const BATCH_SIZE: i64 = 1;

/// What reading a queue needs, from AWS's page on pipes from SQS.
const READ: [&str; 3] = [
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
];

pub(super) fn add(start: &Start<'_>, cx: &mut Context<'_>) {
    let Started::Task(tcx) = &start.target else {
        // `check` has reported messages that start a workflow.
        return;
    };
    let mut read = Vec::new();
    let mut added = Vec::new();
    for (event, source) in start.starts.pipes() {
        let queue = match source {
            MessageSource::Queue(queue) => {
                let key = queue.spec().key.as_ref();
                read.extend(key.map(|key| Statement::allow(["kms:Decrypt"], [key.arn()])));
                queue.arn()
            }
            MessageSource::Topic(topic) => add_queue(start, (event, topic), cx),
        };
        read.push(Statement::allow(READ, [queue.clone()]));
        let resource = Resource::from_type(pipe(start, tcx, (event, queue)));
        let id = event_id(start.ids.name(), event);
        added.push((id, start.after_needed(resource)));
    }
    if !added.is_empty() {
        start_role::add(start, (ROLE, "pipes.amazonaws.com"), read, cx);
    }
    for (id, resource) in added {
        cx.add(id, resource);
    }
}

/// Adds the queue between the topic and the pipe, and returns its ARN.
fn add_queue(
    start: &Start<'_>,
    (event, topic): (&Event, &Handle<Topic>),
    cx: &mut Context<'_>,
) -> Value<String> {
    let name = format!("{}-on-{}", start.ids.name(), event.id_part());
    let ids = cx.ids(&name);
    let arn: Value<String> = ids.attribute("Queue", "Arn");
    let policy = iam::document(queue_resource::statements(&arn, [topic.clone()]));
    let policy = sqs::QueuePolicy::new(policy, [ids.reference("Queue")]);
    let subscription = sns::Subscription::new("sqs", topic.arn())
        .endpoint(arn.clone())
        .raw_message_delivery(true);
    let (queue_id, policy_id) = (ids.id("Queue"), ids.id("QueuePolicy"));
    let subscription_id = ids.id("Subscription");
    let spec = between(&name, &start.starts.policy);
    let resource = removal::with_policy(queue_resource::of_queue(&spec), None, cx.stack());
    cx.add(queue_id, resource);
    cx.add(policy_id, policy);
    cx.add(subscription_id, subscription);
    arn
}

/// The queue between a topic and a pipe: what no task was started for moves to the job's dead-letter queue.
fn between(name: &str, policy: &StartPolicy) -> Queue {
    let queue = Queue::new(name);
    let retries = policy.retries.map(|retries| retries.value);
    let receives = retries.unwrap_or(defaults::START_RETRIES).saturating_add(1);
    match &policy.dead_letter {
        Some(failed) => queue.dead_letter(&failed.value, receives),
        None => queue,
    }
}

fn pipe(
    start: &Start<'_>,
    tcx: &TaskContext<'_>,
    (event, queue): (&Event, Value<String>),
) -> pipes::Pipe {
    let role: Value<String> = start.ids.attribute(ROLE, "Arn");
    let messages = pipes::PipeSourceSqsQueueParameters::new().batch_size(BATCH_SIZE);
    let source = pipes::PipeSourceParameters::new()
        .sqs_queue_parameters(messages)
        .given(filter(event), pipes::PipeSourceParameters::filter_criteria);
    let task = pipes::PipeTargetEcsTaskParameters::from(RunTask::from(tcx));
    let task = task.given(overrides(tcx, event), |task, overrides| {
        task.overrides(overrides)
    });
    let target = pipes::PipeTargetParameters::new().ecs_task_parameters(task);
    pipes::Pipe::new(role, queue, start_role::cluster_arn(&tcx.cluster))
        .source_parameters(source)
        .target_parameters(target)
}

/// The filter of the fields, which a pipe takes as text.
fn filter(event: &Event) -> Option<pipes::FilterCriteria> {
    (!event.fields.is_empty()).then(|| {
        let pattern = json_text(&Expr::Map(event_pattern::of_fields(event)));
        pipes::FilterCriteria::new().filters([pipes::Filter::new().pattern(pattern)])
    })
}

/// The variables and the command of the main container. A pipe replaces values that are paths.
fn overrides(tcx: &TaskContext<'_>, event: &Event) -> Option<pipes::EcsTaskOverride> {
    if event.variables.is_empty() && event.command.is_none() {
        return None;
    }
    let variables = event.variables.iter().map(|(name, path)| {
        pipes::EcsEnvironmentVariable::new()
            .name(name.value.clone())
            .value(format!("$.{}", path.value))
    });
    let command = event.command.as_ref().map(|parts| {
        let parts = parts.iter().map(|part| match &part.0 {
            Part::Text(text) => text.value.clone(),
            Part::Field(path) => format!("$.{}", path.value),
        });
        parts.collect::<Vec<_>>()
    });
    let container = pipes::EcsContainerOverride::new()
        .name(tcx.task.main.name.value.clone())
        .environment(variables.collect::<Vec<_>>())
        .given(command, pipes::EcsContainerOverride::command);
    Some(pipes::EcsTaskOverride::new().container_overrides([container]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::dsl::*;
    use crate::synth::job::tests::{report, resources, statements};

    #[test]
    fn message_starts_a_task_with_its_text() {
        let resources = resources(|stack| {
            let orders = stack.add(Queue::new("orders"));
            report().on(&orders)
        });
        let pipe = &resources["ReportOnOrders"];
        assert_eq!(pipe["Type"], "AWS::Pipes::Pipe");
        let pipe = &pipe["Properties"];
        assert_eq!(
            pipe["Source"],
            json!({"Fn::GetAtt": ["OrdersQueue", "Arn"]})
        );
        assert_eq!(
            pipe["Target"],
            json!({"Fn::Sub": "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${MainCluster}"})
        );
        assert_eq!(
            pipe["RoleArn"],
            json!({"Fn::GetAtt": ["ReportPipeRole", "Arn"]})
        );
        assert_eq!(
            pipe["SourceParameters"],
            json!({"SqsQueueParameters": {"BatchSize": 1}})
        );
        assert_eq!(
            pipe["TargetParameters"]["EcsTaskParameters"],
            json!({
                "TaskDefinitionArn": {"Ref": "ReportTaskDefinition"},
                "CapacityProviderStrategy": [{"CapacityProvider": "FARGATE", "Base": 0, "Weight": 1}],
                "NetworkConfiguration": {"AwsvpcConfiguration": {
                    "Subnets": [{"Ref": "MainPrivateSubnet1"}, {"Ref": "MainPrivateSubnet2"}],
                    "SecurityGroups": [{"Fn::GetAtt": ["ReportSecurityGroup", "GroupId"]}],
                    "AssignPublicIp": "DISABLED",
                }},
                "PlatformVersion": "LATEST",
                "PropagateTags": "TASK_DEFINITION",
                "EnableECSManagedTags": true,
                "Overrides": {"ContainerOverrides": [{
                    "Name": "report",
                    "Environment": [{"Name": "MESSAGE_BODY", "Value": "$.body"}],
                }]},
            })
        );
        assert!(resources["ReportEventRole"].is_null());
    }

    #[test]
    fn pipe_role_reads_this_queue_and_starts_this_task() {
        let resources = resources(|stack| {
            let key = stack.add(Key::new("main"));
            let orders = stack.add(Queue::new("orders").kms_key(&key));
            report().on(&orders)
        });
        let role = &resources["ReportPipeRole"];
        assert_eq!(
            role["Properties"]["AssumeRolePolicyDocument"]["Statement"][0]["Principal"],
            json!({"Service": "pipes.amazonaws.com"})
        );
        let statements = statements(role);
        let actions: Vec<_> = statements
            .iter()
            .map(|statement| statement["Action"].clone())
            .collect();
        assert_eq!(
            actions,
            [
                json!("ecs:RunTask"),
                json!("ecs:TagResource"),
                json!("iam:PassRole"),
                json!("kms:Decrypt"),
                json!([
                    "sqs:ReceiveMessage",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes"
                ]),
            ]
        );
        assert_eq!(
            statements[3]["Resource"],
            json!({"Fn::GetAtt": ["MainKey", "Arn"]})
        );
        assert_eq!(
            statements[4]["Resource"],
            json!({"Fn::GetAtt": ["OrdersQueue", "Arn"]})
        );
    }

    #[test]
    fn pipe_filters_and_passes_fields() {
        let resources = resources(|stack| {
            let orders = stack.add(Queue::new("orders").fifo());
            let paid = orders
                .received()
                .field("body.status", "paid")
                .field("body.total", EventFilter::at_least(100.0))
                .env("ORDER_ID", "body.id")
                .command(["invoice".into(), CommandPart::field("body.id")]);
            report().on(paid)
        });
        let pipe = &resources["ReportOnOrders"]["Properties"];
        let filters = &pipe["SourceParameters"]["FilterCriteria"]["Filters"];
        assert_eq!(
            *filters,
            json!([{"Pattern": r#"{"body":{"status":["paid"],"total":[{"numeric":[">=",100]}]}}"#}])
        );
        let overrides = &pipe["TargetParameters"]["EcsTaskParameters"]["Overrides"];
        assert_eq!(
            overrides["ContainerOverrides"][0],
            json!({
                "Name": "report",
                "Environment": [
                    {"Name": "MESSAGE_BODY", "Value": "$.body"},
                    {"Name": "ORDER_ID", "Value": "$.body.id"},
                ],
                "Command": ["invoice", "$.body.id"],
            })
        );
    }

    #[test]
    fn topic_sends_through_a_queue_of_the_job() {
        let resources = resources(|stack| {
            let failed = stack.add(Queue::new("failed"));
            let orders = stack.add(Topic::new("orders"));
            report().on(&orders).dead_letter(&failed).start_retries(4)
        });
        let arn = json!({"Fn::GetAtt": ["ReportOnOrdersQueue", "Arn"]});
        let queue = &resources["ReportOnOrdersQueue"]["Properties"];
        assert_eq!(
            queue["RedrivePolicy"],
            json!({"deadLetterTargetArn": {"Fn::GetAtt": ["FailedQueue", "Arn"]}, "maxReceiveCount": 5})
        );
        assert_eq!(queue["SqsManagedSseEnabled"], true);
        assert_eq!(
            resources["ReportOnOrdersSubscription"]["Properties"],
            json!({
                "Protocol": "sqs",
                "TopicArn": {"Ref": "OrdersTopic"},
                "Endpoint": arn,
                "RawMessageDelivery": true,
            })
        );
        let policy = &resources["ReportOnOrdersQueuePolicy"]["Properties"];
        assert_eq!(policy["Queues"], json!([{"Ref": "ReportOnOrdersQueue"}]));
        let send = &policy["PolicyDocument"]["Statement"][1];
        assert_eq!(send["Action"], "sqs:SendMessage");
        assert_eq!(
            send["Condition"],
            json!({"ArnEquals": {"aws:SourceArn": {"Ref": "OrdersTopic"}}})
        );
        assert_eq!(resources["ReportOnOrders"]["Properties"]["Source"], arn);
        let read = &statements(&resources["ReportPipeRole"])[3];
        assert_eq!(read["Resource"], arn);
        // Only rules send failed starts by themselves.
        let failed = &resources["FailedQueuePolicy"]["Properties"]["PolicyDocument"];
        assert_eq!(failed["Statement"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn queue_between_keeps_messages_as_long_as_starts_are_retried() {
        let resources = resources(|stack| {
            let failed = stack.add(Queue::new("failed"));
            let orders = stack.add(Topic::new("orders"));
            report().on(&orders).dead_letter(&failed)
        });
        let redrive = &resources["ReportOnOrdersQueue"]["Properties"]["RedrivePolicy"];
        assert_eq!(redrive["maxReceiveCount"], 186);
    }
}
