//! The example's and a small program's binaries against a CloudFormation server that isn't ours: the whole road, from
//! the command line over AWS's SDK and HTTP to what the services' own APIs say afterwards.

mod changes;
mod figures;
mod looks;
mod platform;
mod stages;

use serde_json::Value;

use crate::program::{Program, Run};

/// What may be in no output, no file and no error: the secrets that the server has made up, and the passwords in them.
fn passwords(inventory: &Value) -> Vec<String> {
    let values = inventory["secrets"].as_array().expect("a list of values");
    let values: Vec<_> = values.iter().filter_map(Value::as_str).collect();
    let inside = values.iter().filter_map(|value| {
        let object: Value = serde_json::from_str(value).ok()?;
        Some(object["password"].as_str()?.to_owned())
    });
    let mut found: Vec<String> = inside.collect();
    found.extend(values.into_iter().map(str::to_owned));
    found
}

/// Holds that no secret has got out: into what was printed, into the program's folder, into what the services show, or
/// into the stacks' templates, outputs and events.
#[track_caller]
fn assert_kept_secret(inventory: &Value, program: &Program, runs: &[&Run], found: &Value) {
    let passwords = passwords(inventory);
    assert!(!passwords.is_empty(), "the server makes secrets up");
    let mut texts = vec![found.to_string(), inventory["stacks"].to_string()];
    texts.extend(runs.iter().map(|run| format!("{run:?}")));
    texts.extend(program.files().into_iter().map(|(_, text)| text));
    for password in &passwords {
        // Neither as it is, nor as it stands in JSON.
        let quoted = Value::from(password.as_str()).to_string();
        let quoted = quoted.trim_matches('"');
        let out = texts
            .iter()
            .find(|text| text.contains(password.as_str()) || text.contains(quoted));
        assert!(out.is_none(), "a secret is in: {out:?}");
    }
}
