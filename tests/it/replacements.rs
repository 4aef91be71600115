//! Which changes replace a resource: the plan, compared with AWS's own validator over every property of the examples.
//!
//! CloudFormation Validate reports the create-only properties of a template (I9001). Here every leaf of every resource is
//! changed, one at a time, and the plan must report a possible replacement exactly if the validator does. Needs Python, as
//! the tests with a server do.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use ecs_dsl::cfn::Document;
use ecs_dsl::plan::{Effect, compare};
use serde_json::{Map, Value, json};

use crate::docs::root;
use crate::server::set_up;

/// Where the plan and the validator differ: type, property, reason. An entry that no longer occurs fails the test.
const DIFFERENCES: &[(&str, &str, &str)] = &[
    ("AWS::RDS::DBInstance", "AutoMinorVersionUpgrade", RESTARTS),
    ("AWS::RDS::DBInstance", "BackupRetentionPeriod", RESTARTS),
    ("AWS::RDS::DBInstance", "DBParameterGroupName", RESTARTS),
    ("AWS::RDS::DBInstance", "MultiAZ", RESTARTS),
];

/// The schema calls these conditionally create-only; by the reference of `AWS::RDS::DBInstance`, their update requires "Some
/// interruptions" or "No interruption".
const RESTARTS: &str = "the instance is modified or restarted, never replaced";

/// A step of a path in the properties of a resource.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Name(String),
    Index(usize),
}

/// By template and logical id, the paths that the validator reports.
type CreateOnly = BTreeMap<String, BTreeMap<String, Vec<String>>>;

#[test]
fn plan_replaces_what_the_validator_calls_create_only() {
    let Some(python) = set_up("lint", "requirements-lint.txt") else {
        return;
    };
    let reported = create_only(&python);
    let mut properties = 0;
    let mut found = BTreeSet::new();
    for (file, by_id) in &reported {
        let text = std::fs::read_to_string(file).unwrap();
        let document = Document::parse(&text).unwrap();
        for resource in document.resources() {
            let create_only: Vec<&str> = by_id
                .get(resource.id)
                .into_iter()
                .flatten()
                .filter_map(|path| path.strip_prefix("Properties."))
                .collect();
            let all = Value::Object(resource.properties().clone());
            for path in leaves(&all) {
                properties += 1;
                let effect = effect_of_change(resource.type_name, resource.properties(), &path);
                let dotted = dotted(&path);
                let theirs = create_only.iter().any(|property| covers(property, &dotted));
                if (effect > Effect::Update) != theirs {
                    found.insert((
                        resource.type_name.to_owned(),
                        without_indices(&path),
                        theirs,
                    ));
                }
            }
        }
    }
    assert!(properties > 2_000, "only {properties} properties compared");
    let listed = |type_name: &str, property: &str| {
        DIFFERENCES
            .iter()
            .any(|(known, path, _)| *known == type_name && *path == property)
    };
    let unlisted: Vec<_> = found
        .iter()
        .filter(|(type_name, property, _)| !listed(type_name, property))
        .collect();
    assert!(
        unlisted.is_empty(),
        "the plan and the validator differ (true: only the validator replaces): {unlisted:#?}"
    );
    for (type_name, property, _) in DIFFERENCES {
        let occurs = found
            .iter()
            .any(|(found, path, _)| found == type_name && path == property);
        assert!(
            occurs,
            "{type_name} {property} no longer differs: remove it from the list"
        );
    }
}

/// The templates of the examples, with what the validator reports.
fn create_only(python: &Path) -> CreateOnly {
    let folder = std::fs::read_dir(root().join("tests/it/golden")).unwrap();
    let files = folder.map(|entry| entry.unwrap().path());
    let templates = files.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    let output = Command::new(python)
        .arg(root().join("tests/servers/validate.py"))
        .arg("--create-only")
        .args(templates)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The paths of all values without parts. A function is one value.
fn leaves(value: &Value) -> Vec<Vec<Step>> {
    let inner: Vec<(Step, &Value)> = match value {
        Value::Object(object) if !is_function(object) => object
            .iter()
            .map(|(name, value)| (Step::Name(name.clone()), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (Step::Index(index), value))
            .collect(),
        _ => return vec![Vec::new()],
    };
    let below = |(step, value)| {
        leaves(value).into_iter().map(move |path| {
            let mut whole = vec![Step::clone(&step)];
            whole.extend(path);
            whole
        })
    };
    inner.into_iter().flat_map(below).collect()
}

fn is_function(object: &Map<String, Value>) -> bool {
    object.len() == 1
        && object
            .keys()
            .all(|name| name == "Ref" || name.starts_with("Fn::"))
}

/// The strongest effect of a change of the value at `path`.
fn effect_of_change(type_name: &str, before: &Map<String, Value>, path: &[Step]) -> Effect {
    let mut after = Value::Object(before.clone());
    let leaf = path.iter().fold(&mut after, |value, step| match step {
        Step::Name(name) => &mut value[name.as_str()],
        Step::Index(index) => &mut value[*index],
    });
    *leaf = changed(leaf);
    let document = |properties: Value| {
        let resource = json!({"Type": type_name, "Properties": properties});
        Document::from_value(json!({"Resources": {"Changed": resource}})).unwrap()
    };
    let plan = compare(&document(Value::Object(before.clone())), &document(after));
    let change = plan.change("Changed").expect("a changed leaf is a change");
    change
        .properties
        .iter()
        .map(|property| property.effect)
        .max()
        .unwrap()
}

/// Another value of the same kind.
fn changed(value: &Value) -> Value {
    match value {
        Value::String(text) => format!("{text}-changed").into(),
        Value::Number(number) => (number.as_f64().unwrap() + 1.0).into(),
        Value::Bool(set) => (!set).into(),
        _ => "changed".into(),
    }
}

fn dotted(path: &[Step]) -> String {
    let names = path.iter().map(|step| match step {
        Step::Name(name) => name.clone(),
        Step::Index(index) => index.to_string(),
    });
    names.collect::<Vec<_>>().join(".")
}

fn without_indices(path: &[Step]) -> String {
    let names = path.iter().map(|step| match step {
        Step::Name(name) => name.as_str(),
        Step::Index(_) => "*",
    });
    names.collect::<Vec<_>>().join(".")
}

/// Whether `path` is `property`, or inside of it.
fn covers(property: &str, path: &str) -> bool {
    path.strip_prefix(property)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
