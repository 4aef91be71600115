//! Random changes of parameters and settings: the plan, which reads templates, and the change set agree, and what holds data stays.

use std::collections::{BTreeMap, BTreeSet};

use ecs_dsl::cfn::facts;
use ecs_dsl::deploy::engine::DeployOutcome;
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{ControlPlane, StackResource, block_on};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::sketch::{Sketch, valid_sketch, valid_tasks};
use super::{cases, template};
use crate::local_engine::{deploy, open, try_deploy};

const STACK: &str = "shop-dev";

/// The last names of properties whose value may be any text.
const TEXTS: [&str; 4] = [
    "AlarmDescription",
    "Description",
    "GroupDescription",
    "Value",
];

/// The pointers of the texts in the resources of a template that any text can replace.
fn texts(template: &Value) -> Vec<String> {
    fn walk(name: &str, value: &Value, pointer: &str, found: &mut Vec<String>) {
        match value {
            Value::String(text) if TEXTS.contains(&name) && !text.contains(['{', '$']) => {
                found.push(pointer.to_owned());
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    walk(name, item, &format!("{pointer}/{index}"), found);
                }
            }
            Value::Object(object)
                if !object
                    .keys()
                    .any(|key| key == "Ref" || key.starts_with("Fn::")) =>
            {
                for (name, value) in object {
                    walk(name, value, &format!("{pointer}/{name}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (id, resource) in template["Resources"].as_object().unwrap() {
        let type_name = resource["Type"].as_str().unwrap();
        // Values of other types have a format, and an SSM parameter's may be read by others.
        let takes_any = type_name.starts_with("AWS::ECS::")
            || type_name.starts_with("AWS::EC2::SecurityGroup")
            || type_name.starts_with("AWS::CloudWatch::Alarm");
        if takes_any {
            walk(
                "",
                &resource["Properties"],
                &format!("/Resources/{id}/Properties"),
                &mut found,
            );
        }
    }
    found
}

/// The template with some texts as parameters, of which every second has its text as a default.
pub(super) fn parametrized(template: &str, numbers: &[u16]) -> (String, BTreeMap<String, String>) {
    let mut template: Value = serde_json::from_str(template).unwrap();
    let texts = texts(&template);
    let mut values = BTreeMap::new();
    for (index, number) in numbers.iter().enumerate() {
        let Some(pointer) = texts.get(usize::from(*number) % texts.len().max(1)) else {
            break;
        };
        let name = format!("Text{index}");
        let place = template.pointer_mut(pointer).unwrap();
        let Some(text) = place.as_str().map(str::to_owned) else {
            // It is a parameter already.
            continue;
        };
        *place = json!({"Ref": name});
        let mut declaration = json!({"Type": "String"});
        if number % 2 == 0 {
            declaration["Default"] = json!(text);
        }
        template["Parameters"][&name] = declaration;
        values.insert(name, text);
    }
    (template.to_string(), values)
}

/// The values of the next deployment: another one, the same one, or none, so that the stack keeps its own.
pub(super) fn changed(
    values: &BTreeMap<String, String>,
    numbers: &[u16],
) -> BTreeMap<String, String> {
    let choices = values.iter().zip(numbers.iter().cycle());
    choices
        .filter_map(|((name, value), number)| match number % 3 {
            0 => Some((name.clone(), format!("changed {}", number % 7))),
            1 => Some((name.clone(), value.clone())),
            _ => None,
        })
        .collect()
}

proptest! {
    #![proptest_config(cases(6))]

    // found: A1, A2
    #[test]
    fn plan_agrees_with_the_change_set_about_parameters(sketch in valid_sketch(), numbers in vec(any::<u16>(), 1..8), next in vec(any::<u16>(), 1..8)) {
        let (template, values) = parametrized(&template(&sketch), &numbers);
        let folder = tempfile::tempdir().unwrap();
        let local = open(folder.path());
        let deploy = |values| try_deploy(&local, (STACK, &template), values).unwrap_or_else(|error| panic!("{error}"));
        deploy(&values);
        let given = changed(&values, &next);
        let differs = given.iter().any(|(name, value)| values[name] != *value);
        let deployed = deploy(&given);
        prop_assert_eq!(&deployed.disagreements, &[]);
        prop_assert_eq!(deployed.planned > 0, differs, "{:#?}", deployed);
        let again = deploy(&BTreeMap::new());
        prop_assert!(matches!(again.outcome, DeployOutcome::NoChanges { .. }), "{again:#?}");
    }

    #[test]
    fn plan_agrees_with_the_change_set_about_settings(a in valid_sketch(), b in valid_sketch()) {
        let folder = tempfile::tempdir().unwrap();
        let local = open(folder.path());
        deploy(&local, STACK, &template(&a));
        let deployed = deploy(&local, STACK, &template(&b));
        prop_assert_eq!(&deployed.disagreements, &[]);
    }
}

/// One change of a program that keeps its names: another order, other settings, other stateless components.
#[derive(Clone, Debug)]
enum Move {
    Data(usize),
    Tasks(usize),
    Settings(Vec<u16>),
    Another(bool),
    Dashboard,
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        (1..8_usize).prop_map(Move::Data),
        (1..4_usize).prop_map(Move::Tasks),
        vec(any::<u16>(), 1..6).prop_map(Move::Settings),
        any::<bool>().prop_map(Move::Another),
        Just(Move::Dashboard),
    ]
}

impl Move {
    fn apply(&self, sketch: &mut Sketch, another: &super::sketch::Tasks) {
        match self {
            Self::Data(places) => {
                let places = places % sketch.data.len().max(1);
                // Grants are indices.
                sketch
                    .tasks
                    .iter_mut()
                    .for_each(|tasks| tasks.grants.clear());
                sketch.data.rotate_left(places);
            }
            Self::Tasks(places) => {
                sketch
                    .tasks
                    .iter_mut()
                    .for_each(|tasks| tasks.calls.clear());
                let places = places % sketch.tasks.len().max(1);
                sketch.tasks.rotate_left(places);
            }
            Self::Settings(numbers) => {
                for (tasks, number) in sketch.tasks.iter_mut().zip(numbers) {
                    tasks.variables = vec![("LEVEL".to_owned(), number.to_string())];
                    tasks.grants = vec![usize::from(*number) % 8];
                    tasks.sidecar = number % 2 == 0;
                }
            }
            Self::Another(exists) => {
                sketch.tasks.retain(|tasks| tasks.name != another.name);
                if *exists {
                    sketch.tasks.push(another.clone());
                }
            }
            Self::Dashboard => sketch.dashboard = !sketch.dashboard,
        }
    }
}

/// The physical ids of everything that holds data, by logical id.
fn stateful(local: &Local) -> BTreeSet<(String, String)> {
    let resources = block_on(local.describe_stack_resources(STACK)).unwrap();
    let holds_data = |resource: &StackResource| {
        let is_stateful = facts(&resource.type_name).is_some_and(|facts| facts.stateful);
        // A URL is composed of the database's values, and exists while something reads it.
        is_stateful && !resource.logical_id.ends_with("UrlSecret")
    };
    let resources = resources.unwrap().into_iter().filter(holds_data);
    resources
        .map(|resource| (resource.logical_id, resource.physical_id))
        .collect()
}

proptest! {
    #![proptest_config(cases(10))]

    // 10 programs with 30 moves each, of which each deployment has 10.
    #[test]
    fn moves_and_changes_keep_every_stateful_resource(mut sketch in valid_sketch(), another in valid_tasks(), moves in vec(any_move(), 30)) {
        sketch.tasks.truncate(2);
        sketch.data.truncate(3);
        let folder = tempfile::tempdir().unwrap();
        let local = open(folder.path());
        deploy(&local, STACK, &template(&sketch));
        let before = stateful(&local);
        for next in moves.chunks(10) {
            next.iter().for_each(|next| next.apply(&mut sketch, &another));
            deploy(&local, STACK, &template(&sketch));
            let after = stateful(&local);
            let kept: BTreeSet<_> = after.intersection(&before).cloned().collect();
            prop_assert_eq!(&kept, &before, "{:?}", next);
        }
    }
}
