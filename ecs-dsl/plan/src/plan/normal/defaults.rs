//! Values that AWS assumes when a property isn't set.

use serde_json::{Value, json};

use super::scalar;

/// Properties with a default of the service that isn't in the schema: type, path, default.
const DEFAULTS: &[(&str, &str, &str)] = &[
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html: "If the essential parameter of a
    // container is omitted, a container is assumed to be essential."
    (
        "AWS::ECS::TaskDefinition",
        "ContainerDefinitions/*/Essential",
        "true",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html: "The default is tcp."
    (
        "AWS::ECS::TaskDefinition",
        "ContainerDefinitions/*/PortMappings/*/Protocol",
        "tcp",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html: "The default value is false."
    (
        "AWS::ECS::TaskDefinition",
        "ContainerDefinitions/*/MountPoints/*/ReadOnly",
        "false",
    ),
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html: "If no deployment controller is
    // specified, the default value of ECS is used." "REPLICA … is the default".
    ("AWS::ECS::Service", "DeploymentController/Type", "ECS"),
    ("AWS::ECS::Service", "SchedulingStrategy", "REPLICA"),
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
    ("AWS::SQS::Queue", "DelaySeconds", "0"),
    ("AWS::SQS::Queue", "MessageRetentionPeriod", "345600"),
    ("AWS::SQS::Queue", "ReceiveMessageWaitTimeSeconds", "0"),
    ("AWS::SQS::Queue", "VisibilityTimeout", "30"),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html: "The default is
    // instance."
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "TargetType",
        "instance",
    ),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html: "The default is
    // application." "Internet-facing … is the default".
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "Type",
        "application",
    ),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "Scheme",
        "internet-facing",
    ),
];

/// Properties whose default in the schema holds only for new resources: type and path. For a service that exists, ECS keeps the
/// current setting if it isn't given.
const ONLY_WHEN_CREATED: &[(&str, &str)] = &[("AWS::ECS::Service", "AvailabilityZoneRebalancing")];

/// Empty lists that don't mean the same as none: without `SecurityGroupEgress`, EC2 allows all egress.
const EMPTY_LISTS: &[&str] = &["SecurityGroupEgress"];

/// Whether AWS assumes this value if the property at `path` isn't set. An empty list is no list.
pub(super) fn is_default(type_name: &str, path: &str, schema: &Value, value: &Value) -> bool {
    match value {
        Value::Null => return true,
        Value::Array(items) if items.is_empty() => return !EMPTY_LISTS.contains(&path),
        Value::Array(_) | Value::Object(_) => {
            // A deployment controller of which nothing is left but its default.
            return path == "DeploymentController" && *value == json!({});
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    let of_service = DEFAULTS.iter().find_map(|(known, at, default)| {
        (*known == type_name && *at == path).then(|| Value::from(*default))
    });
    let of_schema = || {
        let default = schema.get("default")?;
        let holds = default.is_boolean() || default.is_number() || default.is_string();
        (holds && !ONLY_WHEN_CREATED.contains(&(type_name, path))).then(|| default.clone())
    };
    let default = of_service.or_else(of_schema);
    default.is_some_and(|default| scalar(schema, &default) == *value)
}
