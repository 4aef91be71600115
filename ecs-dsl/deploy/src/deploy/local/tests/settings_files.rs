//! Validates the example's settings files against their schema.

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

use crate::cfn::validate::Schema;

fn stages() -> PathBuf {
    PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../examples/django_microservices/stages"
    ))
}

fn schema() -> Value {
    serde_json::from_str(&fs::read_to_string(stages().join("schema.json")).unwrap()).unwrap()
}

fn settings(stage: &str) -> Map<String, Value> {
    toml::from_str(&fs::read_to_string(stages().join(stage).with_extension("toml")).unwrap())
        .unwrap()
}

fn violations(settings: &Map<String, Value>) -> Vec<String> {
    let found = Schema::new(&schema()).violations(settings);
    let texts = found
        .iter()
        .map(|(path, violation)| format!("#{}: {}", path.as_pointer(), violation.message));
    texts.collect()
}

#[test]
fn settings_files_are_valid() {
    for stage in ["local", "dev", "staging", "prod"] {
        assert_eq!(violations(&settings(stage)), [""; 0], "{stage}");
    }
}

#[test]
fn invalid_settings_violate_the_schema() {
    type Edit = fn(&mut Map<String, Value>);
    let edits: [(Edit, &str); 5] = [
        (
            |prod| prod["gateway"]["tasks"] = 11.into(),
            "#/gateway/tasks",
        ),
        (
            |prod| prod["gateway"]["taks"] = 1.into(),
            "extraneous key [taks]",
        ),
        (
            |prod| prod["log_retention"] = "90d".into(),
            "#/log_retention",
        ),
        (
            |prod| prod["gateway"]["cpu"] = "much".into(),
            "#/gateway/cpu",
        ),
        (
            |prod| drop(prod.remove("database")),
            "required key [database]",
        ),
    ];
    for (edit, expected) in edits {
        let mut prod = settings("prod");
        edit(&mut prod);
        let violations = violations(&prod);
        assert!(
            violations.len() == 1 && violations[0].contains(expected),
            "{expected}: {violations:?}"
        );
    }
}
