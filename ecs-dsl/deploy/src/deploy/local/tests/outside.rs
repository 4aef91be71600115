//! What the local engine doesn't have: values of other programs, and types without a schema.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::fixture::{Fixture, template};
use crate::deploy::local::OutsideValues;

/// A template that reads a value of another program in each way.
fn reading() -> Value {
    let queue = |name: Value| json!({"Type": "AWS::SQS::Queue", "Properties": {"QueueName": name}});
    json!({
        "Parameters": {"Zone": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/net/zone"}},
        "Resources": {
            "A": queue(json!({"Fn::ImportValue": "net-Queue"})),
            "B": queue(json!({"Fn::GetStackOutput": {"StackName": "net", "OutputName": "Queue"}})),
            "C": queue(json!("{{resolve:ssm:/net/queue}}")),
            "D": queue(json!({"Ref": "Zone"})),
        },
    })
}

fn values(queue: &str) -> OutsideValues {
    OutsideValues::from_json(&json!({
        "Exports": {"net-Queue": queue},
        "Outputs": {"net": {"Queue": "output"}},
        "Parameters": {"/net/queue": "stored", "/net/zone": "zone"},
    }))
    .unwrap()
}

// found: B7
#[test]
fn values_of_other_programs_come_from_outside() {
    let mut fixture = Fixture::with(|local| local.outside_values(values("export")));
    fixture.deploy(&reading());
    let ids = fixture.physical_ids("shop");
    let expected = ["export", "output", "stored", "zone"];
    for (id, name) in ["A", "B", "C", "D"].into_iter().zip(expected) {
        assert!(ids[id].ends_with(&format!("/{name}")), "{ids:?}");
    }
    // Another value is a change, as on AWS.
    fixture.reopen(|local| local.outside_values(values("other")));
    let updated = fixture.deploy(&reading());
    let changed = updated.events.iter().rev();
    let changed = changed.take_while(|event| event.status != "CREATE_COMPLETE");
    let ids: BTreeSet<_> = changed.map(|event| event.logical_id.as_str()).collect();
    assert_eq!(ids, BTreeSet::from(["A", "shop"]));
    // What is deployed keeps its value, also without the file.
    fixture.reopen(|local| local);
    let refusal = fixture.refusal(&reading()).to_string();
    assert!(
        refusal.contains("in the file of `--local-values`"),
        "{refusal}"
    );
    let unread = template(&json!({"A": {"Type": "AWS::SQS::Queue"}}));
    assert_eq!(fixture.deploy(&unread).status, "UPDATE_COMPLETE");
}

#[test]
fn value_of_a_local_stack_precedes_one_from_outside() {
    let fixture = Fixture::with(|local| local.outside_values(values("outside")));
    let mut net = template(&json!({"Topic": {"Type": "AWS::SNS::Topic"}}));
    net["Outputs"] = json!({
        "Queue": {"Value": "local-output"},
        "Other": {"Value": "local-export", "Export": {"Name": "net-Queue"}},
    });
    fixture.deploy_request(&fixture.request("net", &net));
    fixture.deploy(&reading());
    let ids = fixture.physical_ids("shop");
    assert!(ids["A"].ends_with("/local-export"), "{ids:?}");
    assert!(ids["B"].ends_with("/local-output"), "{ids:?}");
}

// found: B7
#[test]
fn unknown_type_is_a_stub_with_placeholders() {
    let fixture = Fixture::new();
    let mut stub = template(&json!({
        "Graph": {"Type": "AWS::Neptune::DBCluster", "Properties": {"Anything": [1]}},
        "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::GetAtt": ["Graph", "Endpoint"]}}},
    }));
    stub["Outputs"] = json!({"Id": {"Value": {"Ref": "Graph"}}, "Arn": {"Value": {"Fn::GetAtt": ["Graph", "Arn"]}}});
    let created = fixture.deploy(&stub);
    assert_eq!(created.status, "CREATE_COMPLETE");
    let id = &fixture.physical_ids("shop")["Graph"];
    assert_eq!(&created.outputs["Id"], id);
    assert_eq!(created.outputs["Arn"], format!("{id}-Arn"));
    let reasons = created
        .events
        .iter()
        .filter(|event| event.logical_id == "Graph");
    let reasons: Vec<_> = reasons
        .filter_map(|event| event.reason.as_deref())
        .collect();
    assert_eq!(
        reasons,
        ["Resource creation Initiated (a stub: the local engine has no schema of this type)"]
    );
    stub["Resources"]["Graph"]["Properties"]["Anything"] = json!([2]);
    assert_eq!(fixture.deploy(&stub).status, "UPDATE_COMPLETE");
}
