//! Failing tasks during service deployments, and blue/green traffic shifts.

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use crate::deploy::local::{FaultPlan, Local, TaskFault, TaskReason, Times};
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
        service: "Order".to_owned(),
        reason,
        times,
        ..TaskFault::default()
    }
}

pub(super) fn with_task_fault(fault: TaskFault) -> impl FnOnce(Local) -> Local {
    move |local| {
        local.fault_plan(FaultPlan {
            tasks: vec![fault],
            ..FaultPlan::default()
        })
    }
}

pub(super) fn described(fixture: &Fixture) -> ServiceDescription {
    let arn = fixture.physical_ids("shop").remove("Order").unwrap();
    let mut found = now(fixture.local.describe_services("main", &[arn])).unwrap();
    found.remove(0)
}

/// Starts a deployment and polls it `polls` times.
pub(super) fn start(fixture: &Fixture, template: &Value, polls: usize) {
    let change_set = fixture.change_set(&fixture.request("shop", template));
    now(fixture.local.execute_change_set(&change_set.arn, "x")).unwrap();
    for _ in 0..polls {
        now(fixture.local.describe_stack("shop")).unwrap();
    }
}

#[test]
fn service_runs_the_deployed_revision() {
    let fixture = Fixture::new();
    fixture.deploy(&shop("order:1", true));
    let first = described(&fixture);
    assert_eq!((first.desired, first.running, first.pending), (2, 2, 0));
    assert_eq!(
        first.deployments[0].rollout_state.as_deref(),
        Some("COMPLETED")
    );
    fixture.deploy(&shop("order:2", true));
    let second = described(&fixture);
    let revision = |service: &ServiceDescription| service.deployments[0].task_definition.clone();
    assert!(revision(&first).ends_with("task-definition/order:1"));
    assert!(revision(&second).ends_with("task-definition/order:2"));
}

#[test]
fn circuit_breaker_triggers_after_three_failures() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop("order:1", true));
    fixture.reopen(with_task_fault(fault(
        TaskReason::OutOfMemory,
        Times::Forever,
    )));
    let failed = fixture.deploy(&shop("order:2", true));
    assert_eq!(failed.status, "UPDATE_ROLLBACK_COMPLETE");
    let reason = failed.reason("UPDATE_FAILED", "Order").unwrap();
    assert!(
        reason.contains("'ECS Deployment Circuit Breaker was triggered.'"),
        "{reason}"
    );
    let arn = fixture.physical_ids("shop").remove("Order").unwrap();
    let stopped = now(fixture.local.stopped_tasks("main", &arn)).unwrap();
    assert_eq!(stopped.len(), 3);
    assert_eq!(stopped[0].containers[0].exit_code, Some(137));
    assert!(
        described(&fixture).deployments[0]
            .task_definition
            .ends_with("order:1")
    );
}

#[test]
fn deployment_completes_when_a_task_keeps_running() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop("order:1", false));
    fixture.reopen(with_task_fault(fault(TaskReason::Exits, Times::Times(4))));
    // The task definition takes two polls, the service starts at the third, and a task stops at each later one.
    start(&fixture, &shop("order:2", false), 5);
    let waiting = described(&fixture);
    let [new, old] = waiting.deployments.as_slice() else {
        panic!("{waiting:?}");
    };
    assert_eq!(
        (new.status.as_str(), new.failed, new.running),
        ("PRIMARY", 2, 0)
    );
    assert_eq!((old.status.as_str(), old.running), ("ACTIVE", 2));
    let resources = now(fixture.local.describe_stack_resources("shop")).unwrap();
    let service = resources
        .iter()
        .find(|resource| resource.logical_id == "Order")
        .unwrap();
    assert_eq!(service.status, "UPDATE_IN_PROGRESS");
    assert_eq!(fixture.follow("shop").status, "UPDATE_COMPLETE");
    assert!(
        described(&fixture).deployments[0]
            .task_definition
            .ends_with("order:2")
    );
}

#[test]
fn deployment_times_out_after_three_hours() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop("order:1", false));
    fixture.reopen(|local| {
        let local = with_task_fault(fault(TaskReason::Exits, Times::Forever))(local);
        local.time_per_poll(std::time::Duration::from_secs(3600))
    });
    start(&fixture, &shop("order:2", false), 4);
    for _ in 0..3 {
        now(fixture.local.pause());
    }
    let failed = fixture.follow("shop");
    let reason = failed.reason("UPDATE_FAILED", "Order").unwrap();
    assert!(reason.contains("Exceeded attempts to wait"), "{reason}");
}

#[test]
fn each_reason_has_the_message_of_ecs() {
    use TaskReason::{
        ContainerUnhealthy, Exits, HealthCheckFailing, ImageNotFound, NoRouteToRegistry,
        OutOfMemory, PortMismatch, SecretDenied, WrongArchitecture,
    };
    for (reason, code, message) in [
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
        let fixture = Fixture::with(with_task_fault(fault(reason, Times::Forever)));
        start(&fixture, &shop("order:1", true), 5);
        let arn = fixture.physical_ids("shop").remove("Order").unwrap();
        let stopped = now(fixture.local.stopped_tasks("main", &arn)).unwrap();
        let task = stopped.first().unwrap();
        assert_eq!(task.stop_code.as_deref(), Some(code), "{reason:?}");
        let stop_reason = task.reason.as_deref().unwrap();
        assert!(stop_reason.contains(message), "{reason:?}: {stop_reason}");
    }
}

#[test]
fn failures_appear_in_logs_events_and_targets() {
    let fixture = Fixture::with(with_task_fault(fault(
        TaskReason::PortMismatch,
        Times::Forever,
    )));
    start(&fixture, &shop("order:1", true), 5);
    let ids = fixture.physical_ids("shop");
    let stopped = now(fixture.local.stopped_tasks("main", &ids["Order"])).unwrap();
    let id = stopped[0].arn.rsplit('/').next().unwrap();
    let stream = LogStream {
        group: "/ecs/order".to_owned(),
        stream: format!("order/app/{id}"),
    };
    let lines = now(fixture.local.last_log_lines(&stream, 5)).unwrap();
    assert_eq!(lines, ["listening on port 3000"]);
    let health = now(fixture.local.target_health(&ids["Group"])).unwrap();
    let reasons: Vec<_> = health
        .iter()
        .filter_map(|target| target.reason.as_deref())
        .collect();
    assert_eq!(reasons, ["Target.FailedHealthChecks"]);

    let fixture = Fixture::with(with_task_fault(fault(
        TaskReason::NoSpotCapacity,
        Times::Forever,
    )));
    start(&fixture, &shop("order:1", true), 5);
    let service = described(&fixture);
    assert!(
        service.events[0]
            .message
            .contains("Capacity is unavailable at this time"),
        "{service:?}"
    );
    assert_eq!(service.deployments[0].failed, 0);
}

#[test]
fn ecs_rolls_back_while_cloudformation_completes() {
    let mut fixture = Fixture::new();
    fixture.deploy(&shop("order:1", true));
    fixture.reopen(with_task_fault(TaskFault {
        rolled_back: true,
        ..fault(TaskReason::Exits, Times::Forever)
    }));
    assert_eq!(
        fixture.deploy(&shop("order:2", true)).status,
        "UPDATE_COMPLETE"
    );
    let service = described(&fixture);
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

pub(super) fn live_weights(fixture: &Fixture) -> Vec<(String, u32)> {
    let ids = fixture.physical_ids("shop");
    let mut found = now(fixture.local.forwards(&[ids["Rule"].clone()])).unwrap();
    let name = |arn: &str| {
        ids.iter()
            .find(|(_, physical_id)| *physical_id == arn)
            .unwrap()
            .0
            .clone()
    };
    let weights = found.remove(0).weights;
    weights
        .into_iter()
        .filter(|(_, weight)| *weight > 0)
        .map(|(arn, weight)| (name(&arn), weight))
        .collect()
}

#[test]
fn blue_green_shifts_traffic_until_the_rule_is_updated() {
    let fixture = Fixture::new();
    fixture.deploy(&blue_green("order:1", [100, 0]));
    assert_eq!(live_weights(&fixture), [("Group".to_owned(), 100)]);
    fixture.deploy(&blue_green("order:2", [100, 0]));
    assert_eq!(live_weights(&fixture), [("Other".to_owned(), 100)]);
    // The rule hasn't changed in the template, so it isn't updated.
    let mut same = blue_green("order:2", [100, 0]);
    same["Resources"]["Topic"] = json!({"Type": "AWS::SNS::Topic"});
    fixture.deploy(&same);
    assert_eq!(live_weights(&fixture), [("Other".to_owned(), 100)]);
    // Updating the rule sets all of its properties, including the weights.
    let mut moved = same.clone();
    moved["Resources"]["Rule"]["Properties"]["Priority"] = json!(2);
    fixture.deploy(&moved);
    assert_eq!(live_weights(&fixture), [("Group".to_owned(), 100)]);
}

#[test]
fn blue_green_deployment_is_active_until_completion() {
    let fixture = Fixture::new();
    fixture.deploy(&blue_green("order:1", [100, 0]));
    assert_eq!(described(&fixture).service_deployment, None);
    start(&fixture, &blue_green("order:2", [100, 0]), 3);
    let deployment = described(&fixture).service_deployment.unwrap();
    assert_eq!(deployment.lifecycle_stage.as_deref(), Some("SCALE_UP"));
    fixture.follow("shop");
    assert_eq!(described(&fixture).service_deployment, None);
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
}
