//! Parameter values in plans and deployments, in the stage `local`.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use super::inbox;
use crate::cfn::aws::{ec2, sqs};
use crate::cfn::{Parameter, ParameterType};
use crate::cli::exit;
use crate::cli::terminal::printer::Terminal;
use crate::cli::testing::{RunOutput, run_in_terminal};
use crate::dsl::Stack;

/// A queue whose name has the parameter `Version`, which has a default or not.
fn versioned(default: Option<&'static str>) -> impl Fn(&mut Stack) {
    move |stack: &mut Stack| {
        let mut parameter = Parameter::new(ParameterType::String);
        if let Some(default) = default {
            parameter = parameter.default_value(default);
        }
        let version = stack.parameter("Version", parameter);
        stack.resource("jobs", sqs::Queue::new().queue_name(version));
    }
}

/// The plan of `diff` as JSON.
fn plan(ran: &RunOutput) -> Value {
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    json["stacks"][0]["plan"].clone()
}

/// The action and the changed values of a resource.
fn change(plan: &Value, id: &str) -> Value {
    let changes = plan["changes"].as_array().unwrap();
    let found = changes.iter().find(|change| change["id"] == id);
    found.map_or(Value::Null, |change| {
        let property = &change["properties"][0];
        json!([change["action"], property["before"], property["after"]])
    })
}

fn succeeds(ran: RunOutput) -> RunOutput {
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    ran
}

// found: A1
#[test]
fn another_value_of_a_parameter_is_in_the_plan() {
    let local = LocalFolder::new();
    let program = versioned(None);
    succeeds(local.run(&program, "deploy --parameter Version=v1"));
    let unchanged = succeeds(local.run(&program, "diff --json --parameter Version=v1"));
    assert_eq!(plan(&unchanged)["changes"], json!([]));
    let planned = plan(&succeeds(
        local.run(&program, "diff --json --parameter Version=v2"),
    ));
    assert_eq!(change(&planned, "Jobs"), json!(["replace", "v1", "v2"]));
    let parameter = json!({"name": "Version", "source": "input", "before": "v1", "after": "v2"});
    assert_eq!(planned["parameters"], json!([parameter]));
    let deployed = succeeds(local.run(&program, "deploy --parameter Version=v2"));
    assert!(
        deployed.err.contains("\"v1\" -> \"v2\""),
        "{}",
        deployed.err
    );
    assert!(
        !deployed.err.contains("differs from the plan"),
        "{}",
        deployed.err
    );
}

// found: A1
#[test]
fn access_that_a_parameter_opens_is_in_the_plan() {
    let local = LocalFolder::new();
    let program = |stack: &mut Stack| {
        let office = stack.parameter("Office", Parameter::new(ParameterType::String));
        let group = stack.resource("admins", ec2::SecurityGroup::new("Office"));
        let rule = ec2::SecurityGroupIngress::new("tcp").group_id(group.group_id());
        stack.resource("rule", rule.cidr_ip(office).from_port(22).to_port(22));
    };
    succeeds(local.run(program, "deploy --parameter Office=10.0.0.0/8"));
    let planned = plan(&succeeds(
        local.run(program, "diff --json --parameter Office=0.0.0.0/0"),
    ));
    assert_eq!(planned["broadening"][0]["public"], true, "{planned}");
    let narrower = plan(&succeeds(
        local.run(program, "diff --json --parameter Office=10.1.0.0/16"),
    ));
    assert_eq!(narrower["broadening"], json!([]), "{narrower}");
}

// found: A2
#[test]
fn update_keeps_the_values_of_the_stack() {
    let local = LocalFolder::new();
    let program = versioned(Some("v1"));
    succeeds(local.run(&program, "deploy --parameter Version=v2"));
    let planned = plan(&succeeds(local.run(&program, "diff --json")));
    assert_eq!(planned["changes"], json!([]));
    let kept = json!({
        "name": "Version", "source": "previous", "before": "v2", "after": "v2", "default": "v1",
    });
    assert_eq!(planned["parameters"], json!([kept]));
    let again = succeeds(local.run(&program, "deploy"));
    assert!(
        again.err.contains("nothing to deploy") || again.err.contains("no changes"),
        "{}",
        again.err
    );
    // A changed default doesn't replace a value that was given.
    let planned = plan(&succeeds(local.run(versioned(Some("v3")), "diff --json")));
    assert_eq!(planned["changes"], json!([]));
    let reset = plan(&succeeds(
        local.run(&program, "diff --json --no-previous-parameters"),
    ));
    assert_eq!(change(&reset, "Jobs"), json!(["replace", "v2", "v1"]));
    succeeds(local.run(&program, "deploy --no-previous-parameters"));
    // A value that was never given follows the default.
    let planned = plan(&succeeds(local.run(versioned(Some("v3")), "diff --json")));
    assert_eq!(change(&planned, "Jobs"), json!(["replace", "v1", "v3"]));
}

// found: A2
#[test]
fn value_without_a_default_is_kept() {
    let local = LocalFolder::new();
    let program = versioned(None);
    succeeds(local.run(&program, "deploy --parameter Version=v1"));
    succeeds(local.run(&program, "deploy"));
    let both = |stack: &mut Stack| {
        versioned(None)(stack);
        inbox(stack);
    };
    let planned = succeeds(local.run(both, "deploy"));
    assert!(!planned.err.contains("Jobs"), "{}", planned.err);
}

// found: A2
#[test]
fn first_deployment_names_the_parameters_without_a_value() {
    let local = LocalFolder::new();
    let program = |stack: &mut Stack| {
        for (name, output) in [("ImageTag", "Tag"), ("Zone", "Where"), ("Size", "Large")] {
            let mut parameter = Parameter::new(ParameterType::String);
            if name == "Size" {
                parameter = parameter.default_value("2");
            }
            let value = stack.parameter(name, parameter);
            stack.output(output, value);
        }
        inbox(stack);
    };
    let ran = local.run(program, "deploy --parameter Zone=a");
    assert_eq!(ran.code, exit::NOTHING_CHANGED);
    let expected = "error: stack `shop-local` needs values for its parameters: ImageTag\n";
    assert!(ran.err.contains(expected), "{}", ran.err);
    assert!(
        ran.err
            .contains("deploy --parameter ImageTag=VALUE --stage local"),
        "{}",
        ran.err
    );
    let none = local.run(program, "outputs");
    assert_ne!(none.code, exit::SUCCESS, "nothing was created");
}

// found: K17
#[test]
fn secret_without_a_value_is_prompted_for() {
    let local = LocalFolder::new();
    let program = |stack: &mut Stack| {
        let key = stack.parameter("ApiKey", Parameter::new(ParameterType::String).no_echo());
        stack.resource("jobs", sqs::Queue::new().queue_name(key));
    };
    let terminal = Terminal {
        shows_progress: false,
        can_prompt: true,
        ..Terminal::default()
    };
    let line = format!("deploy --state {}", local.state());
    let typed = |input| run_in_terminal(terminal, input, &super::shop(), program, &line);
    let ran = succeeds(typed("swordfish\n"));
    let prompt = "value of the secret parameter ApiKey of stack `shop-local`:";
    assert!(ran.err.contains(prompt), "{}", ran.err);
    assert!(!ran.err.contains("swordfish") && !ran.out.contains("swordfish"));
    // The stack keeps it.
    let again = succeeds(typed(""));
    assert!(!again.err.contains("ApiKey"), "{}", again.err);
}
