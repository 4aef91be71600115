//! Watching with the local CloudFormation: a deployment for each reason that tasks stop for.

use std::path::Path;

use serde_json::{Value, json};

use crate::deploy::engine::tests::{Notes, request, run};
use crate::deploy::engine::{
    Decision, DeployError, DeployOutcome, DeployRequest, DeployResult, Engine, Failure,
    TaskFailureKind, WatchSettings,
};
use crate::deploy::local::{FaultPlan, Local, TaskFault, TaskReason, Times};

pub(super) fn shop(image: &str) -> Value {
    json!({"Resources": {
        "Logs": {"Type": "AWS::Logs::LogGroup"},
        "Group": {
            "Type": "AWS::ElasticLoadBalancingV2::TargetGroup",
            "Properties": {"Port": 8000, "Protocol": "HTTP", "VpcId": "vpc-1", "TargetType": "ip", "HealthCheckPath": "/up"},
        },
        "Definition": {
            "Type": "AWS::ECS::TaskDefinition",
            "Properties": {
                "Family": "order",
                "ExecutionRoleArn": "arn:aws:iam::000000000000:role/order",
                "ContainerDefinitions": [{
                    "Name": "app",
                    "Image": image,
                    "Secrets": [{"Name": "TOKEN", "ValueFrom": "arn:aws:secretsmanager:us-east-1:000000000000:secret:x"}],
                    "LogConfiguration": {"LogDriver": "awslogs", "Options": {
                        "awslogs-group": {"Ref": "Logs"}, "awslogs-region": "us-east-1", "awslogs-stream-prefix": "ecs",
                    }},
                }],
            },
        },
        "Order": {
            "Type": "AWS::ECS::Service",
            "Properties": {
                "Cluster": "main",
                "DesiredCount": 2,
                "TaskDefinition": {"Ref": "Definition"},
                "LoadBalancers": [
                    {"ContainerName": "app", "ContainerPort": 8000, "TargetGroupArn": {"Ref": "Group"}},
                ],
            },
        },
    }})
}

fn task_fault(reason: TaskReason, times: Times) -> TaskFault {
    TaskFault {
        service: "Order".to_owned(),
        reason,
        times,
        ..TaskFault::default()
    }
}

fn deploy(
    folder: &Path,
    image: &str,
    tasks: Vec<TaskFault>,
) -> (DeployResult<DeployOutcome>, Notes) {
    let local = Local::open(folder, "us-east-1")
        .unwrap()
        .fault_plan(FaultPlan {
            tasks,
            ..FaultPlan::default()
        });
    let mut notes = Notes::answering(Decision::Yes);
    let mut request = DeployRequest {
        skip_preflight: true,
        watch: WatchSettings {
            polls_between_inspections: 1,
            ..WatchSettings::default()
        },
        ..request(&shop(image).to_string())
    };
    request.target.account = None;
    let outcome = run(Engine::new(&local, &mut notes).deploy(&request));
    (outcome, notes)
}

fn failed(outcome: DeployResult<DeployOutcome>) -> Failure {
    match outcome {
        Err(DeployError::Failed(failure)) => *failure,
        other => panic!("{other:?}"),
    }
}

#[test]
fn repeated_task_failure_is_classified_and_stops_the_update() {
    use TaskFailureKind as K;
    use TaskReason as R;
    for (reason, kind) in [
        (R::ImageNotFound, K::ImageNotFound),
        (R::WrongArchitecture, K::WrongArchitecture),
        (R::SecretDenied, K::SecretDenied),
        (R::OutOfMemory, K::OutOfMemory),
        (R::HealthCheckFailing, K::HealthCheckFailing),
        (R::ContainerUnhealthy, K::HealthCheckFailing),
        (R::PortMismatch, K::PortMismatch),
        (R::NoRouteToRegistry, K::NoRoute),
        (R::Exits, K::Exited),
    ] {
        let folder = tempfile::tempdir().unwrap();
        deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
        let (outcome, notes) = deploy(
            folder.path(),
            "order:2",
            vec![task_fault(reason, Times::Forever)],
        );
        let failure = failed(outcome);
        assert!(failure.stopped, "{reason:?}");
        assert_eq!(failure.status, "UPDATE_ROLLBACK_COMPLETE", "{reason:?}");
        let counted = failure.task_failure().unwrap();
        assert_eq!(
            (counted.failure.kind, counted.count),
            (kind, 3),
            "{reason:?}: {counted}"
        );
        assert!(notes.has_step("CancellingFailedDeployment"), "{reason:?}");
        // The fixed version is deployed by the same command.
        let (fixed, _) = deploy(folder.path(), "order:3", Vec::new());
        assert!(
            matches!(fixed, Ok(DeployOutcome::Deployed(_))),
            "{reason:?}: {fixed:?}"
        );
    }
}

#[test]
fn container_log_is_in_the_evidence() {
    let folder = tempfile::tempdir().unwrap();
    deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
    let mut exits = task_fault(TaskReason::Exits, Times::Forever);
    exits.exit_code = Some(78);
    exits.log = vec!["starting".into(), "KeyError: 'DATABASE_URL'".into()];
    let failure = failed(deploy(folder.path(), "order:2", vec![exits]).0);
    let evidence = failure.evidence.unwrap();
    let container = &evidence.services[0].tasks[0].containers[0];
    assert_eq!(container.exit_code, Some(78));
    assert_eq!(container.log, ["starting", "KeyError: 'DATABASE_URL'"]);
    assert_eq!(
        evidence.failure().unwrap().evidence,
        "KeyError: 'DATABASE_URL'"
    );
}

#[test]
fn temporary_failures_do_not_stop_the_deployment() {
    for (reason, times) in [(TaskReason::Exits, 2), (TaskReason::NoSpotCapacity, 6)] {
        let folder = tempfile::tempdir().unwrap();
        deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
        let (outcome, _) = deploy(
            folder.path(),
            "order:2",
            vec![task_fault(reason, Times::Times(times))],
        );
        assert!(
            matches!(outcome, Ok(DeployOutcome::Deployed(_))),
            "{reason:?}: {outcome:?}"
        );
    }
}

#[test]
fn revision_rolled_back_by_ecs_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
    let mut task = task_fault(TaskReason::NoSpotCapacity, Times::Forever);
    task.reason = TaskReason::Exits;
    task.rolled_back = true;
    let local = |folder: &Path| {
        Local::open(folder, "us-east-1")
            .unwrap()
            .fault_plan(FaultPlan {
                tasks: vec![task.clone()],
                ..FaultPlan::default()
            })
    };
    let mut request = DeployRequest {
        skip_preflight: true,
        watch: WatchSettings {
            failure_threshold: None,
            polls_between_inspections: 1,
        },
        ..request(&shop("order:2").to_string())
    };
    request.target.account = None;
    let mut notes = Notes::answering(Decision::Yes);
    let outcome = run(Engine::new(&local(folder.path()), &mut notes).deploy(&request));
    let Err(DeployError::NotRunning(found)) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(found.expected.ends_with(":2"), "{found}");
    assert!(found.actual.as_ref().unwrap().ends_with(":1"), "{found}");
}

#[test]
fn stopped_creation_deletes_the_stack_and_can_be_retried() {
    let folder = tempfile::tempdir().unwrap();
    let faults = vec![task_fault(TaskReason::ImageNotFound, Times::Forever)];
    let failure = failed(deploy(folder.path(), "order:1", faults).0);
    assert!(failure.stopped);
    assert_eq!(failure.status, "DELETE_COMPLETE");
    let (again, _) = deploy(folder.path(), "order:2", Vec::new());
    assert!(matches!(again, Ok(DeployOutcome::Deployed(_))), "{again:?}");
}
