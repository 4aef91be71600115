//! The generated resource types.

use serde_json::json;

use crate::cfn::aws::{ec2, ecs, elasticloadbalancingv2 as elb};
use crate::cfn::{Handle, ResourceType};

#[test]
fn properties_are_rendered_with_aws_names() {
    let container = ecs::ContainerDefinition::new("nginx:1.27", "web")
        .port_mappings([ecs::PortMapping::new()
            .container_port(8000)
            .protocol(ecs::PortMappingProtocol::Tcp)])
        .environment([ecs::KeyValuePair::new().name("PORT").value("8000")]);
    let task = ecs::TaskDefinition::new()
        .requires_compatibilities([ecs::RequiresCompatibility::Fargate])
        .container_definitions([container]);
    let expected = json!({
        "RequiresCompatibilities": ["FARGATE"],
        "ContainerDefinitions": [{
            "Image": "nginx:1.27",
            "Name": "web",
            "PortMappings": [{"ContainerPort": 8000, "Protocol": "tcp"}],
            "Environment": [{"Name": "PORT", "Value": "8000"}],
        }],
    });
    assert_eq!(
        serde_json::to_value(task.into_properties()).unwrap(),
        expected
    );
    assert_eq!(ecs::TaskDefinition::TYPE, "AWS::ECS::TaskDefinition");
}

#[test]
fn unlisted_enum_value_is_kept() {
    let group = elb::TargetGroup::new().target_type(elb::TargetType::Other("new".to_owned()));
    assert_eq!(
        serde_json::to_value(group.into_properties()).unwrap(),
        json!({"TargetType": "new"})
    );
    assert_eq!(elb::TargetType::Ip.as_str(), "ip");
}

#[test]
fn handle_has_reference_and_attributes() {
    let vpc: Handle<ec2::Vpc> = Handle::new("app".into(), "main".into(), ());
    let group = ec2::SecurityGroup::new("web").vpc_id(&vpc);
    assert_eq!(
        serde_json::to_value(group.into_properties()).unwrap(),
        json!({"GroupDescription": "web", "VpcId": {"Ref": "Main"}})
    );
    let attribute = serde_json::to_value(vpc.default_security_group().into_expr()).unwrap();
    assert_eq!(
        attribute,
        json!({"Fn::GetAtt": ["Main", "DefaultSecurityGroup"]})
    );
}
