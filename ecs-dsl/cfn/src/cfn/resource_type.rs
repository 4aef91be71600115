//! The facts of AWS's schema about a resource type, besides its properties.

use super::facts_table::FACTS;

/// The facts that `plan` and the local engine need about a resource type. Parts of paths are separated by `/`, list items
/// are `*`: `DeploymentController/Type`, `ContainerDefinitions/*/Image`.
#[derive(Debug)]
pub struct Facts {
    /// The type's name, such as `AWS::ECS::Service`.
    pub type_name: &'static str,
    /// Properties whose change replaces the resource.
    pub create_only: &'static [&'static str],
    /// Properties whose change replaces the resource in some cases.
    pub conditional_create_only: &'static [&'static str],
    /// Properties that AWS doesn't return.
    pub write_only: &'static [&'static str],
    /// Attributes with dots, as in `Fn::GetAtt`.
    pub read_only: &'static [&'static str],
    /// Required properties.
    pub required: &'static [&'static str],
    /// The properties that identify the resource, and usually the value of `Ref`.
    pub primary_identifier: &'static [&'static str],
    /// Whether it stores data that is lost when it is deleted.
    pub stateful: bool,
    /// The format of its tags, if it can be tagged.
    pub tags: Option<TagShape>,
    /// The trimmed schema as JSON.
    pub schema: &'static str,
}

/// The format of tags of a resource type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagShape {
    /// A list of `Key` and `Value` in the named property.
    List(&'static str),
    /// A list of `Key`, `Value` and `PropagateAtLaunch` in the named property.
    AutoScaling(&'static str),
    /// An object in the named property.
    Map(&'static str),
}

/// The facts about `type_name`, if it is one of the generated types.
pub fn facts(type_name: &str) -> Option<&'static Facts> {
    let index = FACTS
        .binary_search_by(|facts| facts.type_name.cmp(type_name))
        .ok()?;
    FACTS.get(index)
}

#[cfg(test)]
mod tests {
    use super::{FACTS, TagShape, facts};

    /// Create-only properties from AWS's documentation, for types whose replacement would be destructive.
    const REPLACED_BY: [(&str, &[&str]); 14] = [
        (
            "AWS::ECS::Service",
            &["Cluster", "Role", "SchedulingStrategy", "ServiceName"],
        ),
        ("AWS::ECS::Cluster", &["ClusterName"]),
        (
            "AWS::ECS::CapacityProvider",
            &[
                "AutoScalingGroupProvider/AutoScalingGroupArn",
                "ClusterName",
                "Name",
            ],
        ),
        (
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            &[
                "IpAddressType",
                "Name",
                "Port",
                "Protocol",
                "ProtocolVersion",
                "TargetType",
                "VpcId",
            ],
        ),
        (
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            &["Name", "Scheme", "Type"],
        ),
        (
            "AWS::ElasticLoadBalancingV2::Listener",
            &["LoadBalancerArn"],
        ),
        (
            "AWS::ElasticLoadBalancingV2::ListenerRule",
            &["ListenerArn"],
        ),
        (
            "AWS::EC2::SecurityGroup",
            &["GroupDescription", "GroupName", "VpcId"],
        ),
        ("AWS::Logs::LogGroup", &["LogGroupName"]),
        ("AWS::CloudWatch::Alarm", &["AlarmName"]),
        ("AWS::CloudWatch::Dashboard", &["DashboardName"]),
        ("AWS::Scheduler::Schedule", &["Name"]),
        ("AWS::IAM::Role", &["Path", "RoleName"]),
        (
            "AWS::ApplicationAutoScaling::ScalableTarget",
            &["ResourceId", "ScalableDimension", "ServiceNamespace"],
        ),
    ];

    #[test]
    fn create_only_properties_match_the_documentation() {
        for (type_name, properties) in REPLACED_BY {
            assert_eq!(
                facts(type_name).unwrap().create_only,
                properties,
                "{type_name}"
            );
        }
        assert_eq!(
            facts("AWS::ECS::Service").unwrap().conditional_create_only,
            ["LaunchType"]
        );
        assert_eq!(
            facts("AWS::EC2::VPC").unwrap().conditional_create_only,
            ["InstanceTenancy"]
        );
    }

    #[test]
    fn task_definition_is_replaced_by_all_properties_except_tags() {
        let task_definition = facts("AWS::ECS::TaskDefinition").unwrap();
        let schema: serde_json::Value = serde_json::from_str(task_definition.schema).unwrap();
        let properties: Vec<&str> = schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let in_place: Vec<_> = properties
            .iter()
            .filter(|name| !task_definition.create_only.contains(name))
            .collect();
        assert_eq!(in_place, [&"Tags", &"TaskDefinitionArn"]);
    }

    #[test]
    fn facts_are_sorted_and_unique() {
        assert!(
            FACTS
                .windows(2)
                .all(|pair| pair[0].type_name < pair[1].type_name)
        );
        assert!(FACTS.iter().all(|known| facts(known.type_name).is_some()));
        assert!(facts("AWS::ECS::Nothing").is_none());
    }

    #[test]
    fn data_stores_are_stateful() {
        for type_name in [
            "AWS::RDS::DBInstance",
            "AWS::S3::Bucket",
            "AWS::EFS::FileSystem",
            "AWS::DynamoDB::Table",
        ] {
            assert!(facts(type_name).unwrap().stateful, "{type_name}");
        }
        assert!(
            !facts("AWS::ElasticLoadBalancingV2::TargetGroup")
                .unwrap()
                .stateful
        );
    }

    #[test]
    fn attributes_have_dots() {
        let attributes = facts("AWS::RDS::DBInstance").unwrap().read_only;
        for attribute in [
            "DBInstanceArn",
            "Endpoint.Address",
            "Endpoint.Port",
            "MasterUserSecret.SecretArn",
        ] {
            assert!(attributes.contains(&attribute), "{attribute}");
        }
        assert_eq!(
            facts("AWS::ECS::Service").unwrap().read_only,
            ["Name", "ServiceArn"]
        );
    }

    #[test]
    fn tag_shapes_are_distinguished() {
        assert_eq!(
            facts("AWS::ECS::Service").unwrap().tags,
            Some(TagShape::List("Tags"))
        );
        assert_eq!(
            facts("AWS::AppMesh::Mesh").unwrap().tags,
            Some(TagShape::List("Tags"))
        );
        assert_eq!(
            facts("AWS::SSM::Parameter").unwrap().tags,
            Some(TagShape::Map("Tags"))
        );
        assert_eq!(
            facts("AWS::AutoScaling::AutoScalingGroup").unwrap().tags,
            Some(TagShape::AutoScaling("Tags"))
        );
        assert_eq!(facts("AWS::EC2::Route").unwrap().tags, None);
        assert_eq!(facts("AWS::IAM::InstanceProfile").unwrap().tags, None);
    }
}
