//! The lifecycle of the platform with a mesh: creation, update, a switch to the other mesh and back, destruction.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::assert_no_secret_leaked;
use crate::program::{Program, Run};
use crate::server::Account;

const STACK: &str = "microservices-dev";
/// The types whose resources a change of the mesh keeps.
const KEPT: [&str; 8] = [
    "AWS::DynamoDB::Table",
    "AWS::ECR::Repository",
    "AWS::ECS::Cluster",
    "AWS::ECS::Service",
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "AWS::ElasticLoadBalancingV2::TargetGroup",
    "AWS::KMS::Key",
    "AWS::SecretsManager::Secret",
];
const SERVICES: [(&str, u64); 3] = [("Notification", 8082), ("Order", 8081), ("Payment", 8080)];

fn deploy(program: &Program) -> Run {
    let mut line = vec![
        "deploy",
        "--stage",
        "dev",
        "--yes",
        "--allow-ended-services",
        "--approve-broadening",
    ];
    // The server reports a conditional replacement for every property that isn't create-only.
    for log_group in ["OrderLogGroup", "PaymentLogGroup", "NotificationLogGroup"] {
        line.extend(["--replace", log_group]);
    }
    program.run(&line).ends_with(0)
}

/// Pushes the images of the services to the repositories of the stack.
fn push(account: &Account, created: &Value) {
    let repositories = created["AWS::ECR::Repository"].as_object();
    let images: Vec<_> = repositories
        .expect("repositories")
        .values()
        .filter_map(|repository| repository["repositoryName"].as_str())
        .map(|name| format!("image:{name}:1.0.0"))
        .collect();
    let images: Vec<_> = images.iter().map(String::as_str).collect();
    account.provision(&images);
}

/// The ARNs of the resources that a change of the mesh keeps.
fn kept_arns(found: &Value) -> BTreeMap<(&'static str, String), Value> {
    let mut arns = BTreeMap::new();
    for type_name in KEPT {
        let resources = found[type_name].as_object();
        for (id, shown) in resources.unwrap_or_else(|| panic!("no {type_name}")) {
            let names = [
                "ARN",
                "Arn",
                "LoadBalancerArn",
                "TableArn",
                "TargetGroupArn",
                "clusterArn",
                "repositoryArn",
                "serviceArn",
            ];
            let name = names.iter().find_map(|name| shown.get(name)).cloned();
            arns.insert((type_name, id.clone()), name.unwrap_or(Value::Null));
        }
    }
    arns
}

/// Asserts the containers and capacity providers of each service.
fn assert_services(found: &Value, app_mesh: bool) {
    for (name, port) in SERVICES {
        let service = &found["AWS::ECS::Service"][format!("{name}Service")];
        let task = &found["AWS::ECS::TaskDefinition"][format!("{name}TaskDefinition")];
        assert_eq!(
            service["taskDefinition"], task["taskDefinitionArn"],
            "{name}"
        );
        let containers = task["containerDefinitions"].as_array().unwrap();
        let names: Vec<_> = containers
            .iter()
            .map(|container| container["name"].as_str().unwrap())
            .collect();
        let own = name.to_lowercase();
        match app_mesh {
            true => assert_eq!(names, [own.as_str(), "envoy"]),
            false => assert_eq!(names, [own.as_str()]),
        }
        assert_eq!(containers[0]["portMappings"][0]["containerPort"], port);
        assert_eq!(
            service["capacityProviderStrategy"][0]["capacityProvider"],
            "FARGATE_SPOT"
        );
    }
}

#[test]
fn mesh_switch_keeps_the_resources() {
    let Some(account) = Account::open() else {
        return;
    };
    let connect = Program::example("mesh_switch").with_envs(account.environment());
    let app_mesh = connect.with_env("APP_MESH", "1");
    let first = deploy(&app_mesh);
    let created = account.describe(STACK);
    assert_services(&created, true);
    assert_eq!(kept_arns(&created).len(), 14);
    let nameless: Vec<_> = kept_arns(&created)
        .into_iter()
        .filter(|(_, name)| name.is_null())
        .collect();
    assert!(nameless.is_empty(), "{nameless:?}");
    push(&account, &created);
    let updated = deploy(&app_mesh.with_env("LARGER", "1"));
    updated.says("changes in stack `microservices-dev`:\n");
    let task = &account.describe(STACK)["AWS::ECS::TaskDefinition"]["OrderTaskDefinition"];
    assert_eq!(
        (&task["cpu"], &task["memory"]),
        (&json!("1024"), &json!("2048"))
    );
    let switched = deploy(&connect);
    switched
        .says("calls from `OrderService` to `NotificationService` and `PaymentService` fail for a");
    let found = account.describe(STACK);
    assert_services(&found, false);
    assert_eq!(kept_arns(&found), kept_arns(&created));
    assert!(found.get("AWS::AppMesh::Mesh").is_none(), "{found}");
    deploy(&app_mesh);
    let back = account.describe(STACK);
    assert_services(&back, true);
    assert_eq!(kept_arns(&back), kept_arns(&created));
    deploy(&app_mesh).says("no changes: stack `microservices-dev` is up to date");

    let inventory = account.inventory(&["buckets", "secrets", "stacks"]);
    assert_no_secret_leaked(&inventory, &connect, &[&first, &updated, &switched], &back);
    let destroyed = connect
        .run(&["destroy", "--stage", "dev", "--yes", "--json"])
        .ends_with(0);
    let stack = &destroyed.end()["stacks"][0];
    assert_eq!(
        (&stack["outcome"], stack.get("retained")),
        (&json!("destroyed"), None)
    );
    assert_empty(&account);
}

/// With the settings of the example.
#[test]
fn stages_are_deployed_and_destroyed() {
    for stage in ["dev", "mesh"] {
        let Some(account) = Account::open() else {
            return;
        };
        let program = Program::example("orchestration_platform").with_envs(account.environment());
        let line = ["deploy", "--stage", stage, "--yes"];
        if stage == "mesh" {
            program
                .run(&line)
                .ends_with(4)
                .says("AWS ended the service on 2026-09-30");
            assert_empty(&account);
        }
        let deployed = program
            .run(&[&line[..], &["--allow-ended-services"]].concat())
            .ends_with(0);
        for output in [
            "ClusterName",
            "EcrRepoNotification",
            "EcrRepoOrder",
            "EcrRepoPayment",
            "LoadBalancerDns",
            "MeshName",
            "VpcId",
        ] {
            assert!(deployed.stdout.contains(output), "{}", deployed.stdout);
        }
        assert!(
            deployed
                .stdout
                .contains(&format!("microservices-mesh-{stage}"))
        );
        let destroy = ["destroy", "--stage", stage, "--yes"];
        program.run(&destroy).ends_with(0);
        assert_empty(&account);
    }
}

#[track_caller]
pub(super) fn assert_empty(account: &Account) {
    let left = account.inventory(&["resources", "stacks"]);
    assert_eq!(left, json!({"resources": {}, "stacks": {}}));
}
