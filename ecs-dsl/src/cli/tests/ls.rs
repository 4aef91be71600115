//! `ls`.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use super::{shop, two_stacks};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::Stacks;

#[test]
fn stages_and_stacks_are_listed() {
    let ran = run(&shop(), two_stacks, "ls");
    let expected = "\
stage  where                             stack            resources  status        depends on
local  this machine                      shop-base-local  1          not deployed
                                         shop-web-local   1          not deployed
dev    eu-central-1                      shop-base-dev    1          -
                                         shop-web-dev     1          -
prod   123456789012 us-east-1 protected  shop-base-prod   1          -
                                         shop-web-prod    1          -
";
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (exit::SUCCESS, expected, "")
    );
}

#[test]
fn json_has_stages_and_stacks() {
    let ran = run(&shop(), two_stacks, "ls --json --stage prod");
    let listing: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = json!({"version": 1, "app": "shop", "stages": [{
        "name": "prod", "local": false, "region": "us-east-1", "account": "123456789012", "protected": true,
        "errors": 0, "stacks": [
            {"name": "shop-base-prod", "scope": "base", "resources": 1, "depends_on": []},
            {"name": "shop-web-prod", "scope": "web", "resources": 1, "depends_on": []},
        ],
    }]});
    assert_eq!(listing, expected);
}

#[test]
fn invalid_stage_is_listed() {
    let ran = run(&shop(), |_: &mut Stacks| {}, "ls --stage dev");
    assert_eq!(ran.code, exit::PROGRAM_ERRORS);
    assert_eq!(
        ran.out,
        "stage  where         stack  resources  status  depends on\ndev    eu-central-1  -      -          -\n"
    );
    assert_eq!(
        ran.err,
        "error: stage `dev` can't be built\n  = help: run `app check --stage dev`\n"
    );
}

// found: H8
#[test]
fn local_stack_has_its_status() {
    let local = LocalFolder::new();
    let state = local.state();
    run(
        &shop(),
        two_stacks,
        &format!("deploy --state {state} --stack base"),
    );
    let ran = run(
        &shop(),
        two_stacks,
        &format!("ls --stage local --json --state {state}"),
    );
    let listing: Value = serde_json::from_str(&ran.out).unwrap();
    let stacks = &listing["stages"][0]["stacks"];
    let statuses = [&stacks[0]["status"], &stacks[1]["status"]];
    assert_eq!(statuses, ["CREATE_COMPLETE", "not deployed"]);
}
