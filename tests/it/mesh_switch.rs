//! The lifecycle of the platform: creation, update, a switch to the other mesh and back, destruction.

use std::collections::BTreeMap;
use std::fs;

use ecs_dsl::cfn::Document;
use ecs_dsl::plan::{Action, Plan, compare};
use serde_json::{Value, json};

use crate::program::Program;

/// The types whose resources a change of the mesh keeps.
const KEPT: [&str; 14] = [
    "AWS::DynamoDB::Table",
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::VPC",
    "AWS::ECR::Repository",
    "AWS::ECS::Cluster",
    "AWS::ECS::Service",
    "AWS::ElasticLoadBalancingV2::ListenerRule",
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "AWS::ElasticLoadBalancingV2::TargetGroup",
    "AWS::IAM::Role",
    "AWS::KMS::Key",
    "AWS::Logs::LogGroup",
    "AWS::S3::Bucket",
    "AWS::SecretsManager::Secret",
];

fn with_app_mesh(program: &Program) -> Program {
    program.with_env("APP_MESH", "1")
}

fn document(program: &Program) -> Document {
    let printed = program.succeed(&["synth", "--stage", "local"]).stdout;
    Document::parse(&printed).unwrap()
}

/// Asserts that no kept resource is replaced or deleted.
#[track_caller]
fn assert_kept(plan: &Plan) {
    let lost: Vec<_> = plan
        .changes
        .iter()
        .filter(|change| KEPT.contains(&change.type_name.as_str()))
        .filter(|change| !matches!(change.action, Action::Update | Action::TemplateOnly))
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
    let services = plan
        .changes
        .iter()
        .filter(|change| change.type_name == "AWS::ECS::Service");
    assert_eq!(services.count(), 3, "each is deployed once");
    assert!(plan.problems.is_empty(), "{:#?}", plan.problems);
    assert_eq!(plan.data_at_risk().count(), 0);
}

/// The impact on traffic: whether it continues, and the services.
fn traffic(plan: &Plan) -> Vec<(bool, Vec<&str>)> {
    plan.traffic
        .iter()
        .map(|traffic| {
            (
                traffic.continues,
                traffic.services.iter().map(String::as_str).collect(),
            )
        })
        .collect()
}

const CALLED: [&str; 2] = ["NotificationService", "PaymentService"];
const ALL: [&str; 3] = ["NotificationService", "OrderService", "PaymentService"];

#[test]
fn leaving_app_mesh_interrupts_only_calls() {
    let connect = Program::example("mesh_switch");
    let app_mesh = with_app_mesh(&connect);
    let plan = compare(&document(&app_mesh), &document(&connect));
    assert_kept(&plan);
    let expected = [(false, CALLED.to_vec()), (true, ALL.to_vec())];
    assert_eq!(traffic(&plan), expected);
    let hint = plan.traffic[0].hint.as_deref().unwrap();
    assert!(
        hint.contains("`Namespace::new(\"microservices-mesh-local.local\")`"),
        "{hint}"
    );
    // In the other direction.
    let plan = compare(&document(&connect), &document(&app_mesh));
    assert_kept(&plan);
    assert_eq!(traffic(&plan), expected);
}

#[test]
fn kept_namespace_keeps_calls_working() {
    let connect = Program::example("mesh_switch");
    let between = connect.with_env("KEEP_NAMES", "1");
    let first = compare(&document(&with_app_mesh(&connect)), &document(&between));
    assert_kept(&first);
    assert_eq!(
        traffic(&first),
        [(true, CALLED.to_vec()), (true, ALL.to_vec())]
    );
    // The callers use Service Connect by then, so that no one queries the deleted namespace.
    let second = compare(&document(&between), &document(&connect));
    assert_kept(&second);
    assert!(second.traffic.is_empty(), "{:#?}", second.traffic);
}

#[test]
fn diff_reports_effects_on_traffic() {
    let connect = Program::example("mesh_switch");
    with_app_mesh(&connect).succeed(&["deploy"]);
    let diff = connect.succeed(&["diff"]).stdout;
    let start = diff.lines().nth(1).unwrap();
    assert!(
        start.starts_with(
            "! calls from `OrderService` to `NotificationService` and `PaymentService` fail"
        ),
        "{diff}"
    );
    assert!(
        diff.contains("= requests through load balancers to "),
        "{diff}"
    );
    let json = connect.succeed(&["diff", "--json"]).json();
    assert_eq!(json["stacks"][0]["plan"]["traffic"][0]["continues"], false);
}

/// The physical ids of the kept resources on the local engine.
fn kept(program: &Program) -> BTreeMap<String, Value> {
    let state = program
        .folder()
        .join(".ecs-dsl/local/us-east-1/stacks/microservices-local.json");
    let state: Value = serde_json::from_str(&fs::read_to_string(state).unwrap()).unwrap();
    let resources = state["resources"].as_object().unwrap();
    let kept = resources.iter().filter(|(_, resource)| {
        let type_name = resource["type"].as_str().unwrap();
        KEPT.contains(&type_name)
    });
    kept.map(|(id, resource)| (id.clone(), resource["physical_id"].clone()))
        .collect()
}

#[test]
fn mesh_switch_keeps_the_resources_locally() {
    let connect = Program::example("mesh_switch");
    let app_mesh = with_app_mesh(&connect);
    let between = connect.with_env("KEEP_NAMES", "1");
    let deploy = |program: &Program| {
        let run = program.succeed(&["deploy"]);
        run.says("local: deployed stack `microservices-local`");
        program
            .succeed(&["deploy"])
            .says("local: no changes: stack `microservices-local` is up to date");
        run
    };
    deploy(&app_mesh);
    let created = kept(&connect);
    assert_eq!(created.len(), 33);
    deploy(&app_mesh.with_env("LARGER", "1")).says("local: UPDATE_COMPLETE     AWS::ECS::Service ");
    for program in [&connect, &app_mesh, &between, &connect] {
        deploy(program);
        assert_eq!(kept(&connect), created);
    }
    connect
        .succeed(&["destroy"])
        .says("local: destroyed stack `microservices-local`");
    connect
        .run(&["outputs"])
        .ends_with(2)
        .says("stack `microservices-local` doesn't exist");
}

#[test]
fn example_has_one_warning_and_is_deployed_and_destroyed() {
    let program = Program::example("orchestration_platform");
    let checked = program.succeed(&["check", "--json"]).json();
    assert_eq!(
        (&checked["errors"], &checked["warnings"]),
        (&json!(0), &json!(1))
    );
    let warning = &checked["diagnostics"][0];
    assert_eq!(
        (&warning["code"], &warning["stages"]),
        (&json!("ECS2112"), &json!(["mesh"]))
    );
    program
        .succeed(&["deploy"])
        .says("local: deployed stack `microservices-local`");
    program
        .succeed(&["destroy"])
        .says("local: destroyed stack `microservices-local`")
        .is_silent_about("retained");
}
