//! The rules that send messages about failed tasks to topics.

use std::collections::BTreeMap;

use super::Context;
use super::job::cluster_arn;
use crate::cfn::aws::events::{InputTransformer, Rule, Target};
use crate::cfn::{Expr, Handle, Map, Value};
use crate::dsl::model::arn::arn;
use crate::dsl::{Cluster, EventFilter, FailedTasks, Stack, Topic};

/// The fields of the event, by their names in the message.
const FIELDS: [(&str, &str); 5] = [
    ("cluster", "$.detail.clusterArn"),
    ("group", "$.detail.group"),
    ("reason", "$.detail.stoppedReason"),
    ("task", "$.detail.taskArn"),
    ("time", "$.time"),
];
/// The message, a line for each text.
const MESSAGE: &str =
    "\"A task of <group> failed: <reason>\"\n\"Stopped at <time>: <task>\"\n\"Cluster: <cluster>\"";

pub(super) fn synth(spec: &FailedTasks, cx: &mut Context<'_>) {
    let clusters = clusters(cx.stack());
    if clusters.is_empty() {
        return;
    }
    let fields: Map = FIELDS.into_iter().collect();
    let message = InputTransformer::new(MESSAGE).input_paths_map(fields);
    let target = Target::new(spec.topic.value.arn(), "Topic").input_transformer(message);
    let rule = Rule::new()
        .event_pattern(pattern(cx.stack(), &clusters))
        .targets([target]);
    cx.add(cx.ids(&spec.name).id(RULE), rule);
}

/// The part of the rule's logical id.
pub(super) const RULE: &str = "FailedTasksRule";

/// The clusters in which tasks of the stack run.
fn clusters(stack: &Stack) -> Vec<Handle<Cluster>> {
    let used = stack
        .tasks()
        .filter_map(|task| stack.cluster_of(task).one());
    let own = stack.handles::<Cluster>();
    let all: BTreeMap<_, _> = own
        .chain(used)
        .map(|cluster| {
            (
                (cluster.scope().to_owned(), cluster.name().to_owned()),
                cluster,
            )
        })
        .collect();
    all.into_values().collect()
}

fn pattern(stack: &Stack, clusters: &[Handle<Cluster>]) -> Map {
    let clusters: Vec<Expr> = clusters
        .iter()
        .map(|cluster| cluster_arn(cluster).into_expr())
        .collect();
    let families = format!("task-definition/{}:*", stack.physical_name("*"));
    let detail: Map = [
        ("clusterArn", Expr::from(clusters)),
        ("lastStatus", list("STOPPED")),
        ("taskDefinitionArn", list(wildcard(arn("ecs", families)))),
        ("$or", Expr::from(failures().to_vec())),
    ]
    .into_iter()
    .collect();
    [
        ("source", list("aws.ecs")),
        ("detail-type", list("ECS Task State Change")),
        ("detail", Expr::from(detail)),
    ]
    .into_iter()
    .collect()
}

/// A failure is one of these.
fn failures() -> [Map; 3] {
    let exit_code: Map = [("exitCode", list(EventFilter::none_of([0_i64])))]
        .into_iter()
        .collect();
    let ended = [
        ("stopCode", list("EssentialContainerExited")),
        ("containers", exit_code.into()),
    ];
    // ECS's reasons for tasks of services: `Task failed ELB health checks in …`, `Task failed container health checks`.
    let unhealthy = EventFilter::wildcard("Task failed * health checks*");
    [
        ended.into_iter().collect(),
        [("stopCode", list("TaskFailedToStart"))]
            .into_iter()
            .collect(),
        [("stoppedReason", list(unhealthy))].into_iter().collect(),
    ]
}

fn wildcard(pattern: Value<String>) -> EventFilter {
    EventFilter::operator("wildcard", pattern)
}

fn list(filter: impl Into<EventFilter>) -> Expr {
    Expr::List(filter.into().0)
}

/// Whether a rule of the app sends messages to this topic of the stack.
pub(super) fn sends_to(topic: &Topic, cx: &Context<'_>) -> bool {
    let mut rules = cx.stacks().iter().flat_map(Stack::all::<FailedTasks>);
    rules.any(|rule| {
        let other = &rule.topic.value;
        other.scope() == cx.stack().scope() && other.name() == &*topic.name
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::dsl::*;
    use crate::synth::testing::template;

    #[test]
    fn failed_tasks_are_sent_to_the_topic() {
        let template = template(|stack| {
            stack.add(Vpc::new("main"));
            stack.add(Cluster::new("main"));
            let key = stack.add(Key::new("main"));
            let alerts = stack.add(Topic::new("alerts").email("ops@example.com").kms_key(&key));
            stack.notify_failed_tasks(&alerts);
        });
        let resources = &template["Resources"];
        let rule = &resources["AlertsFailedTasksRule"]["Properties"];
        let own = "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";
        assert_eq!(
            rule["EventPattern"],
            json!({
                "source": ["aws.ecs"],
                "detail-type": ["ECS Task State Change"],
                "detail": {
                    "clusterArn": [{"Fn::Sub": format!("{own}:cluster/${{MainCluster}}")}],
                    "lastStatus": ["STOPPED"],
                    "taskDefinitionArn": [{"wildcard": {"Fn::Sub": format!("{own}:task-definition/shop-*-dev:*")}}],
                    "$or": [
                        {
                            "stopCode": ["EssentialContainerExited"],
                            "containers": {"exitCode": [{"anything-but": [0]}]},
                        },
                        {"stopCode": ["TaskFailedToStart"]},
                        {"stoppedReason": [{"wildcard": "Task failed * health checks*"}]},
                    ],
                },
            })
        );
        let target = &rule["Targets"][0];
        assert_eq!(target["Arn"], json!({"Ref": "AlertsTopic"}));
        assert_eq!(
            target["InputTransformer"]["InputTemplate"],
            "\"A task of <group> failed: <reason>\"\n\"Stopped at <time>: <task>\"\n\"Cluster: <cluster>\""
        );
        assert_eq!(
            target["InputTransformer"]["InputPathsMap"]["reason"],
            "$.detail.stoppedReason"
        );
        let policy = &resources["AlertsTopicPolicy"]["Properties"];
        assert_eq!(policy["Topics"], json!([{"Ref": "AlertsTopic"}]));
        let statements = &policy["PolicyDocument"]["Statement"];
        assert_eq!(
            statements[1],
            json!({
                "Sid": "Events", "Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
                "Action": "sns:Publish", "Resource": {"Ref": "AlertsTopic"},
                "Condition": {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}},
            })
        );
        assert_eq!(statements[0]["Sid"], "Account");
        let key = resources["MainKey"]["Properties"]["KeyPolicy"]["Statement"].as_array();
        let users: Vec<_> = key
            .unwrap()
            .iter()
            .map(|user| &user["Principal"]["Service"])
            .collect();
        assert!(users.contains(&&json!("events.amazonaws.com")), "{users:?}");
    }

    #[test]
    fn topic_without_events_has_no_policy() {
        let template = template(|stack| {
            stack.add(Topic::new("alerts"));
        });
        assert_eq!(template["Resources"]["AlertsTopicPolicy"], json!(null));
    }
}
