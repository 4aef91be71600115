//! Properties that hold for any stack.

use proptest::collection::btree_map;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::fixture::{Fixture, deletion, now};
use crate::deploy::ControlPlane;

/// A resource: a number for its properties, and whether it refers to the previous one.
type Sketch = (u8, bool);

fn template(sketches: &std::collections::BTreeMap<u8, Sketch>) -> Value {
    let mut resources = Map::new();
    let mut before: Option<String> = None;
    for (number, (variant, refers)) in sketches {
        let id = format!("R{number}");
        // The type depends on the id, because the type of a logical id can't change.
        let mut body = match number % 3 {
            0 => {
                json!({"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": format!("10.{variant}.0.0/16")}})
            }
            1 => {
                json!({"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": format!("topic {variant}")}})
            }
            _ => json!({"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": variant}}),
        };
        if let (true, Some(before)) = (*refers, &before) {
            body["Properties"]["Tags"] = json!([{"Key": "before", "Value": {"Ref": before}}]);
        }
        before = Some(id.clone());
        resources.insert(id, body);
    }
    json!({"Resources": resources, "Outputs": {"Last": {"Value": {"Ref": before.unwrap()}}}})
}

fn stacks() -> impl Strategy<Value = Value> {
    btree_map(0..12_u8, (0..4_u8, any::<bool>()), 1..8).prop_map(|sketches| template(&sketches))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reverted_update_restores_the_state(a in stacks(), b in stacks()) {
        let fixture = Fixture::new();
        fixture.deploy(&a);
        let before = fixture.state("shop");
        if a != b {
            prop_assert_eq!(fixture.deploy(&b).status, "UPDATE_COMPLETE");
            let (ids, expected) = (fixture.physical_ids("shop"), b["Resources"].as_object().unwrap());
            prop_assert!(ids.keys().eq(expected.keys()));
            fixture.deploy(&a);
        }
        prop_assert_eq!(fixture.state("shop"), before);
        let same = fixture.change_set(&fixture.request("shop", &a));
        prop_assert_eq!(same.status, "FAILED");
    }

    #[test]
    fn failed_update_restores_the_state(a in stacks(), b in stacks(), failing in 0..12_u8) {
        prop_assume!(a != b);
        let mut fixture = Fixture::new();
        fixture.deploy(&a);
        let before = fixture.state("shop");
        fixture.reopen(|local| local.failing(format!("R{failing}"), "no room"));
        if fixture.deploy(&b).status == "UPDATE_ROLLBACK_COMPLETE" {
            prop_assert_eq!(fixture.state("shop"), before);
        }
        let id = now(fixture.local.describe_stack("shop")).unwrap().unwrap().id;
        now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
        prop_assert_eq!(fixture.follow(&id).status, "DELETE_COMPLETE");
        prop_assert!(!fixture.all_files().contains("R1"));
    }
}
