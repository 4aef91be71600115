//! Properties that hold for any two templates.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{compared, document};
use crate::plan::Action;
use crate::plan::normal::normal;

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        (0..3_i64).prop_map(Value::from),
        "[a-c]{0,2}".prop_map(Value::from),
        (0..5).prop_map(|index| json!({"Ref": format!("R{index}")})),
        (0..5).prop_map(|index| json!({"Fn::GetAtt": [format!("R{index}"), "Arn"]})),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[A-C]", inner, 0..3)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn resources() -> impl Strategy<Value = Value> {
    let types = prop::sample::select(vec![
        "AWS::EC2::VPC",
        "AWS::ECS::Service",
        "AWS::S3::Bucket",
        "Custom::X",
    ]);
    let names = prop::sample::select(vec!["CidrBlock", "Cluster", "BucketName", "Tags"]);
    let resource = (types, prop::collection::btree_map(names, value(), 0..3))
        .prop_map(|(type_name, properties)| json!({"Type": type_name, "Properties": properties}));
    prop::collection::btree_map("R[0-4]", resource, 0..5)
        .prop_map(|map| Value::Object(map.into_iter().collect()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn template_has_no_changes_to_itself(resources in resources()) {
        let plan = compared(&document(resources.clone()), &document(resources));
        prop_assert!(plan.is_empty() && plan.problems.is_empty());
    }

    #[test]
    fn each_difference_is_in_the_plan_once(old in resources(), new in resources()) {
        let plan = compared(&document(old.clone()), &document(new.clone()));
        let mut ids: Vec<_> = plan.changes.iter().map(|change| change.id.clone()).collect();
        ids.sort();
        let (old, new) = (old.as_object().unwrap(), new.as_object().unwrap());
        for id in old.keys().chain(new.keys()) {
            let times = ids.iter().filter(|found| *found == id).count();
            let meaning = |resource: &Value| {
                let type_name = resource["Type"].as_str().unwrap();
                let properties = resource["Properties"].as_object().unwrap();
                (type_name.to_owned(), normal(type_name, properties))
            };
            let differs = old.get(id).map(meaning) != new.get(id).map(meaning);
            prop_assert!(times <= 1 && (times == 1 || !differs));
        }
        for change in &plan.changes {
            let expected = match (old.contains_key(&change.id), new.contains_key(&change.id)) {
                (false, true) => change.action == Action::Create,
                (true, false) => matches!(change.action, Action::Delete | Action::Retain),
                _ => !matches!(change.action, Action::Create | Action::Delete | Action::Retain),
            };
            prop_assert!(expected);
        }
    }

    #[test]
    fn lines_fit_the_width(old in resources(), new in resources()) {
        for line in crate::plan::lines(&compared(&document(old), &document(new))) {
            prop_assert!(line.text.chars().count() <= 100, "{}", line.text);
        }
    }
}
