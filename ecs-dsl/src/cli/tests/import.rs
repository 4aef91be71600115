//! `deploy --import` with the local engine.

use std::collections::BTreeMap;

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cfn::{DeletionPolicy, Map, Resource};
use crate::cli::exit;
use crate::dsl::{
    Bucket, Cache, Cluster, Image, Key, LoadBalancer, Nat, Postgres, Queue, Service, Stack, Vpc,
};

fn logs(stack: &mut Stack) {
    let mut properties = Map::new();
    properties.insert("LogGroupName", "/ecs/order");
    let group = Resource::new("AWS::Logs::LogGroup", properties);
    stack.add_raw("logs", group.removal_policy(DeletionPolicy::Retain));
}

fn logs_and_queue(stack: &mut Stack) {
    logs(stack);
    stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
}

#[test]
fn retained_resource_is_imported_into_a_new_stack() {
    let local = LocalFolder::new();
    assert_eq!(local.run(logs, "deploy").code, exit::SUCCESS);
    assert_eq!(local.run(logs, "destroy").code, exit::SUCCESS);
    let ran = local.run(logs, "deploy --import Logs=/ecs/order");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err
            .lines()
            .any(|line| line.starts_with("local: IMPORT_COMPLETE") && line.ends_with(" Logs")),
        "{}",
        ran.err
    );
    // Now it is a resource of the stack like any other.
    let ran = local.run(logs_and_queue, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(!ran.err.contains(" Logs\n"), "{}", ran.err);
}

#[test]
fn refused_import_has_a_hint() {
    let local = LocalFolder::new();
    let ran = local.run(logs, "deploy --import Log=/ecs/order");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert_eq!(
        ran.err,
        "error: no stack has a resource `Log`\n  = help: did you mean `Logs`? run `synth` to list all resources\n"
    );
    assert_eq!(local.run(logs, "deploy").code, exit::SUCCESS);
    assert_eq!(local.run(logs, "destroy").code, exit::SUCCESS);
}

/// The physical ids of a stack's resources, by logical id.
fn physical_ids(local: &LocalFolder) -> BTreeMap<String, String> {
    let mut files = Vec::new();
    find_files(&local.path("state"), &mut files);
    let path = files.iter().find(|path| path.ends_with("shop-local.json"));
    let text = std::fs::read_to_string(path.unwrap()).unwrap();
    let stack: Value = serde_json::from_str(&text).unwrap();
    let resources = stack["resources"].as_object().unwrap().iter();
    let id = |resource: &Value| resource["physical_id"].as_str().unwrap().to_owned();
    resources
        .map(|(name, resource)| (name.clone(), id(resource)))
        .collect()
}

fn find_files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => find_files(&path, found),
            false => found.push(path),
        }
    }
}

/// Deploys the program with everything retained, deletes the stack, and imports `names` by their old physical ids.
fn imports(program: fn(&mut Stack), names: &'static [(&str, &str)]) {
    let local = LocalFolder::new();
    let retained = move |stack: &mut Stack| {
        program(stack);
        stack.transform(|id, resource| {
            if names
                .iter()
                .any(|(_, ids)| ids.split('|').any(|kept| kept == id.as_str()))
            {
                *resource = resource.clone().removal_policy(DeletionPolicy::Retain);
            }
        });
    };
    let ran = local.run(retained, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let before = physical_ids(&local);
    let ran = local.run(retained, "destroy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    // The parts of a compound identifier are physical ids as well.
    let identifier = |ids: &str| {
        let parts = ids.split('|').map(|id| before[id].as_str());
        parts.collect::<Vec<_>>().join("|")
    };
    let flags: Vec<_> = names
        .iter()
        .map(|(name, ids)| format!(" --import {name}={}", identifier(ids)))
        .collect();
    let ran = local.run(program, &format!("deploy{}", flags.concat()));
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let after = physical_ids(&local);
    for (name, ids) in names {
        let id = ids.split('|').next().unwrap_or_default();
        assert_eq!(before[id], after[id], "{name} is another resource now");
    }
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        after.keys().collect::<Vec<_>>(),
        "the companions are created"
    );
    let ran = local.run(program, "diff --exit-code");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.out);
}

fn network(stack: &mut Stack) {
    stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
    stack.add(Cluster::new("main"));
}

// found: J1
#[test]
fn components_are_imported_with_their_companions() {
    imports(
        |stack| drop(stack.add(Queue::new("jobs"))),
        &[("jobs", "JobsQueue")],
    );
    imports(
        |stack| drop(stack.add(Bucket::new("files"))),
        &[("files", "FilesBucket")],
    );
    imports(
        |stack| drop(stack.add(Key::new("data"))),
        &[("data", "DataKey")],
    );
    imports(
        |stack| drop(stack.add(Cluster::new("main"))),
        &[("main", "MainCluster")],
    );
}

#[test]
fn commands_after_a_failed_import_repeat_its_flags() {
    let local = LocalFolder::new();
    assert_eq!(local.run(logs, "deploy").code, exit::SUCCESS);
    assert_eq!(local.run(logs, "destroy").code, exit::SUCCESS);
    let toml = "[[resources]]\nresource = \"Inbox\"\nfails = \"no room\"\n";
    std::fs::write(local.path("injected.toml"), toml).unwrap();
    let file = local.path("injected.toml").display().to_string();
    let line = format!("deploy --import Logs=/ecs/order --faults {file}");
    let ran = local.run(logs_and_queue, &line);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let state = local.state();
    let again = format!("deploy --import Logs=/ecs/order --stage local --state {state}");
    let hint = format!("  = help: fix the cause, then run `app {again}` again\n");
    assert!(ran.err.ends_with(&hint), "{}", ran.err);
    // What was imported isn't imported again.
    let ran = local.run(logs_and_queue, "deploy --import Logs=/ecs/order");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(!ran.err.contains("to import"), "{}", ran.err);
}

#[test]
fn renamed_component_has_both_names() {
    let tasks = |stack: &mut Stack| drop(stack.add(Queue::new("tasks").renamed_from("jobs")));
    imports(tasks, &[("tasks", "JobsQueue")]);
    imports(tasks, &[("jobs", "JobsQueue")]);
}

fn shop(stack: &mut Stack) {
    network(stack);
    stack.add(LoadBalancer::public("web"));
    stack.add(Cache::valkey("cache"));
    stack.add(Postgres::new("db"));
    let image = Image::registry("nginx").tag("1.27");
    stack.add(Service::new("order").image(image).port(80).path("/*"));
}

// found: J1
#[test]
fn imported_component_needs_what_would_replace_it() {
    let local = LocalFolder::new();
    let ran = local.run(network, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let ran = local.run(shop, "deploy --import db=shop-db");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    let expected = "`DBSubnetGroupName` of `DbInstance` refers to `DbSubnetGroup`, which isn't in the stack\n  \
                    = help: import it as well, with `--import DbSubnetGroup=IDENTIFIER`\n";
    assert!(ran.err.contains(expected), "{}", ran.err);
}

// found: J1
#[test]
fn services_and_databases_are_imported() {
    imports(
        shop,
        &[
            ("MainVpc", "MainVpc"),
            ("MainIsolatedSubnet1", "MainIsolatedSubnet1"),
            ("MainIsolatedSubnet2", "MainIsolatedSubnet2"),
            ("MainCluster", "MainCluster"),
            ("web", "WebLoadBalancer"),
            ("DbSubnetGroup", "DbSubnetGroup"),
            ("DbParameterGroup", "DbParameterGroup"),
            ("db", "DbInstance"),
            ("CacheSubnetGroup", "CacheSubnetGroup"),
            ("cache", "CacheReplicationGroup"),
            ("order", "OrderService|MainCluster"),
        ],
    );
}
