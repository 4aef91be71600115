//! What AWS's schema says about a resource type, beyond its properties.

use super::aws;

/// What `plan` and the local engine need to know about a type. Paths have their parts separated by `/`, with `*` for
/// the items of a list: `DeploymentController/Type`, `ContainerDefinitions/*/Image`.
#[derive(Debug)]
pub struct Facts {
    /// AWS's name, such as `AWS::ECS::Service`.
    pub type_name: &'static str,
    /// A change of one of these replaces the resource.
    pub create_only: &'static [&'static str],
    /// A change of one of these replaces the resource in some cases.
    pub conditional_create_only: &'static [&'static str],
    /// AWS doesn't give these back when asked.
    pub write_only: &'static [&'static str],
    /// Attributes, as `Fn::GetAtt` takes them, with dots.
    pub read_only: &'static [&'static str],
    /// Properties without which AWS refuses the resource.
    pub required: &'static [&'static str],
    /// The properties that identify the resource: what `Ref` usually gives.
    pub primary_identifier: &'static [&'static str],
    /// Whether deleting it deletes data.
    pub stateful: bool,
    /// How it is tagged, if it can be.
    pub tags: Option<TagShape>,
    /// The trimmed schema, as JSON.
    pub schema: &'static str,
}

/// How a resource type takes its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagShape {
    /// A list of `Key` and `Value`, in the property of this name.
    List(&'static str),
    /// A list of `Key`, `Value` and `PropagateAtLaunch`, in the property of this name.
    AutoScaling(&'static str),
    /// An object, in the property of this name.
    Map(&'static str),
}

/// The facts about `type_name`, if it is one of the types in [`aws`].
pub fn facts(type_name: &str) -> Option<&'static Facts> {
    let index = aws::FACTS
        .binary_search_by(|facts| facts.type_name.cmp(type_name))
        .ok()?;
    aws::FACTS.get(index)
}

#[cfg(test)]
mod tests {
    use super::{TagShape, aws, facts};

    /// As AWS documents them: what must never be got wrong, because a change would destroy what runs.
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
    fn what_replaces_a_resource_is_what_aws_says() {
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
    fn a_task_definition_is_replaced_by_everything_but_its_tags() {
        let task_definition = facts("AWS::ECS::TaskDefinition").unwrap();
        let schema: serde_json::Value = serde_json::from_str(task_definition.schema).unwrap();
        let properties: Vec<&str> = schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let kept: Vec<_> = properties
            .iter()
            .filter(|name| !task_definition.create_only.contains(name))
            .collect();
        assert_eq!(kept, [&"Tags", &"TaskDefinitionArn"]);
    }

    #[test]
    fn facts_are_sorted_and_each_type_is_there_once() {
        assert!(
            aws::FACTS
                .windows(2)
                .all(|pair| pair[0].type_name < pair[1].type_name)
        );
        assert!(
            aws::FACTS
                .iter()
                .all(|known| facts(known.type_name).is_some())
        );
        assert!(facts("AWS::ECS::Nothing").is_none());
    }

    #[test]
    fn what_holds_data_is_stateful() {
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
    fn every_shape_of_tags_is_told_apart() {
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
