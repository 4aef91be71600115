//! What starts jobs and workflows.

mod workflows;

use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::testing::template;
use crate::{cron, rate};

pub(super) fn report() -> Job {
    Job::new("report").image(Image::ecr("shop/report").tag("v7"))
}

/// The resources of a stack with the job that `job` returns.
pub(super) fn resources(job: impl Fn(&mut Stack) -> Job) -> Value {
    template(|stack| {
        stack.add(Vpc::new("main").zones(2));
        stack.add(Cluster::new("main"));
        let job = job(stack);
        stack.add(job);
    })["Resources"]
        .take()
}

pub(super) fn statements(role: &Value) -> &Vec<Value> {
    let document = &role["Properties"]["Policies"][0]["PolicyDocument"];
    document["Statement"].as_array().unwrap()
}

#[test]
fn job_without_a_start_is_a_task_definition() {
    let resources = resources(|_| report());
    let mut of_job: Vec<&str> = resources
        .as_object()
        .unwrap()
        .keys()
        .filter(|id| id.starts_with("Report"))
        .map(String::as_str)
        .collect();
    of_job.sort_unstable();
    assert_eq!(
        of_job,
        [
            "ReportExecutionRole",
            "ReportLogGroup",
            "ReportSecurityGroup",
            "ReportTaskDefinition",
            "ReportTaskRole"
        ]
    );
}

#[test]
fn schedule_starts_the_task() {
    let resources = resources(|stack| {
        let failed = stack.add(Queue::new("failed"));
        report()
            .schedule(
                Schedule::new(cron!("0 6 * * ? *"))
                    .flexible(minutes(15))
                    .start("2027-01-01T00:00:00Z"),
            )
            .timezone("Europe/Berlin")
            .start_retries(3)
            .start_within(hours(1))
            .dead_letter(&failed)
    });
    let schedule = &resources["ReportSchedule"]["Properties"];
    assert_eq!(schedule["ScheduleExpression"], "cron(0 6 * * ? *)");
    assert_eq!(schedule["ScheduleExpressionTimezone"], "Europe/Berlin");
    assert_eq!(schedule["StartDate"], "2027-01-01T00:00:00Z");
    assert_eq!(
        schedule["FlexibleTimeWindow"],
        json!({"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 15})
    );
    let target = &schedule["Target"];
    assert_eq!(
        target["Arn"],
        json!({"Fn::Sub": "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${MainCluster}"})
    );
    assert_eq!(
        target["RetryPolicy"],
        json!({"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 3600})
    );
    assert_eq!(
        target["DeadLetterConfig"]["Arn"],
        json!({"Fn::GetAtt": ["FailedQueue", "Arn"]})
    );
    let task = &target["EcsParameters"];
    assert_eq!(
        task["TaskDefinitionArn"],
        json!({"Ref": "ReportTaskDefinition"})
    );
    assert_eq!(task["PropagateTags"], "TASK_DEFINITION");
    assert_eq!(
        task["NetworkConfiguration"]["AwsvpcConfiguration"],
        json!({
            "Subnets": [{"Ref": "MainPrivateSubnet1"}, {"Ref": "MainPrivateSubnet2"}],
            "SecurityGroups": [{"Fn::GetAtt": ["ReportSecurityGroup", "GroupId"]}],
            "AssignPublicIp": "DISABLED",
        })
    );
}

#[test]
fn role_may_start_this_task_and_pass_its_roles() {
    let resources = resources(|stack| {
        let failed = stack.add(Queue::new("failed"));
        report().schedule(rate!(1 hour)).dead_letter(&failed)
    });
    let own = "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";
    let role = &resources["ReportScheduleRole"];
    assert_eq!(
        role["Properties"]["AssumeRolePolicyDocument"]["Statement"][0]["Principal"],
        json!({"Service": "scheduler.amazonaws.com"})
    );
    assert_eq!(
        statements(role),
        &[
            json!({
                "Effect": "Allow", "Action": "ecs:RunTask",
                "Resource": {"Fn::Sub": format!("{own}:task-definition/shop-report-dev:*")},
                "Condition": {"ArnEquals": {"ecs:cluster": {"Fn::Sub": format!("{own}:cluster/${{MainCluster}}")}}},
            }),
            json!({
                "Effect": "Allow", "Action": "ecs:TagResource",
                "Resource": {"Fn::Sub": format!("{own}:task/${{MainCluster}}/*")},
                "Condition": {"StringEquals": {"ecs:CreateAction": "RunTask"}},
            }),
            json!({
                "Effect": "Allow", "Action": "iam:PassRole",
                "Resource": [
                    {"Fn::GetAtt": ["ReportExecutionRole", "Arn"]},
                    {"Fn::GetAtt": ["ReportTaskRole", "Arn"]},
                ],
                "Condition": {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}},
            }),
            json!({
                "Effect": "Allow", "Action": "sqs:SendMessage",
                "Resource": {"Fn::GetAtt": ["FailedQueue", "Arn"]},
            }),
        ]
    );
}

#[test]
fn schedules_with_names_have_ids_of_their_own() {
    let resources = resources(|_| {
        report()
            .schedule(rate!(1 hour))
            .schedule(Schedule::new(rate!(1 day)).named("daily").timezone("UTC"))
    });
    assert_eq!(
        resources["ReportSchedule"]["Properties"]["ScheduleExpression"],
        "rate(1 hour)"
    );
    let daily = &resources["ReportScheduleDaily"]["Properties"];
    assert_eq!(daily["ScheduleExpression"], "rate(1 day)");
    assert_eq!(daily["ScheduleExpressionTimezone"], "UTC");
}

#[test]
fn upload_starts_a_task_with_the_object() {
    let resources = resources(|stack| {
        let uploads = stack.add(Bucket::new("uploads"));
        report().on(uploads.created("incoming/*.png"))
    });
    assert_eq!(
        resources["UploadsBucket"]["Properties"]["NotificationConfiguration"],
        json!({"EventBridgeConfiguration": {"EventBridgeEnabled": true}})
    );
    let rule = &resources["ReportOnUploadsCreated"]["Properties"];
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
    assert_eq!(
        target["RoleArn"],
        json!({"Fn::GetAtt": ["ReportEventRole", "Arn"]})
    );
    assert_eq!(
        target["InputTransformer"]["InputPathsMap"],
        json!({"OBJECT_BUCKET": "$.detail.bucket.name", "OBJECT_KEY": "$.detail.object.key"})
    );
    assert_eq!(
        target["InputTransformer"]["InputTemplate"],
        r#"{"containerOverrides":[{"name":"report","environment":[{"name":"OBJECT_BUCKET","value":<OBJECT_BUCKET>},{"name":"OBJECT_KEY","value":<OBJECT_KEY>}]}]}"#
    );
}

#[test]
fn pattern_has_the_fields_of_the_program() {
    let resources = resources(|_| {
        let placed = Event::pattern("shop.orders", "Order placed")
            .bus("orders")
            .field("detail.total", EventFilter::at_least(100.0))
            .field("detail.status", EventFilter::any_of(["paid", "open"]))
            .field("account", EventFilter::none_of(["123456789012"]));
        report().on(&placed)
    });
    let rule = &resources["ReportOnShopOrdersOrderPlaced"]["Properties"];
    assert_eq!(rule["EventBusName"], "orders");
    assert_eq!(
        rule["EventPattern"],
        json!({
            "source": ["shop.orders"],
            "detail-type": ["Order placed"],
            "detail": {"total": [{"numeric": [">=", 100]}], "status": ["paid", "open"]},
            "account": [{"anything-but": ["123456789012"]}],
        })
    );
    assert_eq!(rule["Targets"][0]["Input"], "{}");
}

#[test]
fn event_sets_the_command() {
    let resources = resources(|_| {
        let placed = Event::pattern("shop.orders", "Order placed")
            .command(["say \"hi\"".into(), CommandPart::field("detail.id")])
            .env("ORDER_ID", "detail.id");
        report().on(placed)
    });
    let target = &resources["ReportOnShopOrdersOrderPlaced"]["Properties"]["Targets"][0];
    let input = &target["InputTransformer"];
    assert_eq!(
        input["InputPathsMap"],
        json!({"command-1": "$.detail.id", "ORDER_ID": "$.detail.id"})
    );
    assert_eq!(
        input["InputTemplate"],
        r#"{"containerOverrides":[{"name":"report","command":["say \"hi\"",<command-1>],"environment":[{"name":"ORDER_ID","value":<ORDER_ID>}]}]}"#
    );
}

#[test]
fn end_of_another_job_is_an_event() {
    let resources = resources(|stack| {
        let fetch = Job::new("fetch").image(Image::ecr("shop/fetch").tag("v7"));
        let fetch = stack.add(fetch);
        report().on(fetch.succeeded()).on(fetch.failed())
    });
    let own = "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";
    let detail = |id: &str| resources[id]["Properties"]["EventPattern"]["detail"].clone();
    let common = json!({
        "clusterArn": [{"Fn::Sub": format!("{own}:cluster/${{MainCluster}}")}],
        "lastStatus": ["STOPPED"],
        "taskDefinitionArn": [{"prefix": {"Fn::Sub": format!("{own}:task-definition/shop-fetch-dev:")}}],
    });
    let with = |field: &str, value: Value| {
        let mut detail = common.clone();
        detail[field] = value;
        detail
    };
    assert_eq!(
        detail("ReportOnFetchSucceeded"),
        with("containers", json!({"name": ["fetch"], "exitCode": [0]}))
    );
    assert_eq!(
        detail("ReportOnFetchFailed"),
        with(
            "$or",
            json!([
                {"containers": {"name": ["fetch"], "exitCode": [{"anything-but": [0]}]}},
                {"stopCode": ["TaskFailedToStart"]},
            ])
        )
    );
}

#[test]
fn rules_may_send_failed_starts_to_the_queue() {
    let resources = resources(|stack| {
        let key = stack.add(Key::new("main"));
        let failed = stack.add(Queue::new("failed").kms_key(&key));
        report()
            .on(Event::pattern("shop", "placed"))
            .dead_letter(&failed)
    });
    let policy = &resources["FailedQueuePolicy"]["Properties"]["PolicyDocument"]["Statement"][1];
    assert_eq!(
        policy["Principal"],
        json!({"Service": "events.amazonaws.com"})
    );
    assert_eq!(
        policy["Condition"],
        json!({"ArnLike": {"aws:SourceArn": [{"Fn::GetAtt": ["ReportOnShopPlaced", "Arn"]}]}})
    );
    let key = &resources["MainKey"]["Properties"]["KeyPolicy"]["Statement"][1];
    assert_eq!(key["Principal"], json!({"Service": "events.amazonaws.com"}));
    let schedule = crate::synth::job::tests::resources(|stack| {
        let key = stack.add(Key::new("main"));
        let failed = stack.add(Queue::new("failed").kms_key(&key));
        report().schedule(rate!(1 hour)).dead_letter(&failed)
    });
    assert_eq!(
        statements(&schedule["ReportScheduleRole"])[4]["Action"],
        json!(["kms:Decrypt", "kms:GenerateDataKey"])
    );
}

#[test]
fn job_calls_services() {
    let resources = resources(|stack| {
        stack.add(Namespace::new("shop.local"));
        let order = Service::new("order").image(Image::ecr("shop/order").tag("v7"));
        let order = stack.add(order.port(8003));
        report().calls(&order).schedule(rate!(1 hour))
    });
    let environment =
        &resources["ReportTaskDefinition"]["Properties"]["ContainerDefinitions"][0]["Environment"];
    assert_eq!(environment[0]["Name"], "ORDER_URL");
    assert_eq!(
        resources["OrderIngressFromReport8003"]["Properties"]["SourceSecurityGroupId"],
        json!({"Fn::GetAtt": ["ReportSecurityGroup", "GroupId"]})
    );
    let waits = resources["ReportSchedule"]["DependsOn"].as_array().unwrap();
    assert!(waits.contains(&json!("OrderIngressFromReport8003")));
    assert!(
        waits.contains(&json!("MainPrivateSubnet1RouteTableAssociation")),
        "{waits:?}"
    );
}
