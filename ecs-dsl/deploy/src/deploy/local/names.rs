//! Custom names of resources: the property that holds the name, and the scope in which it must be unique.

use serde_json::{Map, Value};

use crate::cfn::facts;

/// A type whose name isn't its primary identifier: the name property, and the properties that scope its uniqueness.
struct Naming {
    type_name: &'static str,
    property: &'static str,
    within: Option<&'static [&'static str]>,
}

const fn unique(
    type_name: &'static str,
    property: &'static str,
    within: &'static [&'static str],
) -> Naming {
    Naming {
        type_name,
        property,
        within: Some(within),
    }
}

/// A name that needn't be unique.
const fn shared(type_name: &'static str, property: &'static str) -> Naming {
    Naming {
        type_name,
        property,
        within: None,
    }
}

const NAMINGS: &[Naming] = &[
    unique(
        "AWS::AppMesh::GatewayRoute",
        "GatewayRouteName",
        &["MeshName", "VirtualGatewayName"],
    ),
    unique("AWS::AppMesh::Mesh", "MeshName", &[]),
    unique(
        "AWS::AppMesh::Route",
        "RouteName",
        &["MeshName", "VirtualRouterName"],
    ),
    unique(
        "AWS::AppMesh::VirtualGateway",
        "VirtualGatewayName",
        &["MeshName"],
    ),
    unique(
        "AWS::AppMesh::VirtualNode",
        "VirtualNodeName",
        &["MeshName"],
    ),
    unique(
        "AWS::AppMesh::VirtualRouter",
        "VirtualRouterName",
        &["MeshName"],
    ),
    unique(
        "AWS::AppMesh::VirtualService",
        "VirtualServiceName",
        &["MeshName"],
    ),
    unique(
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "PolicyName",
        &["ScalingTargetId", "ResourceId"],
    ),
    shared("AWS::CloudFormation::Stack", "StackName"),
    unique(
        "AWS::CodeDeploy::DeploymentGroup",
        "DeploymentGroupName",
        &["ApplicationName"],
    ),
    unique("AWS::EC2::LaunchTemplate", "LaunchTemplateName", &[]),
    unique("AWS::EC2::SecurityGroup", "GroupName", &["VpcId"]),
    unique("AWS::ECS::Service", "ServiceName", &["Cluster"]),
    shared("AWS::ECS::TaskDefinition", "Family"),
    unique("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name", &[]),
    unique("AWS::ElasticLoadBalancingV2::TargetGroup", "Name", &[]),
    unique("AWS::Events::Rule", "Name", &["EventBusName"]),
    unique("AWS::IAM::ManagedPolicy", "ManagedPolicyName", &[]),
    shared("AWS::IAM::Policy", "PolicyName"),
    shared("AWS::Route53::HostedZone", "Name"),
    unique("AWS::SNS::Topic", "TopicName", &[]),
    unique("AWS::SQS::Queue", "QueueName", &[]),
    unique("AWS::Scheduler::Schedule", "Name", &["GroupName"]),
    unique("AWS::SecretsManager::Secret", "Name", &[]),
    shared("AWS::ServiceDiscovery::HttpNamespace", "Name"),
    shared("AWS::ServiceDiscovery::PrivateDnsNamespace", "Name"),
    unique("AWS::ServiceDiscovery::Service", "Name", &["NamespaceId"]),
    unique("AWS::WAFv2::WebACL", "Name", &["Scope"]),
];

/// The name property of the type, if it has one.
pub(super) fn name_property(type_name: &str) -> Option<&'static str> {
    if let Some(naming) = NAMINGS.iter().find(|naming| naming.type_name == type_name) {
        return Some(naming.property);
    }
    let facts = facts(type_name)?;
    match facts.primary_identifier {
        [name] if !facts.read_only.contains(name) => Some(name),
        _ => None,
    }
}

/// The custom name of a resource with its scope, as a JSON object of properties. It is unique per type. `None` if
/// CloudFormation generates the name, or the name needn't be unique.
pub(super) fn fixed_name(type_name: &str, properties: &Map<String, Value>) -> Option<String> {
    let mut identifier = Map::new();
    if let Some(naming) = NAMINGS.iter().find(|naming| naming.type_name == type_name) {
        let within = naming.within?;
        identifier.insert(
            pointer(naming.property),
            properties.get(naming.property)?.clone(),
        );
        for property in within {
            if let Some(value) = properties.get(*property) {
                identifier.insert(pointer(property), value.clone());
            }
        }
    } else {
        let facts = facts(type_name)?;
        for property in facts.primary_identifier {
            identifier.insert(pointer(property), properties.get(*property)?.clone());
        }
    }
    (!identifier.is_empty()).then(|| Value::Object(identifier).to_string())
}

fn pointer(property: &str) -> String {
    format!("/properties/{property}")
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{fixed_name, name_property};

    fn properties(json: &Value) -> Map<String, Value> {
        json.as_object().unwrap().clone()
    }

    #[test]
    fn generated_name_is_not_fixed() {
        let queue = |json| fixed_name("AWS::SQS::Queue", &properties(&json));
        assert_eq!(queue(json!({})), None);
        assert_eq!(
            queue(json!({"QueueName": "jobs"})).as_deref(),
            Some(r#"{"/properties/QueueName":"jobs"}"#)
        );
    }

    #[test]
    fn service_name_is_unique_per_cluster() {
        let service = |cluster| {
            let json = json!({"ServiceName": "web", "Cluster": cluster});
            fixed_name("AWS::ECS::Service", &properties(&json))
        };
        assert_ne!(service("a"), service("b"));
        assert_eq!(name_property("AWS::ECS::TaskDefinition"), Some("Family"));
        let family = properties(&json!({"Family": "web"}));
        assert_eq!(fixed_name("AWS::ECS::TaskDefinition", &family), None);
    }

    #[test]
    fn primary_identifier_in_the_template_is_a_fixed_name() {
        let group = properties(&json!({"LogGroupName": "/ecs/web"}));
        assert_eq!(
            fixed_name("AWS::Logs::LogGroup", &group).as_deref(),
            Some(r#"{"/properties/LogGroupName":"/ecs/web"}"#)
        );
        assert_eq!(
            fixed_name("AWS::EC2::VPC", &properties(&json!({"CidrBlock": "x"}))),
            None
        );
    }
}
