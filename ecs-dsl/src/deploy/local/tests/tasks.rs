//! Tasks that die while their service is waited for, and where the traffic goes.

use serde_json::{Value, json};

use super::bench::{Bench, deletion, now, template};
use crate::deploy::local::{Local, Scenario, TaskFault, TaskReason, Times};
use crate::deploy::{ControlPlane, LogStream, ServiceDescription, Workloads};

pub(super) fn shop(image: &str, breaker: bool) -> Value {
    template(&json!({
        "Group": {
            "Type": "AWS::ElasticLoadBalancingV2::TargetGroup",
            "Properties": {"Port": 80, "Protocol": "HTTP", "VpcId": "vpc-1", "TargetType": "ip"},
        },
        "Definition": {
            "Type": "AWS::ECS::TaskDefinition",
            "Properties": {
                "Family": "order",
                "ExecutionRoleArn": "arn:aws:iam::000000000000:role/order",
                "ContainerDefinitions": [{
                    "Name": "app",
                    "Image": image,
                    "LogConfiguration": {
                        "LogDriver": "awslogs",
                        "Options": {
                            "awslogs-group": "/ecs/order",
                            "awslogs-region": "us-east-1",
                            "awslogs-stream-prefix": "order",
                        },
                    },
                    "Secrets": [{"Name": "TOKEN", "ValueFrom": "arn:aws:secretsmanager:us-east-1:000000000000:secret:x"}],
                }],
            },
        },
        "Order": {
            "Type": "AWS::ECS::Service",
            "Properties": {
                "Cluster": "main",
                "ServiceName": "order",
                "DesiredCount": 2,
                "TaskDefinition": {"Ref": "Definition"},
                "LoadBalancers": [
                    {"ContainerName": "app", "ContainerPort": 8000, "TargetGroupArn": {"Ref": "Group"}},
                ],
                "DeploymentConfiguration": {"DeploymentCircuitBreaker": {"Enable": breaker, "Rollback": false}},
            },
        },
    }))
}

pub(super) fn fault(reason: TaskReason, times: Times) -> TaskFault {
    TaskFault {
        stack: None,
        service: "Order".to_owned(),
        reason,
        times,
        container: None,
        exit_code: None,
        log: Vec::new(),
        rolled_back: false,
    }
}

pub(super) fn playing(fault: TaskFault) -> impl FnOnce(Local) -> Local {
    move |local| {
        local.scenario(Scenario {
            tasks: vec![fault],
            ..Scenario::default()
        })
    }
}

fn described(bench: &Bench) -> ServiceDescription {
    let arn = bench.physical_ids("shop").remove("Order").unwrap();
    let mut found = now(bench.local.describe_services("main", &[arn])).unwrap();
    found.remove(0)
}

/// A deployment under way, as far as `looks` looks take it.
fn begun(bench: &Bench, template: &Value, looks: usize) {
    let change_set = bench.change_set(&bench.request("shop", template));
    now(bench.local.execute_change_set(&change_set.arn, "x")).unwrap();
    for _ in 0..looks {
        now(bench.local.describe_stack("shop")).unwrap();
    }
}

#[test]
fn a_service_runs_what_its_template_says() {
    let bench = Bench::new();
    bench.deploy(&shop("order:1", true));
    let first = described(&bench);
    assert_eq!((first.desired, first.running, first.pending), (2, 2, 0));
    assert_eq!(
        first.deployments[0].rollout_state.as_deref(),
        Some("COMPLETED")
    );
    bench.deploy(&shop("order:2", true));
    let second = described(&bench);
    let revision = |it: &ServiceDescription| it.deployments[0].task_definition.clone();
    assert!(revision(&first).ends_with("task-definition/order:1"));
    assert!(revision(&second).ends_with("task-definition/order:2"));
}

#[test]
fn the_circuit_breaker_gives_up_after_three() {
    let mut bench = Bench::new();
    bench.deploy(&shop("order:1", true));
    bench.reopen(playing(fault(TaskReason::OutOfMemory, Times::Forever)));
    let failed = bench.deploy(&shop("order:2", true));
    assert_eq!(failed.status, "UPDATE_ROLLBACK_COMPLETE");
    let why = failed.reason("UPDATE_FAILED", "Order").unwrap();
    assert!(
        why.contains("'ECS Deployment Circuit Breaker was triggered.'"),
        "{why}"
    );
    let arn = bench.physical_ids("shop").remove("Order").unwrap();
    let dead = now(bench.local.stopped_tasks("main", &arn)).unwrap();
    assert_eq!(dead.len(), 3);
    assert_eq!(dead[0].containers[0].exit_code, Some(137));
    assert!(
        described(&bench).deployments[0]
            .task_definition
            .ends_with("order:1")
    );
}

#[test]
fn a_service_waits_while_its_tasks_die_and_goes_on_when_one_lives() {
    let mut bench = Bench::new();
    bench.deploy(&shop("order:1", false));
    bench.reopen(playing(fault(TaskReason::Exits, Times::Times(4))));
    // The definition takes two looks, the service begins with the third, and a task dies with each one after that.
    begun(&bench, &shop("order:2", false), 5);
    let waiting = described(&bench);
    let [new, old] = waiting.deployments.as_slice() else {
        panic!("{waiting:?}");
    };
    assert_eq!(
        (new.status.as_str(), new.failed, new.running),
        ("PRIMARY", 2, 0)
    );
    assert_eq!((old.status.as_str(), old.running), ("ACTIVE", 2));
    let resources = now(bench.local.describe_stack_resources("shop")).unwrap();
    let service = resources
        .iter()
        .find(|it| it.logical_id == "Order")
        .unwrap();
    assert_eq!(service.status, "UPDATE_IN_PROGRESS");
    assert_eq!(bench.follow("shop").status, "UPDATE_COMPLETE");
    assert!(
        described(&bench).deployments[0]
            .task_definition
            .ends_with("order:2")
    );
}

#[test]
fn without_a_circuit_breaker_three_hours_go_by() {
    let mut bench = Bench::new();
    bench.deploy(&shop("order:1", false));
    bench.reopen(|local| {
        let local = playing(fault(TaskReason::Exits, Times::Forever))(local);
        local.time_per_pause(std::time::Duration::from_secs(3600))
    });
    begun(&bench, &shop("order:2", false), 4);
    for _ in 0..3 {
        now(bench.local.pause());
    }
    let failed = bench.follow("shop");
    let why = failed.reason("UPDATE_FAILED", "Order").unwrap();
    assert!(why.contains("Exceeded attempts to wait"), "{why}");
}

#[test]
fn each_reason_has_ecss_words() {
    use TaskReason::{
        ContainerUnhealthy, Exits, HealthCheckFailing, ImageNotFound, NoRouteToRegistry,
        OutOfMemory, PortMismatch, SecretDenied, WrongArchitecture,
    };
    for (reason, code, words) in [
        (
            ImageNotFound,
            "TaskFailedToStart",
            "CannotPullContainerError: pull image manifest",
        ),
        (
            WrongArchitecture,
            "TaskFailedToStart",
            "matching platform 'linux/amd64'",
        ),
        (
            SecretDenied,
            "TaskFailedToStart",
            "not authorized to perform: secretsmanager:GetSecretValue",
        ),
        (
            NoRouteToRegistry,
            "TaskFailedToStart",
            "dial tcp: i/o timeout",
        ),
        (
            OutOfMemory,
            "EssentialContainerExited",
            "Essential container in task exited",
        ),
        (
            Exits,
            "EssentialContainerExited",
            "Essential container in task exited",
        ),
        (
            HealthCheckFailing,
            "ServiceSchedulerInitiated",
            "Task failed ELB health checks in (target-group arn:",
        ),
        (
            PortMismatch,
            "ServiceSchedulerInitiated",
            "Task failed ELB health checks",
        ),
        (
            ContainerUnhealthy,
            "ServiceSchedulerInitiated",
            "Task failed container health checks",
        ),
    ] {
        let bench = Bench::with(playing(fault(reason, Times::Forever)));
        begun(&bench, &shop("order:1", true), 5);
        let arn = bench.physical_ids("shop").remove("Order").unwrap();
        let dead = now(bench.local.stopped_tasks("main", &arn)).unwrap();
        let task = dead.first().unwrap();
        assert_eq!(task.stop_code.as_deref(), Some(code), "{reason:?}");
        let said = task.reason.as_deref().unwrap();
        assert!(said.contains(words), "{reason:?}: {said}");
    }
}

#[test]
fn logs_events_and_targets_tell_more() {
    let bench = Bench::with(playing(fault(TaskReason::PortMismatch, Times::Forever)));
    begun(&bench, &shop("order:1", true), 5);
    let ids = bench.physical_ids("shop");
    let dead = now(bench.local.stopped_tasks("main", &ids["Order"])).unwrap();
    let id = dead[0].arn.rsplit('/').next().unwrap();
    let stream = LogStream {
        group: "/ecs/order".to_owned(),
        stream: format!("order/app/{id}"),
    };
    let lines = now(bench.local.last_log_lines(&stream, 5)).unwrap();
    assert_eq!(lines, ["listening on port 3000"]);
    let health = now(bench.local.target_health(&ids["Group"])).unwrap();
    let reasons: Vec<_> = health
        .iter()
        .filter_map(|it| it.reason.as_deref())
        .collect();
    assert_eq!(reasons, ["Target.FailedHealthChecks"]);

    let bench = Bench::with(playing(fault(TaskReason::NoSpotCapacity, Times::Forever)));
    begun(&bench, &shop("order:1", true), 5);
    let service = described(&bench);
    assert!(
        service.events[0]
            .message
            .contains("Capacity is unavailable at this time"),
        "{service:?}"
    );
    assert_eq!(service.deployments[0].failed, 0);
}

#[test]
fn ecs_goes_back_while_cloudformation_says_complete() {
    let mut bench = Bench::new();
    bench.deploy(&shop("order:1", true));
    bench.reopen(playing(TaskFault {
        rolled_back: true,
        ..fault(TaskReason::Exits, Times::Forever)
    }));
    assert_eq!(
        bench.deploy(&shop("order:2", true)).status,
        "UPDATE_COMPLETE"
    );
    let service = described(&bench);
    assert_eq!(service.deployments.len(), 1);
    assert!(service.deployments[0].task_definition.ends_with("order:1"));
}

pub(super) fn blue_green(image: &str, weights: [u32; 2]) -> Value {
    let mut template = shop(image, false);
    let group = template["Resources"]["Group"].clone();
    let resources = template["Resources"].as_object_mut().unwrap();
    resources.insert("Other".to_owned(), group);
    let target = |id: &str, weight: u32| json!({"TargetGroupArn": {"Ref": id}, "Weight": weight});
    let actions = json!([{
        "Type": "forward",
        "ForwardConfig": {"TargetGroups": [target("Group", weights[0]), target("Other", weights[1])]},
    }]);
    let rule = json!({
        "Type": "AWS::ElasticLoadBalancingV2::ListenerRule",
        "Properties": {
            "ListenerArn": "arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/web/1/2",
            "Priority": 1,
            "Conditions": [{"Field": "path-pattern", "Values": ["/*"]}],
            "Actions": actions,
        },
    });
    resources.insert("Rule".to_owned(), rule);
    let service = &mut resources["Order"]["Properties"];
    service["DeploymentConfiguration"] = json!({"Strategy": "BLUE_GREEN"});
    service["LoadBalancers"][0]["AdvancedConfiguration"] = json!({
        "AlternateTargetGroupArn": {"Ref": "Other"},
        "ProductionListenerRule": {"Ref": "Rule"},
        "RoleArn": "arn:aws:iam::000000000000:role/ecs",
    });
    template
}

pub(super) fn live(bench: &Bench) -> Vec<(String, u32)> {
    let ids = bench.physical_ids("shop");
    let mut found = now(bench.local.forwards(&[ids["Rule"].clone()])).unwrap();
    let name = |arn: &str| ids.iter().find(|(_, it)| *it == arn).unwrap().0.clone();
    let weights = found.remove(0).weights;
    weights
        .into_iter()
        .filter(|it| it.1 > 0)
        .map(|(arn, weight)| (name(&arn), weight))
        .collect()
}

#[test]
fn a_blue_green_deployment_moves_the_traffic_and_a_template_moves_it_back() {
    let bench = Bench::new();
    bench.deploy(&blue_green("order:1", [100, 0]));
    assert_eq!(live(&bench), [("Group".to_owned(), 100)]);
    bench.deploy(&blue_green("order:2", [100, 0]));
    assert_eq!(live(&bench), [("Other".to_owned(), 100)]);
    // The rule of the template hasn't changed: nothing is done to it.
    let mut same = blue_green("order:2", [100, 0]);
    same["Resources"]["Topic"] = json!({"Type": "AWS::SNS::Topic"});
    bench.deploy(&same);
    assert_eq!(live(&bench), [("Other".to_owned(), 100)]);
    // A change of the rule sets all of it, its weights as well.
    let mut moved = same.clone();
    moved["Resources"]["Rule"]["Properties"]["Priority"] = json!(2);
    bench.deploy(&moved);
    assert_eq!(live(&bench), [("Group".to_owned(), 100)]);
}

#[test]
fn a_blue_green_deployment_is_under_way_until_its_end() {
    let bench = Bench::new();
    bench.deploy(&blue_green("order:1", [100, 0]));
    assert_eq!(described(&bench).service_deployment, None);
    begun(&bench, &blue_green("order:2", [100, 0]), 3);
    let under_way = described(&bench).service_deployment.unwrap();
    assert_eq!(under_way.lifecycle_stage.as_deref(), Some("SCALE_UP"));
    bench.follow("shop");
    assert_eq!(described(&bench).service_deployment, None);
    now(bench.local.delete_stack(&deletion("shop"))).unwrap();
}
