//! Migrations, on the local engine.

use std::fs;

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{Cluster, Image, Job, Nat, Stack, TaskBuilder as _, Vpc, Worker};

fn shop(stack: &mut Stack, tag: &str) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let image = || Image::ecr("shop/order").tag(tag);
    let order = stack.add(Worker::new("order").image(image()));
    stack.add(
        Job::new("migrate")
            .image(image())
            .command(["./manage.py", "migrate"])
            .before(&order),
    );
}

fn v1(stack: &mut Stack) {
    shop(stack, "v1");
}

fn v2(stack: &mut Stack) {
    shop(stack, "v2");
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    let ran = local.run(v1, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    local
}

/// Runs `line` with a fault file in which the migration ends like this.
fn with_fault(local: &LocalFolder, program: fn(&mut Stack), line: &str, fault: &str) -> RunOutput {
    let path = local.path("faults.toml");
    let entry = format!("[[one_off_tasks]]\nservice = \"MigrateTaskDefinition\"\n{fault}");
    fs::write(&path, entry).unwrap();
    local.run(program, &format!("{line} --faults {}", path.display()))
}

/// The image of the service that is deployed.
fn image(local: &LocalFolder) -> String {
    let status = local.run(v1, "status order --json");
    let status: Value = serde_json::from_str(&status.out).unwrap();
    let image = &status["stacks"][0]["services"][0]["images"][0]["image"];
    image
        .as_str()
        .unwrap()
        .rsplit(':')
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn plan_and_output_say_what_the_migration_does() {
    let local = deployed();
    let again = local.run(v1, "diff");
    assert_eq!(
        again.out, "no changes in stack `shop-local`\n",
        "{}",
        again.err
    );
    let planned = local.run(v2, "diff");
    let runs =
        "migration `MigrateTaskDefinition` runs before `OrderService`: it has a new revision\n";
    assert!(planned.out.contains(runs), "{}", planned.out);
    assert!(!planned.out.contains("WaitCondition"), "{}", planned.out);
    let fault = "exit_code = 0\npolls = 2\nlog = [\"Applying 0042\"]";
    let ran = with_fault(&local, v2, "deploy", fault);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    for line in [
        runs,
        " runs\n",
        "MigrateTaskDefinition | Applying 0042\n",
        "migration `MigrateTaskDefinition` succeeded\n",
    ] {
        assert!(ran.err.contains(line), "{line}: {}", ran.err);
    }
    assert!(!ran.err.contains("differs from the plan"), "{}", ran.err);
    assert_eq!(image(&local), "v2");
    let unchanged = local.run(v2, "deploy");
    assert_eq!(unchanged.code, exit::SUCCESS, "{}", unchanged.err);
    assert!(!unchanged.err.contains("migration"), "{}", unchanged.err);
}

#[test]
fn failed_migration_keeps_the_old_version_and_its_output_says_why() {
    let local = deployed();
    let fault = "exit_code = 3\nlog = [\"relation exists\"]";
    let ran = with_fault(&local, v2, "deploy", fault);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    assert!(ran.err.contains("| relation exists\n"), "{}", ran.err);
    let failed = "migration `MigrateTaskDefinition` failed with exit code 3";
    assert!(ran.err.contains(failed), "{}", ran.err);
    assert_eq!(image(&local), "v1");
    assert_eq!(
        local.run(v1, "diff").out,
        "no changes in stack `shop-local`\n"
    );
    let ran = local.run(v2, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(image(&local), "v2");
}

#[test]
fn rollback_runs_no_migration() {
    let local = deployed();
    assert_eq!(local.run(v2, "deploy").code, exit::SUCCESS);
    let ran = with_fault(&local, v2, "rollback", "exit_code = 9");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let kept = "doesn't run: a rollback leaves the schema as it is\n";
    assert!(ran.err.contains(kept), "{}", ran.err);
    assert_eq!(image(&local), "v1");
    let again = with_fault(&local, v1, "deploy", "exit_code = 9");
    assert_eq!(again.code, exit::SUCCESS, "{}", again.err);
}

#[test]
fn change_set_that_is_executed_later_runs_the_migration() {
    let local = deployed();
    let prepared = with_fault(&local, v2, "deploy --no-execute", "exit_code = 9");
    assert_eq!(prepared.code, exit::SUCCESS, "{}", prepared.err);
    let name = prepared.err.split("execute ").nth(1).unwrap();
    let name = name.split_whitespace().next().unwrap().to_owned();
    let failed = with_fault(
        &local,
        v2,
        &format!("execute {name} --yes"),
        "exit_code = 9",
    );
    assert_eq!(failed.code, exit::DEPLOYMENT_FAILED, "{}", failed.err);
    assert!(
        failed.err.contains("failed with exit code 9"),
        "{}",
        failed.err
    );
    assert_eq!(image(&local), "v1");
}

#[test]
fn migration_and_express_mode_exclude_each_other() {
    let local = deployed();
    let ran = local.run(v2, "deploy --express");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    let error =
        "migration `MigrateTaskDefinition` of stack `shop-local` can't run in Express mode\n";
    assert!(ran.err.contains(error), "{}", ran.err);
    assert_eq!(local.run(v1, "deploy --express").code, exit::SUCCESS);
}
