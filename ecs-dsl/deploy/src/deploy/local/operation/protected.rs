//! Deletion protection of resources.

use serde_json::Value;

use super::super::state::Resource;

/// AWS's message, if deletion protection is on.
pub(crate) fn deletion_error(resource: &Resource) -> Option<String> {
    let on = |property: &str| is_on(resource.properties.get(property));
    let id = &resource.physical_id;
    match resource.type_name.as_str() {
        "AWS::RDS::DBInstance" if on("DeletionProtection") => Some(
            "Cannot delete protected DB Instance, please disable deletion protection and try again."
                .to_owned(),
        ),
        "AWS::RDS::DBCluster" if on("DeletionProtection") => Some(
            "Cannot delete protected Cluster, please disable deletion protection and try again."
                .to_owned(),
        ),
        "AWS::DynamoDB::Table" if on("DeletionProtectionEnabled") => Some(
            "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection \
             first."
                .to_owned(),
        ),
        "AWS::ElasticLoadBalancingV2::LoadBalancer" if is_protected_balancer(resource) => Some(
            format!("Load balancer '{id}' cannot be deleted because deletion protection is enabled"),
        ),
        _ => None,
    }
}

fn is_protected_balancer(resource: &Resource) -> bool {
    let attributes = resource.properties.get("LoadBalancerAttributes");
    let attributes = attributes.and_then(Value::as_array).into_iter().flatten();
    let is_protection = |attribute: &&Value| {
        attribute.get("Key").and_then(Value::as_str) == Some("deletion_protection.enabled")
    };
    let mut protections = attributes.filter(is_protection);
    protections.any(|attribute| is_on(attribute.get("Value")))
}

fn is_on(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Bool(true))) || value.and_then(Value::as_str) == Some("true")
}
