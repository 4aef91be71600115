//! Watching over the embedded CloudFormation: tasks that die for each reason, from the first look to the last word.

use std::path::Path;

use serde_json::{Value, json};

use crate::deploy::engine::tests::{Notes, request, run};
use crate::deploy::engine::{
    Decision, DeployError, DeployOutcome, DeployRequest, Engine, Failure, TroubleKind,
    WatchSettings,
};
use crate::deploy::local::{Local, Scenario, TaskFault, TaskReason, Times};

fn shop(image: &str) -> Value {
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

fn dying(reason: TaskReason, times: Times) -> TaskFault {
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

fn deploy(
    folder: &Path,
    image: &str,
    tasks: Vec<TaskFault>,
) -> (Result<DeployOutcome, DeployError>, Notes) {
    let local = Local::open(folder, "us-east-1")
        .unwrap()
        .scenario(Scenario {
            tasks,
            ..Scenario::default()
        });
    let mut notes = Notes::answering(Decision::Yes);
    let mut request = DeployRequest {
        skip_preflight: true,
        watch: WatchSettings {
            polls_between_looks: 1,
            ..WatchSettings::default()
        },
        ..request(&shop(image).to_string())
    };
    request.target.account = None;
    let outcome = run(Engine::new(&local, &mut notes).deploy(&request));
    (outcome, notes)
}

fn failed(outcome: Result<DeployOutcome, DeployError>) -> Failure {
    match outcome {
        Err(DeployError::Failed(failure)) => *failure,
        other => panic!("{other:?}"),
    }
}

#[test]
fn whatever_keeps_killing_tasks_is_named_and_ends_the_update() {
    use TaskReason as R;
    use TroubleKind as K;
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
            vec![dying(reason, Times::Forever)],
        );
        let failure = failed(outcome);
        assert!(failure.stopped, "{reason:?}");
        assert_eq!(failure.status, "UPDATE_ROLLBACK_COMPLETE", "{reason:?}");
        let counted = failure.trouble().unwrap();
        assert_eq!(
            (counted.trouble.kind, counted.count),
            (kind, 3),
            "{reason:?}: {counted}"
        );
        assert!(notes.has_step("CancellingFailedDeployment"), "{reason:?}");
        // What the user mends is deployed by the same command.
        let (mended, _) = deploy(folder.path(), "order:3", Vec::new());
        assert!(
            matches!(mended, Ok(DeployOutcome::Deployed(_))),
            "{reason:?}: {mended:?}"
        );
    }
}

#[test]
fn the_log_of_a_task_is_found_by_its_group_and_stream() {
    let folder = tempfile::tempdir().unwrap();
    deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
    let mut exits = dying(TaskReason::Exits, Times::Forever);
    exits.exit_code = Some(78);
    exits.log = vec!["starting".into(), "KeyError: 'DATABASE_URL'".into()];
    let failure = failed(deploy(folder.path(), "order:2", vec![exits]).0);
    let evidence = failure.evidence.unwrap();
    let container = &evidence.services[0].tasks[0].containers[0];
    assert_eq!(container.exit_code, Some(78));
    assert_eq!(container.log, ["starting", "KeyError: 'DATABASE_URL'"]);
    assert_eq!(
        evidence.trouble().unwrap().evidence,
        "KeyError: 'DATABASE_URL'"
    );
}

#[test]
fn two_that_die_before_the_others_live_and_capacity_that_comes_back_are_waited_for() {
    for (reason, times) in [(TaskReason::Exits, 2), (TaskReason::NoSpotCapacity, 6)] {
        let folder = tempfile::tempdir().unwrap();
        deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
        let (outcome, _) = deploy(
            folder.path(),
            "order:2",
            vec![dying(reason, Times::Times(times))],
        );
        assert!(
            matches!(outcome, Ok(DeployOutcome::Deployed(_))),
            "{reason:?}: {outcome:?}"
        );
    }
}

#[test]
fn a_revision_that_ecs_took_back_is_no_success() {
    let folder = tempfile::tempdir().unwrap();
    deploy(folder.path(), "order:1", Vec::new()).0.unwrap();
    let mut back = dying(TaskReason::NoSpotCapacity, Times::Forever);
    back.reason = TaskReason::Exits;
    back.rolled_back = true;
    let local = |folder: &Path| {
        Local::open(folder, "us-east-1")
            .unwrap()
            .scenario(Scenario {
                tasks: vec![back.clone()],
                ..Scenario::default()
            })
    };
    let mut request = DeployRequest {
        skip_preflight: true,
        watch: WatchSettings {
            alike_failures: None,
            polls_between_looks: 1,
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
fn a_creation_that_is_given_up_leaves_nothing_and_can_be_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let dies = vec![dying(TaskReason::ImageNotFound, Times::Forever)];
    let failure = failed(deploy(folder.path(), "order:1", dies).0);
    assert!(failure.stopped);
    assert_eq!(failure.status, "DELETE_COMPLETE");
    let (again, _) = deploy(folder.path(), "order:2", Vec::new());
    assert!(matches!(again, Ok(DeployOutcome::Deployed(_))), "{again:?}");
}
