//! Every status that a stack can have is reached by calls and a scenario.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::bench::{Bench, deletion, now, template};
use crate::deploy::local::{Local, Moment, ResourceFault, Scenario};
use crate::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlane, ImportedResource};

/// All of `stack_status_actions.json`.
const STATUSES: [&str; 23] = [
    "CREATE_COMPLETE",
    "CREATE_FAILED",
    "CREATE_IN_PROGRESS",
    "DELETE_COMPLETE",
    "DELETE_FAILED",
    "DELETE_IN_PROGRESS",
    "IMPORT_COMPLETE",
    "IMPORT_IN_PROGRESS",
    "IMPORT_ROLLBACK_COMPLETE",
    "IMPORT_ROLLBACK_FAILED",
    "IMPORT_ROLLBACK_IN_PROGRESS",
    "REVIEW_IN_PROGRESS",
    "ROLLBACK_COMPLETE",
    "ROLLBACK_FAILED",
    "ROLLBACK_IN_PROGRESS",
    "UPDATE_COMPLETE",
    "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_FAILED",
    "UPDATE_IN_PROGRESS",
    "UPDATE_ROLLBACK_COMPLETE",
    "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
    "UPDATE_ROLLBACK_FAILED",
    "UPDATE_ROLLBACK_IN_PROGRESS",
];

pub(super) fn fault(resource: &str, when: &[Moment]) -> ResourceFault {
    ResourceFault {
        when: when.to_vec(),
        ..ResourceFault::failing(resource, "out of order")
    }
}

pub(super) fn failing(faults: Vec<ResourceFault>) -> impl FnOnce(Local) -> Local {
    move |local| {
        local.scenario(Scenario {
            resources: faults,
            ..Scenario::default()
        })
    }
}

/// Two groups with names, which stay when their stack goes.
pub(super) fn groups(days: i64) -> Value {
    let group = |name: &str| {
        json!({
            "Type": "AWS::Logs::LogGroup",
            "DeletionPolicy": "Retain",
            "Properties": {"LogGroupName": name, "RetentionInDays": days},
        })
    };
    template(&json!({"One": group("/one"), "Two": group("/two")}))
}

pub(super) fn import(bench: &Bench, template: &Value, ids: &[(&str, &str)]) -> ChangeSetRequest {
    let imports = ids.iter().map(|(id, name)| ImportedResource {
        logical_id: (*id).to_owned(),
        type_name: "AWS::Logs::LogGroup".to_owned(),
        identifier: [("LogGroupName".to_owned(), (*name).to_owned())].into(),
    });
    ChangeSetRequest {
        kind: ChangeSetKind::Import,
        imports: imports.collect(),
        ..bench.request("shop", template)
    }
}

fn topics(names: &[(&str, &str)]) -> Value {
    let mut resources = json!({});
    for (id, display) in names {
        resources[id] = json!({"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": display}});
    }
    template(&resources)
}

/// The statuses that a deployment goes through, the last one included.
fn seen(bench: &Bench, template: &Value) -> Vec<String> {
    statuses(bench, &bench.request("shop", template))
}

fn statuses(bench: &Bench, request: &ChangeSetRequest) -> Vec<String> {
    let outcome = bench.deploy_request(request);
    of_the_stack(outcome.events)
}

fn of_the_stack(events: Vec<crate::deploy::StackEvent>) -> Vec<String> {
    let own = events
        .into_iter()
        .filter(|event| event.logical_id == "shop");
    own.map(|event| event.status).collect()
}

fn delete(bench: &Bench) -> Vec<String> {
    let id = now(bench.local.describe_stack("shop")).unwrap().unwrap().id;
    now(bench.local.delete_stack(&deletion("shop"))).unwrap();
    of_the_stack(bench.follow(&id).events)
}

#[test]
fn every_status_is_reached() {
    use Moment::{Delete, Import, Rollback, Update};
    let mut reached = BTreeSet::new();
    let (a, b) = (topics(&[("A", "a")]), topics(&[("A", "b"), ("B", "b")]));

    let bench = Bench::new();
    now(bench.local.create_change_set(&bench.request("shop", &a))).unwrap();
    reached.insert(
        now(bench.local.describe_stack("shop"))
            .unwrap()
            .unwrap()
            .status,
    );

    let mut bench = Bench::new();
    reached.extend(seen(&bench, &a));
    reached.extend(seen(&bench, &b));
    bench.reopen(failing(vec![fault("A", &[Update])]));
    reached.extend(seen(&bench, &topics(&[("A", "c")])));
    bench.reopen(failing(vec![fault("A", &[Update, Rollback])]));
    reached.extend(seen(&bench, &topics(&[("A", "c")])));
    bench.reopen(failing(vec![fault("A", &[Delete])]));
    reached.extend(delete(&bench));

    let bench = Bench::with(|local| local.failing("A", "out of order"));
    reached.extend(seen(&bench, &a));
    reached.extend(delete(&bench));
    let bench = Bench::with(failing(vec![
        ResourceFault::failing("A", "out of order"),
        fault("A", &[Rollback]),
    ]));
    reached.extend(seen(&bench, &a));

    let keeping = |when| ResourceFault {
        keeps: true,
        ..fault("A", when)
    };
    let bench = Bench::with(failing(vec![keeping(&[Moment::Create])]));
    reached.extend(seen(&bench, &a));
    let mut bench = Bench::new();
    bench.deploy(&a);
    bench.reopen(failing(vec![keeping(&[Update])]));
    reached.extend(seen(&bench, &topics(&[("A", "c")])));

    let mut bench = Bench::new();
    bench.deploy(&groups(7));
    delete(&bench);
    let names = [("One", "/one"), ("Two", "/two")];
    bench.reopen(failing(vec![fault("Two", &[Import])]));
    reached.extend(statuses(&bench, &import(&bench, &groups(7), &names)));
    bench.reopen(failing(vec![
        fault("Two", &[Import]),
        fault("One", &[Rollback]),
    ]));
    reached.extend(statuses(&bench, &import(&bench, &groups(7), &names)));
    delete(&bench);
    bench.reopen(|local| local);
    reached.extend(statuses(&bench, &import(&bench, &groups(7), &names)));

    assert_eq!(reached.into_iter().collect::<Vec<_>>(), STATUSES);
}
