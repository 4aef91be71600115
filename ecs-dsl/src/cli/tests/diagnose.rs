//! `diagnose` and `open`, on the local engine.

use std::fs;

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{Bucket, Cluster, Image, LoadBalancer, Nat, Service, Stack, Vpc, Worker};

fn web(tag: &'static str) -> impl Fn(&mut Stack) {
    move |stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let balancer = stack.add(LoadBalancer::public("web"));
        let image = || Image::ecr("shop/order").tag(tag);
        stack.add(Service::new("order").image(image()).port(8000).path("/*"));
        stack.add(Worker::new("mailer").image(image()));
        stack.output("Url", balancer.url());
    }
}

/// Deploys with a fault plan.
fn deploy(local: &LocalFolder, tag: &'static str, faults: &str) -> RunOutput {
    let path = local.path("faults.toml");
    fs::write(&path, faults).unwrap();
    local.run(web(tag), &format!("deploy --faults {}", path.display()))
}

fn diagnosed(local: &LocalFolder, flags: &str) -> Value {
    let ran = local.run(web("v2"), &format!("diagnose --json{flags}"));
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["version"], 1);
    report["stacks"][0].clone()
}

const EXITS: &str = "[[tasks]]\nservice = \"OrderService\"\nreason = \"exits\"\n\
    log = [\"starting\", \"no such table: orders\"]";

#[test]
fn stack_without_failures_has_none() {
    let local = LocalFolder::new();
    let ran = local.run(web("v1"), "diagnose");
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}", ran.err);
    assert_eq!(ran.out, "stack `shop-local` isn't deployed\n");
    assert_eq!(deploy(&local, "v1", "").code, exit::SUCCESS);
    let ran = local.run(web("v1"), "diagnose");
    assert_eq!(ran.code, exit::SUCCESS, "{}{}", ran.out, ran.err);
    let expected = "stack `shop-local`: CREATE_COMPLETE\n\
        CloudFormation has events of no failed operation\n";
    assert_eq!(ran.out, expected);
}

#[test]
fn failed_update_has_cause_evidence_and_fix() {
    let local = LocalFolder::new();
    assert_eq!(deploy(&local, "v1", "").code, exit::SUCCESS);
    let failed = deploy(&local, "v2", EXITS);
    assert_eq!(failed.code, exit::DEPLOYMENT_FAILED, "{}", failed.err);
    let ran = local.run(web("v2"), "diagnose");
    for expected in [
        "stack `shop-local`: UPDATE_ROLLBACK_COMPLETE\n",
        "failed to update stack `shop-local`: ",
        "rolled back (`UPDATE_ROLLBACK_COMPLETE`)\n",
        "  = help: ",
        "evidence:\n",
        "`OrderService` (AWS::ECS::Service) failed: ",
        "`order`: ",
        "evidence of that time is in `",
    ] {
        assert!(ran.out.contains(expected), "no {expected}: {}", ran.out);
    }
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.out);
    // Three tasks have failed for the same reason.
    assert_eq!(
        ran.out.matches("order | no such table: orders\n").count(),
        1,
        "{}",
        ran.out
    );
    let stack = diagnosed(&local, "");
    assert_eq!(stack["name"], "shop-local");
    assert_eq!(stack["as_wanted"], true);
    assert_eq!(stack["failed"]["superseded"], false);
    assert_eq!(stack["failed"]["cause"]["logical_id"], "OrderService");
    let only = diagnosed(&local, " mailer");
    let services = only["failed"]["evidence"]["services"].as_array().unwrap();
    let ids: Vec<_> = services
        .iter()
        .map(|service| &service["logical_id"])
        .collect();
    assert_eq!(ids, [&json!("MailerService")]);
}

#[test]
fn failure_is_explained_without_its_services() {
    let local = LocalFolder::new();
    assert_eq!(deploy(&local, "v1", "").code, exit::SUCCESS);
    assert_eq!(deploy(&local, "v2", EXITS).code, exit::DEPLOYMENT_FAILED);
    let path = local.path("calls.toml");
    let denied = "[[calls]]\ncall = \"DescribeServices\"\nfault = \"access-denied\"";
    fs::write(&path, denied).unwrap();
    let line = format!("diagnose --faults {}", path.display());
    let ran = local.run(web("v2"), &line);
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}{}", ran.out, ran.err);
    for expected in [
        "failed to update stack `shop-local`: `OrderService` (AWS::ECS::Service) failed: ",
        "not read: `DescribeServices` is not allowed",
    ] {
        assert!(ran.out.contains(expected), "no {expected}: {}", ran.out);
    }
}

#[test]
fn failure_before_a_success_is_found_and_superseded() {
    let local = LocalFolder::new();
    assert_eq!(deploy(&local, "v1", "").code, exit::SUCCESS);
    assert_eq!(deploy(&local, "v2", EXITS).code, exit::DEPLOYMENT_FAILED);
    assert_eq!(deploy(&local, "v3", "").code, exit::SUCCESS);
    let stack = diagnosed(&local, "");
    assert_eq!(stack["status"], "UPDATE_COMPLETE");
    let failed = &stack["failed"];
    assert_eq!(failed["superseded"], true);
    assert_eq!(failed["status"], "UPDATE_ROLLBACK_COMPLETE");
    assert_eq!(failed["cause"]["logical_id"], "OrderService");
    let ran = local.run(web("v3"), "diagnose");
    assert!(
        ran.out.contains("a later operation succeeded"),
        "{}",
        ran.out
    );
}

#[test]
fn failed_deletion_has_the_reason_of_the_resource() {
    let files = |stack: &mut Stack| {
        stack.add(Bucket::new("files"));
    };
    let local = LocalFolder::new();
    assert_eq!(local.run(files, "deploy").code, exit::SUCCESS);
    let path = local.path("faults.toml");
    fs::write(
        &path,
        "[[resources]]\nresource = \"FilesBucket\"\nreason = \"not-empty\"",
    )
    .unwrap();
    let line = format!("destroy --yes --faults {}", path.display());
    assert_eq!(local.run(files, &line).code, exit::DEPLOYMENT_FAILED);
    let ran = local.run(files, "diagnose");
    assert_eq!(ran.code, exit::NOT_AS_WANTED, "{}", ran.out);
    for expected in [
        "stack `shop-local`: DELETE_FAILED",
        "failed to delete stack `shop-local`: `FilesBucket` (AWS::S3::Bucket) failed: ",
        "`--retain ID` retains a resource",
    ] {
        assert!(ran.out.contains(expected), "no {expected}: {}", ran.out);
    }
}

#[test]
fn open_prints_the_application_of_a_local_stack() {
    let local = LocalFolder::new();
    let ran = local.run(web("v1"), "open");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert_eq!(deploy(&local, "v1", "").code, exit::SUCCESS);
    let ran = local.run(web("v1"), "open");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let rows: Vec<_> = ran.out.lines().collect();
    assert!(
        rows[1].starts_with("application  Url   http"),
        "{}",
        ran.out
    );
    assert_eq!(rows.len(), 2, "{}", ran.out);
    assert_eq!(ran.err, "");
    let ran = local.run(web("v1"), "open --json");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let link = &report["stacks"][0]["links"][0];
    assert_eq!(
        (&link["page"], &link["id"]),
        (&json!("application"), &json!("Url"))
    );
    // The console has no page of a local service.
    let ran = local.run(web("v1"), "open order");
    assert_eq!((ran.code, ran.out.as_str()), (exit::SUCCESS, ""));
    assert!(ran.err.starts_with("no page: "), "{}", ran.err);
    let unknown = local.run(web("v1"), "open ordr");
    assert_eq!(unknown.code, exit::USAGE_ERROR, "{}", unknown.err);
}
