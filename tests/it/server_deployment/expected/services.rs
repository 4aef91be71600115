//! The cluster, its services, and their containers.

use serde_json::json;

use super::{Expected, Found, Traits};

pub(super) fn assert_sizes(found: Found<'_>, expected: &Expected) {
    let cluster = found.one("ECS::Cluster", "MainCluster");
    assert_eq!(
        cluster["settings"],
        json!([{"name": "containerInsights", "value": "enhanced"}])
    );
    assert_eq!(
        cluster["capacityProviders"],
        json!(["FARGATE", "FARGATE_SPOT"])
    );
    assert_eq!(found.ids("ECS::Service").len(), 6);
    for (prefix, (cpu, memory, tasks)) in [
        ("ApiGateway", expected.gateway),
        ("OrderService", expected.order),
    ] {
        let task = found.one("ECS::TaskDefinition", &format!("{prefix}TaskDefinition"));
        assert_eq!(
            (&task["cpu"], &task["memory"]),
            (&json!(cpu), &json!(memory)),
            "{prefix}"
        );
        let target = found.one(
            "ApplicationAutoScaling::ScalableTarget",
            &format!("{prefix}ScalableTarget"),
        );
        assert_eq!(
            (&target["MinCapacity"], &target["MaxCapacity"]),
            (&json!(tasks), &json!(10))
        );
        let policy = found.one(
            "ApplicationAutoScaling::ScalingPolicy",
            &format!("{prefix}ScalingPolicyCpu"),
        );
        assert_eq!(
            policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"],
            70
        );
    }
    for prefix in ["UserService", "NotificationService"] {
        let target = found.one(
            "ApplicationAutoScaling::ScalableTarget",
            &format!("{prefix}ScalableTarget"),
        );
        assert_eq!(
            (&target["MinCapacity"], &target["MaxCapacity"]),
            (&json!(expected.gateway.2), &json!(10)),
            "{prefix}"
        );
    }
}

pub(super) fn assert_service(found: Found<'_>, service: Traits, expected: &Expected) {
    let (prefix, name, port, ..) = service;
    let group = found.one(
        "ElasticLoadBalancingV2::TargetGroup",
        &format!("{prefix}TargetGroup"),
    );
    let task = found.one("ECS::TaskDefinition", &format!("{prefix}TaskDefinition"));
    let service = found.one("ECS::Service", &format!("{prefix}Service"));
    assert_eq!(service["taskDefinition"], task["taskDefinitionArn"]);
    assert_eq!(
        service["loadBalancers"],
        json!([{
            "targetGroupArn": group["TargetGroupArn"],
            "containerName": name,
            "containerPort": port,
        }])
    );
    assert_eq!(
        service["networkConfiguration"]["awsvpcConfiguration"],
        json!({
            "assignPublicIp": "DISABLED",
            "securityGroups": [found.group(prefix)],
            "subnets": [found.subnet("MainPrivateSubnet1"), found.subnet("MainPrivateSubnet2")],
        })
    );
    let grace_period = if expected.stage == "prod" { 90 } else { 30 };
    assert_eq!(service["healthCheckGracePeriodSeconds"], grace_period);
    assert_eq!(
        service["deploymentConfiguration"],
        json!({
            "deploymentCircuitBreaker": {"enable": true, "rollback": true},
            "maximumPercent": 200,
            "minimumHealthyPercent": 100,
        })
    );
    let registered = found.one(
        "ServiceDiscovery::Service",
        &format!("{prefix}DiscoveryService"),
    );
    assert_eq!(
        service["serviceRegistries"],
        json!([{"registryArn": registered["Arn"]}])
    );
    let named = json!({"key": "Environment", "value": expected.stage});
    assert!(
        service["tags"].as_array().unwrap().contains(&named),
        "{}",
        service["tags"]
    );
}

pub(super) fn assert_container(found: Found<'_>, service: Traits, expected: &Expected) {
    let (prefix, name, port, ..) = service;
    let task = found.one("ECS::TaskDefinition", &format!("{prefix}TaskDefinition"));
    assert_eq!(task["requiresCompatibilities"], json!(["FARGATE"]));
    let container = &task["containerDefinitions"][0];
    assert_eq!(container["name"], name);
    let image = container["image"].as_str().unwrap();
    let (repository, digest) = image.split_once('@').unwrap();
    let named = format!(".dkr.ecr.us-east-1.amazonaws.com/django-microservices/{name}");
    assert!(repository.ends_with(&named), "{image}");
    assert!(digest.starts_with("sha256:"), "{image}");
    assert_eq!(
        container["portMappings"],
        json!([{"containerPort": port, "protocol": "tcp"}])
    );
    assert_eq!(
        container["healthCheck"],
        json!({
            "command": ["CMD-SHELL", format!("curl -f http://localhost:{port}/health/ || exit 1")],
            "interval": 30,
            "timeout": 5,
            "retries": 3,
            "startPeriod": 60,
        })
    );
    let logs = found.one("Logs::LogGroup", &format!("{prefix}LogGroup"));
    assert_eq!(logs["retentionInDays"], expected.retention);
    assert_eq!(
        container["logConfiguration"]["options"]["awslogs-group"],
        logs["logGroupName"]
    );
}

/// Containers get secrets by ARN, never as a plain variable.
pub(super) fn assert_secrets(found: Found<'_>) {
    let url = &found.one("SecretsManager::Secret", "DbUrlSecret")["ARN"];
    for id in found.ids("ECS::TaskDefinition") {
        let container = &found.one("ECS::TaskDefinition", id)["containerDefinitions"][0];
        let named = json!({"name": "DATABASE_URL", "valueFrom": url});
        let secrets = container["secrets"].as_array().unwrap();
        assert!(secrets.contains(&named), "{id}: {secrets:?}");
        for secret in secrets {
            let from = secret["valueFrom"].as_str().unwrap();
            assert!(
                from.starts_with("arn:aws:secretsmanager:us-east-1:"),
                "{id}: {from}"
            );
        }
        for variable in container["environment"].as_array().unwrap() {
            let name = variable["name"].as_str().unwrap();
            let secret = ["PASSWORD", "TOKEN", "KEY", "SECRET", "DATABASE_URL"];
            assert!(
                !secret.iter().any(|word| name.contains(word)),
                "{id}: {name}"
            );
        }
    }
    let order = found.one("ECS::TaskDefinition", "OrderServiceTaskDefinition");
    let secrets = order["containerDefinitions"][0]["secrets"].to_string();
    assert!(
        secrets.contains(":secret:django-microservices/payment:api_key::"),
        "{secrets}"
    );
}
