//! Which lists are sets: the order of their items has no meaning.

use serde_json::Value;

/// Lists that are sets, though their schemas have neither `insertionOrder: false` nor `uniqueItems`: service and name of the
/// property. What the services return of these has no defined order.
const SETS: &[(&str, &str)] = &[
    ("AppMesh", "Backends"),
    ("AppMesh", "CertificateAuthorityArns"),
    ("AppMesh", "WeightedTargets"),
    ("AutoScaling", "NotificationConfigurations"),
    ("CertificateManager", "SubjectAlternativeNames"),
    ("CloudFormation", "NotificationARNs"),
    ("CloudWatch", "AlarmActions"),
    ("CloudWatch", "InsufficientDataActions"),
    ("CloudWatch", "OKActions"),
    ("DynamoDB", "NonKeyAttributes"),
    ("EC2", "Groups"),
    ("EC2", "SecurityGroupIds"),
    ("EC2", "SecurityGroups"),
    ("ECS", "AlarmNames"),
    ("ECS", "CapacityProviderStrategy"),
    ("ECS", "CapacityProviders"),
    ("ECS", "ClusterSettings"),
    ("ECS", "DefaultCapacityProviderStrategy"),
    ("ECS", "LifecycleStages"),
    ("ECS", "LoadBalancers"),
    ("ECS", "PlacementConstraints"),
    ("ECS", "SecurityGroups"),
    ("ECS", "ServiceRegistries"),
    ("ECS", "Subnets"),
    ("Events", "Subnets"),
    ("Lambda", "SecurityGroupIds"),
    ("Lambda", "SubnetIds"),
    ("RDS", "EnableCloudwatchLogsExports"),
];

/// Lists whose order has a meaning, though their schemas have `uniqueItems` or `insertionOrder: false`: type and path.
const ORDERED: &[(&str, &str)] = &[
    // The arguments of a command.
    ("AWS::Lambda::Function", "ImageConfig/Command"),
    ("AWS::Lambda::Function", "ImageConfig/EntryPoint"),
    // A layer overlays those before it.
    ("AWS::Lambda::Function", "Layers"),
    // The columns of a file.
    (
        "AWS::DynamoDB::Table",
        "ImportSourceSpecification/InputFormatOptions/Csv/HeaderList",
    ),
    // The first strategy decides, the next ones only between equals.
    ("AWS::ECS::Service", "PlacementStrategies"),
    (
        "AWS::Events::Rule",
        "Targets/*/EcsParameters/PlacementStrategies",
    ),
];

/// Whether the order of these items has no meaning. `path` is that of an item, with `/*` at its end.
pub(super) fn is_set(type_name: &str, path: &str, schema: &Value, items: &[Value]) -> bool {
    let list = path.strip_suffix("/*").unwrap_or(path);
    if ORDERED.contains(&(type_name, list)) {
        return false;
    }
    let has = |keyword: &str, value: bool| schema.get(keyword) == Some(&Value::Bool(value));
    let name = list.rsplit('/').next().unwrap_or_default();
    let service = type_name.split("::").nth(1).unwrap_or_default();
    has("insertionOrder", false)
        || has("uniqueItems", true)
        || SETS.contains(&(service, name))
        || is_tag_list(items)
}

/// Whether the items are tags: a key and perhaps a value, and whether it is propagated.
fn is_tag_list(items: &[Value]) -> bool {
    let is_tag = |item: &Value| {
        item.as_object().is_some_and(|item| {
            let known =
                |name: &String| matches!(name.as_str(), "Key" | "Value" | "PropagateAtLaunch");
            item.contains_key("Key") && item.keys().all(known)
        })
    };
    !items.is_empty() && items.iter().all(is_tag)
}
