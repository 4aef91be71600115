//! Workflows.

use serde_json::{Value, json};

use super::{report, resources, statements};
use crate::cfn::Handle;
use crate::cron;
use crate::dsl::*;
use crate::synth::testing::template;

/// The resources of a stack with the workflow that `workflow` returns for two jobs.
fn with(workflow: impl Fn(&mut Stack, &[Handle<Job>; 2]) -> Workflow) -> Value {
    template(|stack| {
        stack.add(Vpc::new("main").zones(2));
        stack.add(Cluster::new("main"));
        let jobs = ["fetch", "load"].map(|name| {
            stack.add(Job::new(name).image(Image::ecr(format!("shop/{name}")).tag("v7")))
        });
        let workflow = workflow(stack, &jobs);
        stack.add(workflow);
    })["Resources"]
        .take()
}

/// The definition, with `Name.Arn` in place of references.
fn definition(resources: &Value) -> Value {
    let text = &resources["ImportStateMachine"]["Properties"]["DefinitionString"]["Fn::Sub"];
    let text = match text {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts[0].as_str().unwrap().to_owned(),
        _ => panic!("{text}"),
    };
    serde_json::from_str(&text).unwrap()
}

#[test]
fn steps_run_one_after_the_other() {
    let resources = with(|_, [fetch, load]| {
        let fetch = Step::new(fetch).retries(3).timeout(hours(1));
        let fetch = fetch.retry_interval(minutes(1));
        Workflow::new("import")
            .then(fetch)
            .then(load)
            .timeout(hours(4))
    });
    let definition = definition(&resources);
    assert_eq!(definition["StartAt"], "fetch");
    assert_eq!(definition["TimeoutSeconds"], 14_400);
    let fetch = &definition["States"]["fetch"];
    assert_eq!(fetch["Type"], "Task");
    assert_eq!(
        fetch["Resource"],
        "arn:${AWS::Partition}:states:::ecs:runTask.sync"
    );
    assert_eq!(fetch["TimeoutSeconds"], 3600);
    assert_eq!(
        fetch["Retry"],
        json!([{"ErrorEquals": ["States.ALL"], "MaxAttempts": 3, "IntervalSeconds": 60}])
    );
    assert_eq!(fetch["Next"], "load");
    assert_eq!(
        fetch["Parameters"],
        json!({
            "TaskDefinition": "${FetchTaskDefinition}",
            "CapacityProviderStrategy": [{"CapacityProvider": "FARGATE", "Base": 0, "Weight": 1}],
            "NetworkConfiguration": {"AwsvpcConfiguration": {
                "Subnets": ["${MainPrivateSubnet1}", "${MainPrivateSubnet2}"],
                "SecurityGroups": ["${FetchSecurityGroup.GroupId}"],
                "AssignPublicIp": "DISABLED",
            }},
            "PlatformVersion": "LATEST",
            "PropagateTags": "TASK_DEFINITION",
            "Cluster": "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${MainCluster}",
        })
    );
    let load = &definition["States"]["load"];
    assert_eq!((&load["End"], &load["Next"]), (&json!(true), &json!(null)));
    assert_eq!(
        (&load["Retry"], &load["TimeoutSeconds"]),
        (&json!(null), &json!(null))
    );
    // The input of the execution is that of each step.
    assert_eq!(load.get("ResultPath"), Some(&json!(null)));
}

#[test]
fn role_runs_and_stops_the_tasks_of_its_steps_only() {
    let resources =
        with(|_, [fetch, load]| Workflow::new("import").then(fetch).then(load).then(fetch));
    let own = "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";
    let statements = statements(&resources["ImportRole"]);
    let of = |action: Value| {
        let found = statements.iter().filter(|found| found["Action"] == action);
        found
            .map(|found| found["Resource"].clone())
            .collect::<Vec<_>>()
    };
    let family = |name| json!({"Fn::Sub": format!("{own}:task-definition/shop-{name}-dev:*")});
    assert_eq!(of(json!("ecs:RunTask")), [family("fetch"), family("load")]);
    assert_eq!(
        of(json!("iam:PassRole"))[1],
        json!([
            {"Fn::GetAtt": ["LoadExecutionRole", "Arn"]},
            {"Fn::GetAtt": ["LoadTaskRole", "Arn"]},
        ])
    );
    assert_eq!(
        of(json!(["ecs:StopTask", "ecs:DescribeTasks"])),
        [json!({"Fn::Sub": format!("{own}:task/${{MainCluster}}/*")})]
    );
    assert_eq!(
        of(json!([
            "events:PutTargets",
            "events:PutRule",
            "events:DescribeRule"
        ])),
        [
            json!({"Fn::Sub": "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForECSTaskRule"})
        ]
    );
    assert_eq!(statements.len(), 8);
    let definition = definition(&resources);
    assert_eq!(definition["States"]["load"]["Next"], "fetch-2");
    assert_eq!(definition["States"]["fetch-2"]["End"], true);
}

#[test]
fn schedule_and_rule_start_the_workflow() {
    let resources = with(|stack, [fetch, _]| {
        let uploads = stack.add(Bucket::new("uploads"));
        let failed = stack.add(Queue::new("failed"));
        Workflow::new("import")
            .then(fetch)
            .schedule(cron!("0 6 * * ? *"))
            .on(uploads.created("*.csv"))
            .dead_letter(&failed)
    });
    let machine = json!({"Ref": "ImportStateMachine"});
    let target = &resources["ImportSchedule"]["Properties"]["Target"];
    assert_eq!((&target["Arn"], &target["Input"]), (&machine, &json!("{}")));
    assert_eq!(target["EcsParameters"], json!(null));
    let start = json!({
        "Effect": "Allow", "Action": "states:StartExecution", "Resource": machine,
    });
    assert_eq!(statements(&resources["ImportScheduleRole"])[0], start);
    assert_eq!(*statements(&resources["ImportEventRole"]), [start]);
    let target = &resources["ImportOnUploadsCreated"]["Properties"]["Targets"][0];
    assert_eq!(target["Arn"], machine);
    assert_eq!(
        target["InputTransformer"]["InputTemplate"],
        r#"{"environment":[{"Name":"OBJECT_BUCKET","Value":<OBJECT_BUCKET>},{"Name":"OBJECT_KEY","Value":<OBJECT_KEY>}]}"#
    );
    let definition = definition(&resources);
    assert_eq!(definition["StartAt"], "Input");
    assert_eq!(
        definition["States"]["Input"],
        json!({
            "Type": "Choice",
            "Choices": [{"Variable": "$.environment", "IsPresent": true, "Next": "fetch"}],
            "Default": "NoInput",
        })
    );
    assert_eq!(
        definition["States"]["NoInput"],
        json!({"Type": "Pass", "Result": {"environment": []}, "Next": "fetch"})
    );
    assert_eq!(
        definition["States"]["fetch"]["Parameters"]["Overrides"],
        json!({"ContainerOverrides": [{"Name": "fetch", "Environment.$": "$.environment"}]})
    );
    let failed = &resources["FailedQueuePolicy"]["Properties"]["PolicyDocument"];
    assert_eq!(
        failed["Statement"][1]["Condition"]["ArnLike"]["aws:SourceArn"],
        json!([{"Fn::GetAtt": ["ImportOnUploadsCreated", "Arn"]}])
    );
    assert_eq!(
        resources["UploadsBucket"]["Properties"]["NotificationConfiguration"],
        json!({"EventBridgeConfiguration": {"EventBridgeEnabled": true}})
    );
}

#[test]
fn executions_are_logged() {
    let resources = with(|stack, [fetch, _]| {
        let group = stack.add(LogGroup::new("executions"));
        Workflow::new("import")
            .then(fetch)
            .logs(&group, ExecutionLogLevel::Error)
    });
    assert_eq!(
        resources["ImportStateMachine"]["Properties"]["LoggingConfiguration"],
        json!({
            "Level": "ERROR",
            "IncludeExecutionData": false,
            "Destinations": [{"CloudWatchLogsLogGroup": {
                "LogGroupArn": {"Fn::GetAtt": ["ExecutionsLogGroup", "Arn"]},
            }}],
        })
    );
    let statements = statements(&resources["ImportRole"]);
    let deliver = statements.last().unwrap();
    assert!(
        deliver["Action"]
            .to_string()
            .contains("logs:CreateLogDelivery")
    );
}

#[test]
fn failed_executions_set_off_an_alarm() {
    let resources = with(|stack, [fetch, _]| {
        let topic = stack.add(Topic::new("alerts"));
        stack.add(Alarms::standard("alarms", &topic));
        Workflow::new("import").then(fetch).timeout(hours(1))
    });
    let metric = |id: &str| {
        let alarm = &resources[id]["Properties"];
        assert_eq!(
            alarm["Dimensions"][0]["Value"],
            json!({"Ref": "ImportStateMachine"})
        );
        (alarm["Namespace"].clone(), alarm["MetricName"].clone())
    };
    assert_eq!(
        metric("AlarmsImportFailedAlarm"),
        (json!("AWS/States"), json!("ExecutionsFailed"))
    );
    assert_eq!(
        metric("AlarmsImportTimedOutAlarm"),
        (json!("AWS/States"), json!("ExecutionsTimedOut"))
    );
}

#[test]
fn job_that_is_only_a_step_has_no_role_that_starts_it() {
    let resources = resources(|stack| {
        let fetch = stack.add(Job::new("fetch").image(Image::ecr("shop/fetch").tag("v7")));
        stack.add(Workflow::new("import").then(&fetch));
        report()
    });
    for role in ["FetchScheduleRole", "FetchEventRole", "FetchPipeRole"] {
        assert!(resources[role].is_null(), "{role}");
    }
}
