//! Every stack status is reachable with a fault plan.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::fixture::{Fixture, deletion, now, template};
use crate::deploy::local::{FaultPlan, Local, Phase, ResourceFault};
use crate::deploy::{ChangeSetKind, ChangeSetRequest, ControlPlane, ImportedResource};

/// All statuses of `stack_status_actions.json`.
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

pub(super) fn fault(resource: &str, when: &[Phase]) -> ResourceFault {
    ResourceFault {
        when: when.to_vec(),
        ..ResourceFault::failing(resource, "out of order")
    }
}

pub(super) fn failing(faults: Vec<ResourceFault>) -> impl FnOnce(Local) -> Local {
    move |local| {
        local.fault_plan(FaultPlan {
            resources: faults,
            ..FaultPlan::default()
        })
    }
}

/// Two named log groups with `DeletionPolicy` `Retain`.
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

pub(super) fn import(
    fixture: &Fixture,
    template: &Value,
    ids: &[(&str, &str)],
) -> ChangeSetRequest {
    let imports = ids.iter().map(|(id, name)| ImportedResource {
        logical_id: (*id).to_owned(),
        type_name: "AWS::Logs::LogGroup".to_owned(),
        identifier: [("LogGroupName".to_owned(), (*name).to_owned())].into(),
    });
    ChangeSetRequest {
        kind: ChangeSetKind::Import,
        imports: imports.collect(),
        ..fixture.request("shop", template)
    }
}

fn topics(names: &[(&str, &str)]) -> Value {
    let mut resources = json!({});
    for (id, display) in names {
        resources[id] = json!({"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": display}});
    }
    template(&resources)
}

/// The statuses of a deployment, including the final one.
fn deployment_statuses(fixture: &Fixture, template: &Value) -> Vec<String> {
    statuses(fixture, &fixture.request("shop", template))
}

fn statuses(fixture: &Fixture, request: &ChangeSetRequest) -> Vec<String> {
    let outcome = fixture.deploy_request(request);
    stack_statuses(outcome.events)
}

fn stack_statuses(events: Vec<crate::deploy::StackEvent>) -> Vec<String> {
    let own = events
        .into_iter()
        .filter(|event| event.logical_id == "shop");
    own.map(|event| event.status).collect()
}

fn delete(fixture: &Fixture) -> Vec<String> {
    let id = now(fixture.local.describe_stack("shop"))
        .unwrap()
        .unwrap()
        .id;
    now(fixture.local.delete_stack(&deletion("shop"))).unwrap();
    stack_statuses(fixture.follow(&id).events)
}

#[test]
fn every_status_is_reachable() {
    use Phase::{Delete, Import, Rollback, Update};
    let mut reached = BTreeSet::new();
    let (a, b) = (topics(&[("A", "a")]), topics(&[("A", "b"), ("B", "b")]));

    let fixture = Fixture::new();
    now(fixture
        .local
        .create_change_set(&fixture.request("shop", &a)))
    .unwrap();
    reached.insert(
        now(fixture.local.describe_stack("shop"))
            .unwrap()
            .unwrap()
            .status,
    );

    let mut fixture = Fixture::new();
    reached.extend(deployment_statuses(&fixture, &a));
    reached.extend(deployment_statuses(&fixture, &b));
    fixture.reopen(failing(vec![fault("A", &[Update])]));
    reached.extend(deployment_statuses(&fixture, &topics(&[("A", "c")])));
    fixture.reopen(failing(vec![fault("A", &[Update, Rollback])]));
    reached.extend(deployment_statuses(&fixture, &topics(&[("A", "c")])));
    fixture.reopen(failing(vec![fault("A", &[Delete])]));
    reached.extend(delete(&fixture));

    let fixture = Fixture::with(|local| local.failing("A", "out of order"));
    reached.extend(deployment_statuses(&fixture, &a));
    reached.extend(delete(&fixture));
    let fixture = Fixture::with(failing(vec![
        ResourceFault::failing("A", "out of order"),
        fault("A", &[Rollback]),
    ]));
    reached.extend(deployment_statuses(&fixture, &a));

    let without_rollback = |when| ResourceFault {
        disable_rollback: true,
        ..fault("A", when)
    };
    let fixture = Fixture::with(failing(vec![without_rollback(&[Phase::Create])]));
    reached.extend(deployment_statuses(&fixture, &a));
    let mut fixture = Fixture::new();
    fixture.deploy(&a);
    fixture.reopen(failing(vec![without_rollback(&[Update])]));
    reached.extend(deployment_statuses(&fixture, &topics(&[("A", "c")])));

    let mut fixture = Fixture::new();
    fixture.deploy(&groups(7));
    delete(&fixture);
    let names = [("One", "/one"), ("Two", "/two")];
    fixture.reopen(failing(vec![fault("Two", &[Import])]));
    reached.extend(statuses(&fixture, &import(&fixture, &groups(7), &names)));
    fixture.reopen(failing(vec![
        fault("Two", &[Import]),
        fault("One", &[Rollback]),
    ]));
    reached.extend(statuses(&fixture, &import(&fixture, &groups(7), &names)));
    delete(&fixture);
    fixture.reopen(|local| local);
    reached.extend(statuses(&fixture, &import(&fixture, &groups(7), &names)));

    assert_eq!(reached.into_iter().collect::<Vec<_>>(), STATUSES);
}
