//! Security and durability of `prod`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::template;

/// Actions without resource-level permissions.
const WITHOUT_RESOURCES: [&str; 1] = ["ecr:GetAuthorizationToken"];

#[test]
fn statements_name_actions_and_resources() {
    let prod = template("prod");
    for (id, role) in prod.all("AWS::IAM::Role") {
        let policies = role["Properties"]["Policies"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        for statement in policies
            .iter()
            .flat_map(|policy| policy["PolicyDocument"]["Statement"].as_array().unwrap())
        {
            let actions = statement["Action"].to_string();
            assert!(!actions.contains('*'), "{id}: {actions}");
            if statement["Resource"] == "*" {
                let action = statement["Action"].as_str().unwrap_or_default();
                assert!(WITHOUT_RESOURCES.contains(&action), "{id}: {statement}");
            }
        }
    }
}

#[test]
fn only_the_load_balancer_is_open_to_the_world() {
    let prod = template("prod");
    let open: BTreeMap<_, _> = prod
        .all("AWS::EC2::SecurityGroupIngress")
        .into_iter()
        .filter(|(_, rule)| rule["Properties"]["CidrIp"] == "0.0.0.0/0")
        .map(|(id, rule)| (id.as_str(), rule["Properties"]["FromPort"].clone()))
        .collect();
    assert_eq!(open, BTreeMap::from([("WebIngress80", Value::from(80))]));
    let inline = prod.all("AWS::EC2::SecurityGroup");
    assert!(
        inline
            .iter()
            .all(|(_, group)| group["Properties"].get("SecurityGroupIngress").is_none())
    );
}

#[test]
fn stateful_resources_are_encrypted_and_retained() {
    let prod = template("prod");
    let database = prod.properties("DbInstance");
    assert_eq!(database["StorageEncrypted"], true);
    assert_eq!(database["PubliclyAccessible"], false);
    assert_eq!(database["DeletionProtection"], true);
    assert_eq!(
        prod.properties("CacheReplicationGroup")["AtRestEncryptionEnabled"],
        true
    );
    assert_eq!(
        prod.properties("CatalogDomain")["EncryptionAtRestOptions"]["Enabled"],
        true
    );
    for type_name in ["AWS::RDS::DBInstance", "AWS::ElastiCache::ReplicationGroup"] {
        for (id, resource) in prod.all(type_name) {
            let policy = resource["DeletionPolicy"].as_str().unwrap_or_default();
            assert!(
                ["Retain", "RetainExceptOnCreate", "Snapshot"].contains(&policy),
                "{id}: {policy}"
            );
        }
    }
}

#[test]
fn log_groups_have_a_retention() {
    let prod = template("prod");
    for (id, group) in prod.all("AWS::Logs::LogGroup") {
        assert!(group["Properties"]["RetentionInDays"].is_u64(), "{id}");
    }
}
