//! The platform with a mesh on its way through life: made with one, updated, moved to the other and back, taken away.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::assert_kept_secret;
use crate::program::{Program, Run};
use crate::server::Account;

const STACK: &str = "microservices-dev";
/// What must outlive a change of the mesh.
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
    // The server says of every property that isn't create-only that it may replace the resource.
    for log_group in ["OrderLogGroup", "PaymentLogGroup", "NotificationLogGroup"] {
        line.extend(["--replace", log_group]);
    }
    program.run(&line).ends_with(0)
}

/// Puts the images of the services into the repositories that the stack has made.
fn push(account: &Account, made: &Value) {
    let repositories = made["AWS::ECR::Repository"].as_object();
    let images: Vec<_> = repositories
        .expect("repositories")
        .values()
        .filter_map(|repository| repository["repositoryName"].as_str())
        .map(|name| format!("image:{name}:1.0.0"))
        .collect();
    let images: Vec<_> = images.iter().map(String::as_str).collect();
    account.stock(&images);
}

/// The names at the services of what must stay.
fn kept(found: &Value) -> BTreeMap<(&'static str, String), Value> {
    let mut kept = BTreeMap::new();
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
            kept.insert((type_name, id.clone()), name.unwrap_or(Value::Null));
        }
    }
    kept
}

/// Holds what ECS says of each service's tasks.
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
            .map(|it| it["name"].as_str().unwrap())
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
fn the_platform_lives_through_both_meshes() {
    let Some(account) = Account::open() else {
        return;
    };
    let connect = Program::example("switched").with(account.environment());
    let app_mesh = connect.having("APP_MESH", "1");
    let first = deploy(&app_mesh);
    let made = account.look(STACK);
    assert_services(&made, true);
    assert_eq!(kept(&made).len(), 14);
    let nameless: Vec<_> = kept(&made)
        .into_iter()
        .filter(|it| it.1.is_null())
        .collect();
    assert!(nameless.is_empty(), "{nameless:?}");
    push(&account, &made);
    let updated = deploy(&app_mesh.having("LARGER", "1"));
    updated.says("changes in stack `microservices-dev`:\n");
    let task = &account.look(STACK)["AWS::ECS::TaskDefinition"]["OrderTaskDefinition"];
    assert_eq!(
        (&task["cpu"], &task["memory"]),
        (&json!("1024"), &json!("2048"))
    );
    let switched = deploy(&connect);
    switched
        .says("calls from `OrderService` to `NotificationService` and `PaymentService` fail for a");
    let found = account.look(STACK);
    assert_services(&found, false);
    assert_eq!(kept(&found), kept(&made));
    assert!(found.get("AWS::AppMesh::Mesh").is_none(), "{found}");
    deploy(&app_mesh);
    let back = account.look(STACK);
    assert_services(&back, true);
    assert_eq!(kept(&back), kept(&made));
    deploy(&app_mesh).says("no changes: stack `microservices-dev` is up to date");

    let inventory = account.inventory(&["buckets", "secrets", "stacks"]);
    assert_kept_secret(&inventory, &connect, &[&first, &updated, &switched], &back);
    let destroyed = connect
        .run(&["destroy", "--stage", "dev", "--yes", "--json"])
        .ends_with(0);
    let stack = &destroyed.end()["stacks"][0];
    assert_eq!(
        (&stack["outcome"], stack.get("retained")),
        (&json!("destroyed"), None)
    );
    assert_gone(&account);
}

/// Each stage at AWS as it is in the program.
#[test]
fn each_stage_comes_and_goes() {
    for stage in ["dev", "mesh"] {
        let Some(account) = Account::open() else {
            return;
        };
        let program = Program::example("orchestration_platform").with(account.environment());
        let line = ["deploy", "--stage", stage, "--yes"];
        if stage == "mesh" {
            program
                .run(&line)
                .ends_with(4)
                .says("AWS ended the service on 2026-09-30");
            assert_gone(&account);
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
        assert_gone(&account);
    }
}

#[track_caller]
fn assert_gone(account: &Account) {
    let left = account.inventory(&["resources", "stacks"]);
    assert_eq!(left, json!({"resources": {}, "stacks": {}}));
}
