//! The lifecycle of a small stack: update, failed update, recovery, destruction.

use serde_json::{Value, json};

use super::assert_no_secret_leaked;
use crate::program::Program;
use crate::server::Account;

const STACK: &str = "shop-dev";
const DEPLOY: [&str; 4] = ["deploy", "--stage", "dev", "--yes"];

const IMAGES: [&str; 2] = ["image:shop/cart:1.0.0", "image:shop/cart:2.0.0"];

/// The shop, with the images of both versions.
fn shop(account: &Account) -> Program {
    account.provision(&IMAGES);
    Program::example("shop").with_envs(account.environment())
}

/// The number of tasks, and the tag of their image.
fn running(account: &Account) -> (u64, String) {
    let found = account.describe(STACK);
    let service = &found["AWS::ECS::Service"]["CartService"];
    let task = &found["AWS::ECS::TaskDefinition"]["CartTaskDefinition"];
    assert_eq!(service["taskDefinition"], task["taskDefinitionArn"]);
    let image = task["containerDefinitions"][0]["image"].as_str().unwrap();
    let (repository, digest) = image.split_once('@').unwrap();
    assert!(repository.ends_with("/shop/cart"), "{image}");
    let digests = account.provision(&IMAGES);
    let of_tag = |tag: &&str| digests[format!("shop/cart:{tag}")] == digest;
    let tag = ["1.0.0", "2.0.0"].into_iter().find(of_tag).unwrap();
    (service["desiredCount"].as_u64().unwrap(), tag.to_owned())
}

/// Asserts that the bucket has this number of kept deployments, and nothing else.
#[track_caller]
fn assert_kept(inventory: &Value, account: &Account, count: usize) {
    let bucket = &inventory["buckets"][format!("ecs-dsl-{}-us-east-1", account.id)];
    assert_eq!(bucket["Versioning"], "Enabled");
    let objects = bucket["Objects"].as_array().unwrap();
    let prefix = format!("deployments/{STACK}/");
    let kept = objects.iter().filter(|key| {
        let key = key.as_str().unwrap();
        key.starts_with(&prefix) && key.ends_with(".json")
    });
    assert_eq!((kept.count(), objects.len()), (count, count), "{objects:?}");
}

#[test]
fn rollback_returns_to_a_kept_deployment() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    program.run(&DEPLOY).ends_with(0);
    let wider = program.with_env("SHOP_TASKS", "2");
    wider.run(&DEPLOY).ends_with(0);
    let listed = || {
        let run = wider
            .run(&["deploys", "--stage", "dev", "--json"])
            .ends_with(0);
        run.json()["stacks"][0]["deployments"].clone()
    };
    let before = listed();
    assert_eq!(before[0]["current"], true, "{before}");
    let first = before[1].clone();
    let image = &first["images"][0];
    let reference = image["reference"].as_str().unwrap();
    let digest = image["digest"].as_str().unwrap();
    assert!(digest.starts_with("sha256:"), "{first}");
    let pinned = format!("/shop/cart:1.0.0@{digest}");
    assert!(reference.ends_with(&pinned), "{first}");
    assert!(first["by"].as_str().unwrap().starts_with("arn:aws:"));

    let refused = wider.run(&["rollback", "--stage", "dev"]).ends_with(2);
    let id = first["id"].as_str().unwrap();
    refused.says(&format!(
        "rollback --to {id} --yes --stage dev --stack {STACK}`"
    ));
    let run = wider
        .run(&["rollback", "--stage", "dev", "--yes"])
        .ends_with(0);
    run.says(&format!("returning to deployment {id} of "))
        .says("changes in stack `shop-dev`:\n")
        .says("not what the program builds; the next `");
    assert_eq!(running(&account), (1, "1.0.0".to_owned()));
    let after = listed();
    assert_eq!(after[0]["rollback_to"], first["id"], "{after}");
    assert_eq!(after[0]["current"], true, "{after}");
    assert_eq!(after.as_array().unwrap().len(), 3);

    // A machine without any state continues from there.
    let other = shop(&account).with_env("SHOP_TASKS", "2");
    let second = before[0]["id"].as_str().unwrap();
    other
        .run(&["rollback", "--stage", "dev", "--to", second, "--yes"])
        .ends_with(0);
    assert_eq!(running(&account), (2, "2.0.0".to_owned()));
    let inventory = account.inventory(&["buckets", "secrets", "stacks"]);
    assert_kept(&inventory, &account, 4);
}

#[test]
fn change_is_previewed_and_deployed() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    let first = program.run(&DEPLOY).ends_with(0);
    // The template is sent inline; the bucket is for kept deployments.
    first.is_silent_about("S3").says(&format!(
        "created bucket `ecs-dsl-{}-us-east-1` for kept deployments: private, encrypted, versioned\n",
        account.id
    ));
    assert_eq!(running(&account), (1, "1.0.0".to_owned()));

    let wider = program.with_env("SHOP_TASKS", "2");
    let planned = wider
        .run(&["diff", "--stage", "dev", "--json"])
        .ends_with(0);
    let plan = &planned.json()["stacks"][0]["plan"]["changes"];
    let planned_ids: Vec<_> = plan
        .as_array()
        .unwrap()
        .iter()
        .filter(|change| change["action"] != "template_only")
        .map(|change| (change["id"].clone(), change["action"].clone()))
        .collect();
    let second = wider.run(&DEPLOY).ends_with(0);
    second
        .says("changes in stack `shop-dev`:\n")
        .says("UPDATE_COMPLETE     AWS::ECS::Service ");
    second.is_silent_about("differs from the plan");
    assert_eq!(running(&account), (2, "2.0.0".to_owned()));
    assert_eq!(second.stdout, "output  value\nTasks   2\n");
    assert_eq!(
        planned_ids,
        [
            (json!("CartService"), json!("update")),
            (json!("CartTaskDefinition"), json!("replace"))
        ]
    );

    let inventory = account.inventory(&["buckets", "secrets", "stacks"]);
    assert_kept(&inventory, &account, 2);
    assert_eq!(
        inventory["stacks"][STACK]["Capabilities"],
        json!(["CAPABILITY_IAM"])
    );
    let found = account.describe(STACK);
    assert_no_secret_leaked(&inventory, &program, &[&first, &planned, &second], &found);
}

#[test]
fn failed_update_is_rolled_back_with_its_cause() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    let first = program.run(&DEPLOY).ends_with(0);
    let before = template(&account);

    account.fail_next("update", "AWS::ECS::Service", "no capacity is available");
    let wider = program.with_env("SHOP_TASKS", "2");
    let failed = wider.run(&DEPLOY).ends_with(3);
    assert_eq!(account.failures_left(), 0);
    failed
        .says("UPDATE_FAILED       AWS::ECS::Service ")
        .says("rolling back: `CartService` (AWS::ECS::Service) failed: ")
        .says(
            "error: failed to update stack `shop-dev`: `CartService` (AWS::ECS::Service) failed: ",
        )
        .says("no capacity is available")
        .says(
            "rolled back (`UPDATE_ROLLBACK_COMPLETE`)\n  = help: AWS has no capacity for it now: ",
        );
    assert_eq!(failed.stdout, "");
    assert_eq!(template(&account), before);
    assert_eq!(running(&account), (1, "1.0.0".to_owned()));
    let outputs = program.run(&["outputs", "--stage", "dev"]).ends_with(0);
    assert_eq!(
        outputs.stdout,
        "stack     output  value\nshop-dev  Tasks   1\n"
    );

    let repaired = wider.run(&DEPLOY).ends_with(0);
    repaired.says("found stack `shop-dev` (UPDATE_ROLLBACK_COMPLETE)\n");
    assert_eq!(running(&account), (2, "2.0.0".to_owned()));
    let inventory = account.inventory(&["secrets", "stacks"]);
    let runs = [&first, &failed, &outputs, &repaired];
    assert_no_secret_leaked(&inventory, &program, &runs, &Value::Null);
}

fn template(account: &Account) -> Value {
    account.inventory(&["stacks"])["stacks"][STACK]["Template"].clone()
}

#[test]
fn failed_creation_is_deleted_by_next_deployment() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    account.fail_next(
        "create",
        "AWS::ECS::Service",
        "the service linked role is missing",
    );
    program
        .run(&DEPLOY)
        .ends_with(3)
        .says(
            "error: failed to create stack `shop-dev`: `CartService` (AWS::ECS::Service) failed: ",
        )
        .says("the service linked role is missing")
        .says("created resources were deleted (`ROLLBACK_COMPLETE`)");
    assert_eq!(account.inventory(&["resources"])["resources"], json!({}));
    program
        .run(&DEPLOY)
        .ends_with(0)
        .says("found stack `shop-dev` (ROLLBACK_COMPLETE)")
        .says("destroying stack `shop-dev`")
        .says("stack `shop-dev` doesn't exist");
    let destroy = ["destroy", "--stage", "dev", "--yes"];
    program.run(&destroy).ends_with(0);
    let left = account.inventory(&["resources", "stacks"]);
    assert_eq!(left, json!({"resources": {}, "stacks": {}}));
}

#[test]
fn failed_destruction_is_resumed() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    program.run(&DEPLOY).ends_with(0);
    account.fail_next("delete", "AWS::EC2::VPC", "the vpc has dependencies");
    let destroy = ["destroy", "--stage", "dev", "--yes"];
    program
        .run(&destroy)
        .ends_with(3)
        .says("error: failed to delete stack `shop-dev`: `MainVpc` (AWS::EC2::VPC) failed: ")
        .says("the vpc has dependencies")
        .says("the stack is in status `DELETE_FAILED`");
    program.run(&destroy).ends_with(0);
    let left = account.inventory(&["resources", "stacks"]);
    assert_eq!(left, json!({"resources": {}, "stacks": {}}));
}

#[test]
fn wrong_account_is_an_error() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    for verb in ["deploy", "destroy", "outputs", "diff"] {
        let mut line = vec![verb, "--stage", "foreign"];
        if ["deploy", "destroy"].contains(&verb) {
            line.push("--yes");
        }
        let refused = program.run(&line).ends_with(5);
        let expected = format!(
            "error: stage `foreign` belongs to account `999999999999`, but the credentials belong to account `{}`",
            account.id
        );
        refused
            .says(&expected)
            .says("  = help: use credentials of account `999999999999`");
        assert_eq!(refused.stdout, "");
    }
    let left = account.inventory(&["buckets", "resources", "stacks"]);
    assert_eq!(left, json!({"buckets": {}, "resources": {}, "stacks": {}}));
}

#[test]
fn missing_terminal_needs_yes_flag() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = shop(&account);
    program
        .run(&["deploy", "--stage", "dev"])
        .ends_with(2)
        .says("stack `shop-dev`: ")
        .says("error: stack `shop-dev` can't be deployed without confirmation: no terminal\n  = help: run `")
        .says(" deploy --yes --stage dev`\n");
    let left = account.inventory(&["resources", "stacks"]);
    assert_eq!(left, json!({"resources": {}, "stacks": {}}));

    program.run(&DEPLOY).ends_with(0);
    program
        .run(&["destroy", "--stage", "dev"])
        .ends_with(2)
        .says("error: stack `shop-dev` can't be destroyed without confirmation: no terminal\n  = help: run `")
        .says(" destroy --yes --stage dev`\n");
    assert_eq!(
        account.inventory(&["stacks"])["stacks"][STACK]["Status"],
        "CREATE_COMPLETE"
    );
}

#[test]
fn iam_roles_need_the_capability() {
    let Some(account) = Account::open() else {
        return;
    };
    let program = Program::example("missing_capability").with_envs(account.environment());
    let run = program.run(&[]).ends_with(3);
    run.says("CAPABILITY_IAM");
    let left = account.inventory(&["resources", "stacks"]);
    assert_eq!(left, json!({"resources": {}, "stacks": {}}));
}
