//! The stage `local` of a program that reads values of other programs, or has types that the local engine doesn't know.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cfn::aws::sqs;
use crate::cfn::{Map, Resource, Value as CfnValue, intrinsic};
use crate::cli::exit;
use crate::dsl::Stack;

fn importing(stack: &mut Stack) {
    let name = intrinsic::import_value("shared-queue");
    stack.resource("jobs", sqs::Queue::new().queue_name(name));
    stack.output("Zone", intrinsic::get_stack_output("network", "Zone"));
}

// found: B7
#[test]
fn imported_values_come_from_a_file() {
    let local = LocalFolder::new();
    let without = local.run(importing, "deploy");
    assert_eq!(without.code, exit::NOTHING_CHANGED, "{}", without.err);
    assert!(
        without.err.contains("No export named shared-queue found."),
        "{}",
        without.err
    );
    assert!(without.err.contains("`--local-values`"), "{}", without.err);
    let file = local.path("shared.json");
    let values = r#"{"Exports": {"shared-queue": "jobs"}, "Outputs": {"network": {"Zone": "Z1"}}}"#;
    std::fs::write(&file, values).unwrap();
    let flag = format!("--local-values {}", file.display());
    let ran = local.run(importing, &format!("deploy {flag}"));
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let outputs: Vec<_> = ran.out.split_whitespace().collect();
    assert_eq!(outputs, ["output", "value", "Zone", "Z1"]);
    // Hints repeat the flag.
    assert!(ran.err.contains(&flag), "{}", ran.err);
    let same = local.run(importing, &format!("deploy {flag}"));
    assert!(same.err.contains("no changes"), "{}", same.err);
    let destroyed = local.run(importing, "destroy");
    assert_eq!(destroyed.code, exit::SUCCESS, "{}", destroyed.err);
}

#[test]
fn file_in_another_form_is_a_usage_error() {
    let local = LocalFolder::new();
    let file = local.path("shared.json");
    std::fs::write(&file, r#"{"Export": {}}"#).unwrap();
    let ran = local.run(
        importing,
        &format!("deploy --local-values {}", file.display()),
    );
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    let expected = format!(
        "error: `{}` isn't a file of values of other programs: unknown section `Export`\n",
        file.display()
    );
    assert!(ran.err.contains(&expected), "{}", ran.err);
    let missing = local.run(importing, "deploy --local-values missing.json");
    assert_eq!(missing.code, exit::IO_ERROR, "{}", missing.err);
}

// found: B7
#[test]
fn unknown_type_is_deployed_as_a_stub_with_a_warning() {
    let program = |stack: &mut Stack| {
        stack.add_raw(
            "graph",
            Resource::new("AWS::Neptune::DBCluster", Map::new()),
        );
        let endpoint: CfnValue<String> =
            CfnValue::raw(json!({"Fn::GetAtt": ["Graph", "Endpoint"]}));
        stack.output("Endpoint", endpoint);
    };
    let local = LocalFolder::new();
    let ran = local.run(program, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let warning = "warning: `Graph`: the local engine has no schema of `AWS::Neptune::DBCluster`: it is created as a stub, \
                   whose properties aren't checked and whose attributes are placeholders\n";
    assert!(ran.err.contains(warning), "{}", ran.err);
    assert!(ran.out.contains("-Endpoint"), "{}", ran.out);
    let again = local.run(program, "deploy --json");
    let mut lines = again
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    assert!(
        !lines.any(|line| line.to_string().contains("stub")),
        "{}",
        again.out
    );
}
