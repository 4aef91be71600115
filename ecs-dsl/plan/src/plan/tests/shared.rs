//! Values that stacks share.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{actions, assert_sides_differ, compared, property_texts};
use crate::cfn::Document;
use crate::plan::{
    DeployedParameter, DeployedParameters, ParameterChoices, Plan, ReadingStack, SharedChanges,
    Side, compare_sides,
};

fn template(body: Value) -> Document {
    Document::from_value(body).unwrap()
}

/// The stack `network`: a VPC with this block, whose id leaves it in each way.
fn network(cidr: &str) -> Document {
    template(json!({
        "Resources": {
            "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": cidr}},
            "Shared": {"Type": "AWS::SSM::Parameter", "Properties": {
                "Name": "/network/vpc", "Type": "String", "Value": {"Ref": "Vpc"},
            }},
        },
        "Outputs": {"Vpc": {"Value": {"Ref": "Vpc"}, "Export": {"Name": "network-vpc"}}},
    }))
}

/// The changes of the shared values between two templates of the stack `network`.
fn shared(before: &Document, after: &Document) -> SharedChanges {
    compared(before, after).shared_changes("network", before, after)
}

/// A security group in a VPC.
fn group(vpc: Value) -> Document {
    template(json!({
        "Parameters": {"Vpc": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/network/vpc"}},
        "Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
            "GroupDescription": "web", "VpcId": vpc,
        }}},
    }))
}

/// The plan of a stack whose template stays, after the deployments that change `shared`.
fn unchanged_template(document: &Document, shared: &SharedChanges) -> Plan {
    let values = BTreeMap::from([("Vpc".to_owned(), deployed())]);
    let deployed = DeployedParameters {
        template: document,
        values: &values,
    };
    let choices = ParameterChoices::new(deployed, document, &BTreeMap::new(), false);
    let stored = BTreeMap::from([("/network/vpc".to_owned(), "vpc-1".to_owned())]);
    let new = choices.side(document, &stored, shared);
    let plan = compare_sides(&deployed.side(shared), &new);
    assert_sides_differ(&plan);
    plan
}

fn deployed() -> DeployedParameter {
    DeployedParameter {
        value: "/network/vpc".to_owned(),
        resolved: Some("vpc-1".to_owned()),
    }
}

const WAYS: [&str; 4] = ["parameter", "export", "output", "reference"];

/// The same value, read in this way.
fn read(way: &str) -> Value {
    match way {
        "parameter" => json!({"Ref": "Vpc"}),
        "export" => json!({"Fn::ImportValue": "network-vpc"}),
        "output" => {
            json!({"Fn::GetStackOutput": {"StackName": "network", "OutputName": "Vpc"}})
        }
        _ => json!("{{resolve:ssm:/network/vpc}}"),
    }
}

#[test]
fn value_of_a_replaced_resource_is_followed_however_it_is_read() {
    let changes = shared(&network("10.0.0.0/16"), &network("10.1.0.0/16"));
    for way in WAYS {
        let plan = unchanged_template(&group(read(way)), &changes);
        let texts = property_texts(plan.change("Group").expect(way));
        let name = match way {
            "export" => "network-vpc",
            "reference" => "/network/vpc",
            _ => "Vpc",
        };
        let expected = format!(
            "VpcId Replace {name} is known after deploy: in stack `network`, `Vpc` is replaced"
        );
        assert_eq!(texts, [expected], "{way}");
    }
}

#[test]
fn unchanged_value_changes_nothing() {
    let changes = shared(&network("10.0.0.0/16"), &network("10.0.0.0/16"));
    for way in WAYS {
        let plan = unchanged_template(&group(read(way)), &changes);
        assert!(plan.is_empty(), "{way}: {plan:#?}");
    }
}

#[test]
fn value_that_may_change_may_replace() {
    let network = |rule| {
        template(json!({"Resources": {
            "Own": {"Type": "Custom::Network", "Properties": {"Rule": rule}},
            "Shared": {"Type": "AWS::SSM::Parameter", "Properties": {
                "Name": "/network/vpc", "Type": "String", "Value": {"Ref": "Own"},
            }},
        }}))
    };
    let changes = shared(&network(1), &network(2));
    let plan = unchanged_template(&group(read("parameter")), &changes);
    assert_eq!(
        property_texts(plan.change("Group").unwrap()),
        ["VpcId MayReplace Vpc may change: in stack `network`, `Own` may be replaced"]
    );
}

#[test]
fn literal_value_is_known_before_the_deployment() {
    let network = |value| {
        template(
            json!({"Resources": {"Shared": {"Type": "AWS::SSM::Parameter", "Properties": {
                "Name": "/network/vpc", "Type": "String", "Value": value,
            }}}}),
        )
    };
    let changes = shared(&network("vpc-1"), &network("vpc-2"));
    let plan = unchanged_template(&group(read("parameter")), &changes);
    let property = &plan.change("Group").unwrap().properties[0];
    assert_eq!(
        (&property.before, &property.after),
        (&Some(json!("vpc-1")), &Some(json!("vpc-2")))
    );
}

#[test]
fn deleted_value_that_is_still_read_is_a_problem() {
    let (before, after) = (network("10.0.0.0/16"), template(json!({"Resources": {}})));
    let changes = shared(&before, &after);
    for way in WAYS {
        let document = group(read(way));
        let mut plan = unchanged_template(&document, &changes);
        let names = BTreeMap::from([("Vpc".to_owned(), "/network/vpc".to_owned())]);
        plan.add_deleted_values(&changes, (&document, &names));
        let messages: Vec<_> = plan.problems.iter().map(|found| &found.message).collect();
        let what = match way {
            "export" => "the export `network-vpc`",
            "output" => "the output `Vpc`",
            _ => "the SSM parameter `/network/vpc`",
        };
        let expected =
            format!("`Group` reads {what}, which the deployment of stack `network` deletes before");
        assert_eq!(messages, [&expected], "{way}");
    }
}

/// The problems of a change of `network` while the stack `web` is deployed with this template.
fn used(after: &Document, deployed: &Document, new: &Document) -> Vec<(String, String)> {
    let before = network("10.0.0.0/16");
    let values = BTreeMap::from([("Vpc".to_owned(), self::deployed())]);
    let reader = ReadingStack {
        stack: "web",
        deployed,
        parameters: &values,
        new: Some(new),
    };
    let mut plan = compared(&before, after);
    plan.problems.clear();
    plan.add_reader(("network", &before), &reader);
    let problems = plan.problems_between_stacks();
    problems
        .map(|problem| (problem.message.clone(), problem.hint.clone()))
        .collect()
}

#[test]
fn resource_that_another_stack_uses_can_be_neither_replaced_nor_deleted() {
    let (replaced, deleted) = (network("10.1.0.0/16"), template(json!({"Resources": {}})));
    for way in WAYS {
        let web = group(read(way));
        let found = used(&replaced, &web, &web);
        assert_eq!(
            found[0].0,
            "`Vpc` can't be replaced while stack `web` uses it: CloudFormation deletes the old one at the end of this \
             update, before `web` is deployed",
            "{way}"
        );
        assert!(found[0].1.starts_with("add the new one beside it"), "{way}");
        let found = used(&deleted, &web, &web);
        assert!(
            found[0]
                .0
                .starts_with("`Vpc` can't be deleted while stack `web` uses it")
        );
        let moved = group(json!("vpc-2"));
        assert_eq!(
            used(&deleted, &web, &moved)[0].1,
            "deploy `web` alone first: its new template doesn't use `Vpc`"
        );
        assert!(used(&deleted, &moved, &moved).is_empty(), "{way}");
    }
}

#[test]
fn resource_that_is_only_named_can_be_replaced() {
    let web = template(json!({
        "Parameters": {"Vpc": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/network/vpc"}},
        "Resources": {
            "Namespace": {"Type": "AWS::ServiceDiscovery::PrivateDnsNamespace", "Properties": {
                "Name": "web.local", "Vpc": {"Ref": "Vpc"},
            }},
            "Copy": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Ref": "Vpc"}}},
        },
    }));
    assert!(used(&network("10.1.0.0/16"), &web, &web).is_empty());
}

#[test]
fn stack_without_a_relation_has_only_its_own_changes() {
    let changes = shared(&network("10.0.0.0/16"), &network("10.1.0.0/16"));
    let (old, new) = (group(json!("vpc-1")), group(json!("vpc-2")));
    let plan = compare_sides(&Side::new(&old), &Side::new(&new).after(&changes));
    assert_eq!(actions(&plan), [("Group", crate::plan::Action::Replace)]);
}
