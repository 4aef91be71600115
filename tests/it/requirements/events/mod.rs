//! Requirement S4-8: work that events start; and the alarms and roles of S2-5.

use std::sync::LazyLock;

use ecs_dsl::prelude::*;
use serde_json::{Value, json};

use super::template::{Template, id, variable};
use crate::event_driven::{app, events};

static DEV: LazyLock<Template> = LazyLock::new(|| Template::from_program(&app(), "dev", events));

/// The example, with a job that messages start, and a workflow.
static CHAINED: LazyLock<Template> =
    LazyLock::new(|| Template::from_program(&app(), "dev", chained));

fn chained(stack: &mut Stack) {
    events(stack);
    let receipts = stack.add(Queue::new("receipts"));
    let job = |name: &str| Job::new(name).image(Image::ecr("media/jobs").tag("v7"));
    stack.add(job("receipt").on(receipts.received().env("RECEIPT", "body.id")));
    let fetch = stack.add(job("fetch"));
    let load = stack.add(job("load"));
    let import = Workflow::new("import")
        .then(Step::new(&fetch).retries(2))
        .then(&load);
    stack.add(import.schedule(cron!("0 3 * * ? *")));
}

/// The statements of the only policy of a role.
fn statements(role: &str) -> &'static Vec<Value> {
    let policies = CHAINED.properties(role)["Policies"].as_array().unwrap();
    assert_eq!(policies.len(), 1, "{role}");
    policies[0]["PolicyDocument"]["Statement"]
        .as_array()
        .unwrap()
}

#[test]
fn s4_8_upload_starts_a_task_that_writes_to_a_table() {
    let notifications = &DEV.properties("UploadsBucket")["NotificationConfiguration"];
    assert_eq!(
        notifications["EventBridgeConfiguration"]["EventBridgeEnabled"],
        true
    );
    let rule = DEV.properties("ThumbnailsOnUploadsCreated");
    assert_eq!(
        rule["EventPattern"],
        json!({
            "source": ["aws.s3"],
            "detail-type": ["Object Created"],
            "detail": {
                "bucket": {"name": [{"Ref": "UploadsBucket"}]},
                "object": {"key": [{"wildcard": "incoming/*.png"}]},
            },
        })
    );
    let target = &rule["Targets"][0];
    let task = &target["EcsParameters"];
    assert_eq!(
        task["TaskDefinitionArn"],
        json!({"Ref": "ThumbnailsTaskDefinition"})
    );
    let input = target["InputTransformer"]["InputTemplate"]
        .as_str()
        .unwrap();
    let filled = input
        .replace("<OBJECT_BUCKET>", "\"uploads\"")
        .replace("<OBJECT_KEY>", "\"incoming/a.png\"");
    let overrides: Value = serde_json::from_str(&filled).unwrap();
    assert_eq!(
        overrides,
        json!({"containerOverrides": [{"name": "thumbnails", "environment": [
            {"name": "OBJECT_BUCKET", "value": "uploads"},
            {"name": "OBJECT_KEY", "value": "incoming/a.png"},
        ]}]})
    );
    let container = DEV.container("thumbnails");
    assert_eq!(
        variable(container, "PICTURES_TABLE"),
        Some(&json!({"Ref": "PicturesTable"}))
    );
    let table = json!({"Fn::GetAtt": ["PicturesTable", "Arn"]});
    let granted = statements("ThumbnailsTaskRole").iter().any(|statement| {
        statement["Resource"]
            .to_string()
            .contains(&table.to_string())
            && statement["Action"].to_string().contains("dynamodb:PutItem")
    });
    assert!(granted);
}

#[test]
fn s4_8_schedule_has_a_time_zone() {
    let schedule = DEV.properties("ReportSchedule");
    assert_eq!(schedule["ScheduleExpression"], "cron(0 6 * * ? *)");
    assert_eq!(schedule["ScheduleExpressionTimezone"], "Europe/Berlin");
    let target = &schedule["Target"];
    assert_eq!(
        target["EcsParameters"]["TaskDefinitionArn"],
        json!({"Ref": "ReportTaskDefinition"})
    );
    assert_eq!(
        target["RetryPolicy"],
        json!({"MaximumEventAgeInSeconds": 3600})
    );
    assert_eq!(
        target["DeadLetterConfig"]["Arn"],
        json!({"Fn::GetAtt": ["FailedStartsQueue", "Arn"]})
    );
}

#[test]
fn s4_8_queue_scales_the_workers_by_their_backlog() {
    let policy = DEV.properties("MailerScalingPolicyBacklogMails");
    let tracking = &policy["TargetTrackingScalingPolicyConfiguration"];
    assert_eq!(tracking["TargetValue"], 100);
    let metrics = &tracking["CustomizedMetricSpecification"]["Metrics"];
    let name = |number: usize| &metrics[number]["MetricStat"]["Metric"]["MetricName"];
    assert_eq!(
        [name(0), name(1), name(2)],
        [
            "ApproximateNumberOfMessagesVisible",
            "ApproximateNumberOfMessagesNotVisible",
            "RunningTaskCount",
        ]
    );
    assert_eq!(
        metrics[3]["Expression"],
        "IF(messages + FILL(in_flight, 0) > 0, IF(messages > 100, messages, 100), 0) / tasks"
    );
    let bounds = DEV.properties("MailerScalableTarget");
    assert_eq!(
        (&bounds["MinCapacity"], &bounds["MaxCapacity"]),
        (&json!(0), &json!(50))
    );
    assert_eq!(
        DEV.properties("MailsQueue")["RedrivePolicy"],
        json!({
            "deadLetterTargetArn": {"Fn::GetAtt": ["UnsentQueue", "Arn"]},
            "maxReceiveCount": 5,
        })
    );
}

#[test]
fn s4_8_failed_task_sends_an_e_mail() {
    let rule = DEV.properties("AlertsFailedTasksRule");
    let target = &rule["Targets"][0];
    assert_eq!(target["Arn"], json!({"Ref": "AlertsTopic"}));
    let detail = &rule["EventPattern"]["detail"];
    assert_eq!(detail["lastStatus"], json!(["STOPPED"]));
    assert_eq!(
        detail["$or"][0]["containers"],
        json!({"exitCode": [{"anything-but": [0]}]})
    );
    let subscriptions = DEV.all("AWS::SNS::Subscription");
    let (_, subscription) = subscriptions[0];
    assert_eq!(subscription["Properties"]["Protocol"], "email");
    assert_eq!(subscription["Properties"]["Endpoint"], "ops@example.com");
    let publish = &DEV.properties("AlertsTopicPolicy")["PolicyDocument"]["Statement"][1];
    assert_eq!(
        publish["Principal"],
        json!({"Service": "events.amazonaws.com"})
    );
}

#[test]
fn s2_5_alarms_notify_the_topic() {
    let alarms = DEV.all("AWS::CloudWatch::Alarm");
    let alarms = alarms.iter().filter(|(id, _)| *id != FIRST_TASK);
    for (id, alarm) in alarms.clone() {
        let actions = &alarm["Properties"]["AlarmActions"];
        assert_eq!(*actions, json!([{"Ref": "AlertsTopic"}]), "{id}");
    }
    assert_eq!(alarms.count(), 6);
}

/// The alarm that starts the first worker.
const FIRST_TASK: &str = "MailerFirstTaskMailsAlarm";

#[test]
fn s2_5_alarm_scales_the_workers() {
    let alarm = DEV.properties(FIRST_TASK);
    let policy = "MailerFirstTaskMailsScalingPolicyMailer";
    assert_eq!(
        alarm["AlarmActions"],
        json!([{"Fn::GetAtt": [policy, "Arn"]}])
    );
    let policy = DEV.properties(policy);
    assert_eq!(policy["PolicyType"], "StepScaling");
    assert_eq!(
        policy["ScalingTargetId"],
        json!({"Ref": "MailerScalableTarget"})
    );
    let steps = &policy["StepScalingPolicyConfiguration"];
    assert_eq!(steps["AdjustmentType"], "ChangeInCapacity");
    assert_eq!(
        steps["StepAdjustments"],
        json!([{"ScalingAdjustment": 1, "MetricIntervalLowerBound": 0}])
    );
}

#[test]
fn s4_8_message_starts_a_task() {
    let pipe = CHAINED.properties("ReceiptOnReceipts");
    assert_eq!(
        pipe["Source"],
        json!({"Fn::GetAtt": ["ReceiptsQueue", "Arn"]})
    );
    let task = &pipe["TargetParameters"]["EcsTaskParameters"];
    assert_eq!(
        task["TaskDefinitionArn"],
        json!({"Ref": "ReceiptTaskDefinition"})
    );
    assert_eq!(
        task["Overrides"]["ContainerOverrides"][0]["Environment"],
        json!([
            {"Name": "MESSAGE_BODY", "Value": "$.body"},
            {"Name": "RECEIPT", "Value": "$.body.id"},
        ])
    );
}

#[test]
fn s2_5_roles_start_one_task_definition_and_pass_its_roles() {
    for (job, role) in [
        ("report", "ReportScheduleRole"),
        ("thumbnails", "ThumbnailsEventRole"),
        ("receipt", "ReceiptPipeRole"),
    ] {
        assert_starts(statements(role), job);
    }
}

#[test]
fn s2_5_workflow_starts_its_steps_and_nothing_else() {
    let statements = statements("ImportRole");
    // Three statements for each step, and those about running tasks and the managed rule.
    let (steps, others) = statements.split_at(6);
    assert_starts(&steps[..3], "fetch");
    assert_starts(&steps[3..], "load");
    let [stop, manage] = others else {
        panic!("{others:?}");
    };
    assert_eq!(stop["Action"], json!(["ecs:StopTask", "ecs:DescribeTasks"]));
    let tasks = stop["Resource"]["Fn::Sub"].as_str().unwrap();
    assert!(tasks.ends_with(":task/${MainCluster}/*"), "{tasks}");
    let rule = manage["Resource"]["Fn::Sub"].as_str().unwrap();
    assert!(
        rule.ends_with(":rule/StepFunctionsGetEventsForECSTaskRule"),
        "{rule}"
    );
    let start = CHAINED.properties("ImportScheduleRole");
    assert_eq!(
        start["Policies"][0]["PolicyDocument"]["Statement"],
        json!([{
            "Effect": "Allow",
            "Action": "states:StartExecution",
            "Resource": {"Ref": "ImportStateMachine"},
        }])
    );
}

/// A role may start the task definition of this job in its cluster, pass its two roles to ECS, and has no `*`.
fn assert_starts(statements: &[Value], job: &str) {
    let of = |action: &str| {
        let mut found = statements.iter().filter(|found| found["Action"] == action);
        let statement = found.next().unwrap_or_else(|| panic!("{job} {action}"));
        assert_eq!(found.count(), 0);
        statement
    };
    let run = of("ecs:RunTask");
    let family = run["Resource"]["Fn::Sub"].as_str().unwrap();
    let end = format!(":task-definition/media-{job}-dev:*");
    assert!(family.ends_with(&end), "{family}");
    assert!(run["Condition"]["ArnEquals"]["ecs:cluster"].is_object());
    let pass = of("iam:PassRole");
    assert_eq!(
        pass["Resource"],
        json!([
            {"Fn::GetAtt": [id(job, "ExecutionRole"), "Arn"]},
            {"Fn::GetAtt": [id(job, "TaskRole"), "Arn"]},
        ])
    );
    assert_eq!(
        pass["Condition"],
        json!({"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}})
    );
    for statement in statements {
        assert_ne!(statement["Resource"], "*");
    }
}
