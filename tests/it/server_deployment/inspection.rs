//! What the library reads of a deployed stack from the service APIs, with signed requests in each protocol, compared to
//! boto3.

use serde_json::{Map, Value, json};

use crate::program::Program;
use crate::server::Account;

/// Asserts that the library and boto3 read the same of a stack.
pub(super) fn assert_inspection(account: &Account, stack: &str) {
    let program = Program::example("inspect").with_envs(account.user("reader", &[]));
    let seen = program.run(&[stack]).ends_with(0).json();
    // The server rejects signatures with a wrong secret.
    program
        .with_env("AWS_SECRET_ACCESS_KEY", "another")
        .run(&[stack])
        .ends_with(3)
        .says("`ListStackResources` was refused because the credentials are invalid: The request signature we calculated does not match");
    assert_access_denied(account, stack);
    let found = account.describe(stack);
    assert_services(&seen["services"], &found["AWS::ECS::Service"]);
    assert_forwards(&seen["forwards"], &found);
    let groups = found["AWS::ElasticLoadBalancingV2::TargetGroup"].as_object();
    assert_eq!(
        seen["targets"].as_object().map(Map::len),
        groups.map(Map::len)
    );
    assert_eq!(
        seen["exists"],
        json!({
            "AWS::ECS::Cluster": "there",
            "AWS::ElasticLoadBalancingV2::LoadBalancer": "there",
            "AWS::Logs::LogGroup": "there",
            "AWS::SecretsManager::Secret": "there",
        })
    );
    assert_eq!(
        seen["missing"],
        json!({
            "image": "missing", "certificate": "missing", "lines": [], "services": 0, "targets": 0,
            "AWS::ECS::Cluster": "missing", "AWS::KMS::Key": "missing", "AWS::Logs::LogGroup": "missing",
            "AWS::SSM::Parameter": "missing", "AWS::SecretsManager::Secret": "missing",
            "AWS::ElasticLoadBalancingV2::LoadBalancer": "missing",
        })
    );
    assert_eq!(seen["clusters"], 1);
}

/// Denied access makes the existence unknown, and is not an error.
fn assert_access_denied(account: &Account, stack: &str) {
    let denied = ["acm:DescribeCertificate", "secretsmanager:DescribeSecret"];
    let program = Program::example("inspect").with_envs(account.user("restricted", &denied));
    let missing = program.run(&[stack]).ends_with(0).json()["missing"].take();
    for (what, call) in [
        ("certificate", "DescribeCertificate"),
        ("AWS::SecretsManager::Secret", "DescribeSecret"),
    ] {
        let existence = missing[what].as_str().unwrap_or_default();
        let expected = format!("unknown: `{call}` is not allowed: ");
        assert!(existence.starts_with(&expected), "{existence}");
    }
    assert_eq!(missing["AWS::KMS::Key"], "missing");
}

fn assert_services(seen: &Value, found: &Value) {
    let found = found.as_object().expect("services");
    assert_eq!(seen.as_object().map(Map::len), Some(found.len()));
    for service in found.values() {
        let arn = service["serviceArn"].as_str().expect("an ARN");
        assert_eq!(
            seen[arn],
            json!({
                "status": "ACTIVE",
                "desired": service["desiredCount"],
                "running": service["runningCount"],
                "latest": {"status": "PRIMARY", "task_definition": service["taskDefinition"]},
                "stopped": 0,
            })
        );
    }
}

/// Every rule forwards all requests to one target group of the stack.
fn assert_forwards(seen: &Value, found: &Value) {
    let seen = seen.as_object().expect("forwards");
    let groups = found["AWS::ElasticLoadBalancingV2::TargetGroup"].as_object();
    let groups: Vec<_> = groups
        .expect("target groups")
        .values()
        .map(|group| &group["TargetGroupArn"])
        .collect();
    let rules = found["AWS::ElasticLoadBalancingV2::ListenerRule"].as_object();
    let rules = rules.expect("rules");
    for rule in rules.values() {
        let weights = &seen[rule["RuleArn"].as_str().expect("an ARN")];
        assert!(groups.contains(&&weights[0][0]), "{weights}");
        assert_eq!(weights.as_array().map(Vec::len), Some(1));
    }
    let listeners = found["AWS::ElasticLoadBalancingV2::Listener"].as_object();
    let listeners = listeners.expect("listeners").len();
    assert_eq!(seen.len(), rules.len() + listeners);
}
