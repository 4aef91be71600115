//! Changes that follow from other changes.

use serde_json::{Value, json};

use super::{actions, compared, plan, property_texts};
use crate::cfn::Document;
use crate::plan::Action;

fn network(cidr: &str) -> Value {
    json!({
        "MainVpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr}},
        "SubnetA": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "MainVpc"}, "CidrBlock": "10.0.0.0/24"}},
        "Fleet": {"Type": "AWS::ECS::Service", "Properties": {"NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": [{"Ref": "SubnetA"}]}}}},
        "Other": {"Type": "AWS::SNS::Topic"},
    })
}

#[test]
fn replacement_follows_chain_of_references() {
    let plan = plan(network("10.0.0.0/16"), network("10.1.0.0/16"));
    let expected = [
        ("MainVpc", Action::Replace),
        ("SubnetA", Action::Replace),
        ("Fleet", Action::Update),
    ];
    assert_eq!(actions(&plan), expected);
    assert_eq!(
        property_texts(plan.change("SubnetA").unwrap()),
        ["VpcId Replace MainVpc is replaced"]
    );
    let path = "NetworkConfiguration/AwsvpcConfiguration/Subnets[0]";
    assert_eq!(
        property_texts(plan.change("Fleet").unwrap()),
        [format!("{path} Update SubnetA is replaced")]
    );
}

#[test]
fn new_task_definition_updates_its_service() {
    let resources = |image: &str| {
        json!({
            "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [{"Name": "web", "Image": image}]}},
            "Web": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"}}},
        })
    };
    let plan = plan(resources("a:1"), resources("a:2"));
    assert_eq!(
        actions(&plan),
        [("Task", Action::Replace), ("Web", Action::Update)]
    );
    assert_eq!(
        property_texts(plan.change("Web").unwrap()),
        ["TaskDefinition Update Task gets a new revision"]
    );
}

#[test]
fn possible_replacement_makes_dependants_possible() {
    let resources = |launch: &str| {
        json!({
            "Web": {"Type": "AWS::ECS::Service", "Properties": {"LaunchType": launch}},
            "Scale": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {
                "ResourceId": {"Fn::Sub": "service/main/${Web.Name}"}, "MaxCapacity": 4,
            }},
        })
    };
    let plan = plan(resources("EC2"), resources("FARGATE"));
    assert_eq!(
        actions(&plan),
        [("Scale", Action::MayReplace), ("Web", Action::MayReplace)]
    );
    assert_eq!(
        property_texts(plan.change("Scale").unwrap()),
        ["ResourceId MayReplace Web may be replaced"]
    );
}

#[test]
fn attribute_that_is_a_property_survives_replacement() {
    let resources = |cidr: &str, tenancy: &str| {
        json!({
            "MainVpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr, "InstanceTenancy": tenancy}},
            "Param": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Fn::GetAtt": ["MainVpc", "CidrBlock"]}}},
        })
    };
    let tenancy = plan(
        resources("10.0.0.0/16", "default"),
        resources("10.0.0.0/16", "dedicated"),
    );
    assert_eq!(tenancy.change("Param"), None);
    let cidr = plan(
        resources("10.0.0.0/16", "default"),
        resources("10.1.0.0/16", "default"),
    );
    assert_eq!(
        property_texts(cidr.change("Param").unwrap()),
        ["Value Update MainVpc is replaced"]
    );
}

#[test]
fn updated_property_changes_dependants_by_attribute() {
    let resources = |instance: &str| {
        json!({
            "Template": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"InstanceType": instance}}},
            "Group": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchTemplate": {
                "LaunchTemplateId": {"Ref": "Template"}, "Version": {"Fn::GetAtt": ["Template", "LatestVersionNumber"]},
            }}},
        })
    };
    let plan = plan(resources("t4g.small"), resources("t4g.medium"));
    assert_eq!(
        actions(&plan),
        [("Group", Action::MayReplace), ("Template", Action::Update)]
    );
    assert_eq!(
        property_texts(plan.change("Group").unwrap()),
        ["LaunchTemplate/Version MayReplace Template changes"]
    );
}

#[test]
fn changed_text_has_no_second_cause() {
    let resources = |image: &str, name: Value| {
        json!({
            "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [{"Name": "web", "Image": image}]}},
            "Web": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": name}},
        })
    };
    let plan = plan(
        resources("a:1", json!("web:7")),
        resources("a:2", json!({"Ref": "Task"})),
    );
    assert_eq!(
        property_texts(plan.change("Web").unwrap()),
        ["TaskDefinition Update"]
    );
}

#[test]
fn parameters_mappings_and_conditions_change_dependants() {
    let document = |default: &str, size: u32, condition: bool| {
        Document::from_value(json!({
            "Parameters": {"Cidr": {"Type": "String", "Default": default}},
            "Mappings": {"Sizes": {"web": {"count": size}}},
            "Conditions": {"Prod": {"Fn::Equals": [condition, true]}},
            "Resources": {
                "Net": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": {"Ref": "Cidr"}}},
                "Web": {"Type": "AWS::ECS::Service", "Properties": {"DesiredCount": {"Fn::FindInMap": ["Sizes", "web", "count"]}}},
                "Topic": {"Type": "AWS::SNS::Topic", "Condition": "Prod"},
            },
        }))
        .unwrap()
    };
    let plan = compared(
        &document("10.0.0.0/16", 2, true),
        &document("10.1.0.0/16", 3, false),
    );
    assert_eq!(
        property_texts(plan.change("Net").unwrap()),
        ["CidrBlock MayReplace Cidr may get another value"]
    );
    assert_eq!(
        property_texts(plan.change("Web").unwrap()),
        ["DesiredCount Update"]
    );
    assert_eq!(
        plan.change("Topic").map(|change| change.action),
        Some(Action::Delete)
    );
}

#[test]
fn output_of_replaced_resource_changes() {
    let document = |cidr: &str| {
        let outputs = json!({"VpcId": {"Value": {"Ref": "MainVpc"}}, "Fixed": {"Value": "x"}});
        Document::from_value(json!({"Resources": network(cidr), "Outputs": outputs})).unwrap()
    };
    let plan = compared(&document("10.0.0.0/16"), &document("10.1.0.0/16"));
    let names: Vec<_> = plan
        .entries
        .iter()
        .filter_map(|entry| entry.name.as_deref())
        .collect();
    assert_eq!(names, ["VpcId"]);
    assert_eq!(plan.entries[0].cause.as_ref().unwrap().refers_to, "MainVpc");
}
