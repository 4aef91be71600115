//! Parameters of a stack: a new value is in the plan, and an update keeps the values.

use serde_json::{Value, json};

use crate::program::{Program, Run};
use crate::server::Account;

const DEPLOY: [&str; 4] = ["deploy", "--stage", "dev", "--yes"];

/// The shop with a parameter whose default is `v1`.
fn shop(account: &Account) -> Program {
    account.provision(&["image:shop/cart:1.0.0", "image:shop/cart:2.0.0"]);
    let program = Program::example("shop").with_envs(account.environment());
    program.with_env("SHOP_RELEASE", "v1")
}

/// The value of the variable in the task definition that the service runs.
fn release(account: &Account) -> Value {
    let found = account.describe("shop-dev");
    let task = &found["AWS::ECS::TaskDefinition"]["CartTaskDefinition"];
    let variables = &task["containerDefinitions"][0]["environment"];
    let mut variables = variables.as_array().unwrap().iter();
    let found = variables.find(|variable| variable["name"] == "RELEASE");
    found.unwrap()["value"].clone()
}

/// The changed resources with their actions, and the parameters, of the plan of `diff`.
fn planned(program: &Program, flags: &[&str]) -> (Value, Value) {
    let line = [&["diff", "--stage", "dev", "--json"], flags].concat();
    let plan = program.run(&line).ends_with(0).json()["stacks"][0]["plan"].take();
    let changes = plan["changes"].as_array().unwrap().iter();
    let changes = changes.map(|change| json!([change["id"], change["action"]]));
    (changes.collect(), plan["parameters"].clone())
}

fn deploy(program: &Program, flags: &[&str]) -> Run {
    program.run(&[&DEPLOY, flags].concat()).ends_with(0)
}

// found: A1
#[test]
fn value_of_a_parameter_is_in_the_plan() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    deploy(&program, &["--parameter", "Release=v2"]);
    assert_eq!(release(&account), "v2");
    let (changes, parameters) = planned(&program, &["--parameter", "Release=v3"]);
    let expected = json!([["CartService", "update"], ["CartTaskDefinition", "replace"]]);
    assert_eq!(changes, expected);
    let change = json!({
        "name": "Release", "source": "input", "before": "v2", "after": "v3", "default": "v1",
    });
    assert_eq!(parameters, json!([change]));
    let deployed = deploy(&program, &["--parameter", "Release=v3"]);
    deployed
        .says("\"v2\" -> \"v3\"")
        .is_silent_about("differs from the plan");
    assert_eq!(release(&account), "v3");
}

// found: A2
#[test]
fn update_keeps_the_values_of_parameters() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    deploy(&program, &["--parameter", "Release=v2"]);
    let kept = json!([{
        "name": "Release", "source": "previous", "before": "v2", "after": "v2", "default": "v1",
    }]);
    assert_eq!(planned(&program, &[]), (json!([]), kept));
    deploy(&program, &[]).says("no changes: stack `shop-dev` is up to date\n");
    // Another change, which creates a change set: the server gets the value from the stack.
    deploy(&program.with_env("SHOP_TASKS", "2"), &[]);
    assert_eq!(release(&account), "v2");
    let (changes, parameters) = planned(&program, &["--no-previous-parameters"]);
    assert!(
        changes.to_string().contains("CartTaskDefinition"),
        "{changes}"
    );
    assert_eq!(parameters[0]["after"], "v1");
    deploy(&program, &["--no-previous-parameters"]);
    assert_eq!(release(&account), "v1");
}
