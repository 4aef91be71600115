//! The statuses that a deployment can find a stack in, and how the stack reaches them.

use ecs_dsl::deploy::engine::{ConfirmationRequest, Decision, Engine, Observer, Preview, Step};
use ecs_dsl::deploy::fault_injection::{Call, Fault, FaultInjector, FaultRule};
use ecs_dsl::deploy::local::{FaultPlan, Local, Phase, ResourceFault};
use ecs_dsl::deploy::{
    ChangeSetKind, ChangeSetRequest, Cloud, ControlPlane, DeleteRequest, ImportedResource,
    StackEvent, TemplateSource,
};
use serde_json::{Value, json};

use super::fixture::{Fixture, STACK, Version, poll, tick};

/// A stack status to deploy from.
pub(super) struct InitialState {
    /// The status, or `absent`; with a suffix where several states have the same status.
    pub(super) name: &'static str,
    /// Brings the stack into the status.
    pub(super) reach: fn(&Fixture),
    /// What an operator does by hand after a refused run, because no command can.
    pub(super) manual_fix: fn(&Fixture),
}

/// Every status of CloudFormation, no stack, and a status that doesn't exist yet.
pub(super) const INITIAL_STATES: &[InitialState] = &[
    state("absent", |_| {}),
    state("DELETE_COMPLETE", |fixture| {
        deployed(fixture, Version::Previous);
        delete(&fixture.open());
        fixture.settle();
    }),
    state("REVIEW_IN_PROGRESS", |fixture| {
        change_set(&fixture.open(), Version::Foreign, ChangeSetKind::Create);
    }),
    state("CREATE_IN_PROGRESS", |fixture| {
        start(&fixture.open(), Version::Foreign, ChangeSetKind::Create);
    }),
    state("CREATE_IN_PROGRESS, same content", |fixture| {
        own_operation_is_running(fixture);
    }),
    state("CREATE_FAILED", |fixture| {
        let local = failing(fixture, "Theirs", &[Phase::Create], true);
        start(&local, Version::Foreign, ChangeSetKind::Create);
        until(&local, "CREATE_FAILED");
    }),
    state("CREATE_COMPLETE", |fixture| {
        deployed(fixture, Version::Previous);
    }),
    state("CREATE_COMPLETE, up to date", |fixture| {
        deployed(fixture, Version::Desired);
    }),
    state("ROLLBACK_IN_PROGRESS", |fixture| {
        let local = failing(fixture, "Theirs", &[Phase::Create], false);
        start(&local, Version::Foreign, ChangeSetKind::Create);
        until(&local, "ROLLBACK_IN_PROGRESS");
    }),
    state("ROLLBACK_COMPLETE", |fixture| {
        let local = failing(fixture, "Theirs", &[Phase::Create], false);
        start(&local, Version::Foreign, ChangeSetKind::Create);
        until(&local, "ROLLBACK_COMPLETE");
    }),
    state("ROLLBACK_FAILED", |fixture| {
        let local = failing_rollback(fixture, "Theirs", Phase::Create);
        start(&local, Version::Foreign, ChangeSetKind::Create);
        until(&local, "ROLLBACK_FAILED");
    }),
    state("DELETE_IN_PROGRESS", |fixture| {
        deployed(fixture, Version::Previous);
        delete(&fixture.open());
    }),
    state("DELETE_FAILED", |fixture| {
        deployed(fixture, Version::Previous);
        let local = failing(fixture, "Old", &[Phase::Delete], false);
        delete(&local);
        until(&local, "DELETE_FAILED");
    }),
    state("UPDATE_IN_PROGRESS", |fixture| {
        deployed(fixture, Version::Previous);
        start(&fixture.open(), Version::Foreign, ChangeSetKind::Update);
    }),
    state("UPDATE_IN_PROGRESS, same content", |fixture| {
        deployed(fixture, Version::Previous);
        own_operation_is_running(fixture);
    }),
    state("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", |fixture| {
        deployed(fixture, Version::Previous);
        let local = fixture.open();
        start(&local, Version::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
    }),
    state("UPDATE_COMPLETE", |fixture| {
        deployed(fixture, Version::Previous);
        deployed(fixture, Version::Foreign);
    }),
    state("UPDATE_FAILED", |fixture| {
        deployed(fixture, Version::Previous);
        let local = failing(fixture, "Theirs", &[Phase::Create], true);
        start(&local, Version::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_FAILED");
    }),
    state("UPDATE_ROLLBACK_IN_PROGRESS", |fixture| {
        deployed(fixture, Version::Previous);
        let local = failing(fixture, "Theirs", &[Phase::Create], false);
        start(&local, Version::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_IN_PROGRESS");
    }),
    state("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", |fixture| {
        deployed(fixture, Version::Previous);
        let local = failing(fixture, "Theirs", &[Phase::Create], false);
        start(&local, Version::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");
    }),
    state("UPDATE_ROLLBACK_COMPLETE", |fixture| {
        deployed(fixture, Version::Previous);
        let local = failing(fixture, "Theirs", &[Phase::Create], false);
        start(&local, Version::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_COMPLETE");
    }),
    state("UPDATE_ROLLBACK_FAILED", |fixture| {
        deployed(fixture, Version::Previous);
        let local = failing_rollback(fixture, "Queue", Phase::Update);
        start(&local, Version::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_FAILED");
    }),
    state("IMPORT_IN_PROGRESS", |fixture| {
        import(fixture, &fixture.open());
    }),
    state("IMPORT_COMPLETE", |fixture| {
        import(fixture, &fixture.open());
        fixture.settle();
    }),
    state("IMPORT_ROLLBACK_IN_PROGRESS", |fixture| {
        let local = failing(fixture, "Two", &[Phase::Import], false);
        import(fixture, &local);
        until(&local, "IMPORT_ROLLBACK_IN_PROGRESS");
    }),
    state("IMPORT_ROLLBACK_COMPLETE", |fixture| {
        let local = failing(fixture, "Two", &[Phase::Import], false);
        import(fixture, &local);
        until(&local, "IMPORT_ROLLBACK_COMPLETE");
    }),
    InitialState {
        name: "IMPORT_ROLLBACK_FAILED",
        reach: |fixture| {
            let faults = [
                fault("Two", &[Phase::Import]),
                fault("One", &[Phase::Rollback]),
            ];
            let local = with_faults(fixture, faults.to_vec());
            import(fixture, &local);
            until(&local, "IMPORT_ROLLBACK_FAILED");
        },
        // AWS documents no call that repairs this status.
        manual_fix: |fixture| fixture.write_status("IMPORT_ROLLBACK_COMPLETE"),
    },
    InitialState {
        name: "SOMETHING_NEW",
        reach: |fixture| {
            deployed(fixture, Version::Previous);
            fixture.write_status("SOMETHING_NEW");
        },
        manual_fix: |fixture| fixture.write_status("UPDATE_COMPLETE"),
    },
];

/// A state that our commands recover from.
const fn state(name: &'static str, reach: fn(&Fixture)) -> InitialState {
    let manual_fix: fn(&Fixture) = |_| {};
    InitialState {
        name,
        reach,
        manual_fix,
    }
}

/// A resource that fails in these phases.
fn fault(resource: &str, when: &[Phase]) -> ResourceFault {
    ResourceFault {
        when: when.to_vec(),
        ..ResourceFault::failing(resource, "out of order")
    }
}

fn with_faults(fixture: &Fixture, resources: Vec<ResourceFault>) -> Local {
    fixture.open().fault_plan(FaultPlan {
        resources,
        ..FaultPlan::default()
    })
}

fn failing(fixture: &Fixture, resource: &str, when: &[Phase], disable_rollback: bool) -> Local {
    with_faults(
        fixture,
        vec![ResourceFault {
            disable_rollback,
            ..fault(resource, when)
        }],
    )
}

/// A resource that fails, and whose rollback fails too.
fn failing_rollback(fixture: &Fixture, resource: &str, when: Phase) -> Local {
    with_faults(fixture, vec![fault(resource, &[when, Phase::Rollback])])
}

/// Confirms everything and records nothing.
struct Silent;

impl Observer for Silent {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// Deploys a template with the engine, as an earlier run did. `None` if that run was killed.
fn deploy<C: Cloud>(cloud: &C, version: Version) -> Option<()> {
    let request = version.request();
    let mut observer = Silent;
    let mut engine = Engine::new(cloud, &mut observer).clock(tick);
    poll(engine.deploy(&request)).map(|outcome| {
        outcome.unwrap();
    })
}

fn deployed(fixture: &Fixture, version: Version) {
    deploy(&fixture.open(), version).unwrap();
}

/// An earlier run was killed after it executed its change set.
fn own_operation_is_running(fixture: &Fixture) {
    let kill = FaultRule::new(Fault::Kill)
        .on(Call::ExecuteChangeSet)
        .after();
    let killed = deploy(
        &FaultInjector::new(fixture.open()).rule(kill),
        Version::Desired,
    );
    assert_eq!(killed, None);
}

/// A change set that another client creates.
fn by_hand(template: String, kind: ChangeSetKind) -> ChangeSetRequest {
    let request = Version::Foreign.request();
    let template = TemplateSource::Body(template);
    let mut by_hand = ChangeSetRequest::new(STACK, "by-hand", kind, template);
    by_hand.parameters = request.parameters;
    by_hand.tags = request.tags;
    by_hand.capabilities = request.capabilities;
    by_hand.description = "by hand".to_owned();
    by_hand.settings = request.settings;
    by_hand
}

/// Creates a change set, and waits until it can be executed.
fn created(local: &Local, request: &ChangeSetRequest) -> String {
    let arn = poll(local.create_change_set(request)).unwrap().unwrap();
    loop {
        let found = poll(local.describe_change_set(&arn)).unwrap().unwrap();
        if found.execution_status == "AVAILABLE" {
            return arn;
        }
        assert_ne!(found.status, "FAILED", "{found:?}");
    }
}

fn change_set(local: &Local, version: Version, kind: ChangeSetKind) -> String {
    created(local, &by_hand(version.template(), kind))
}

fn execute(local: &Local, arn: &str) {
    poll(local.execute_change_set(arn, "by-hand"))
        .unwrap()
        .unwrap();
}

/// Starts an operation of another client.
fn start(local: &Local, version: Version, kind: ChangeSetKind) {
    execute(local, &change_set(local, version, kind));
}

/// Starts to import two log groups, which another stack retained, into a deployed stack.
fn import(fixture: &Fixture, local: &Local) {
    let group = |name: &str| {
        json!({
            "Type": "AWS::Logs::LogGroup",
            "DeletionPolicy": "Retain",
            "Properties": {"LogGroupName": name},
        })
    };
    let groups = json!({"One": group("/one"), "Two": group("/two")});
    let plain = fixture.open();
    let mut other = by_hand(
        json!({"Resources": groups}).to_string(),
        ChangeSetKind::Create,
    );
    other.stack = "another".to_owned();
    other.parameters.clear();
    execute(&plain, &created(&plain, &other));
    wait_for_idle(&plain, "another");
    poll(plain.delete_stack(&deletion("another")))
        .unwrap()
        .unwrap();
    wait_for_idle(&plain, "another");

    deployed(fixture, Version::Previous);
    let mut template: Value = serde_json::from_str(&Version::Previous.template()).unwrap();
    for (id, group) in groups.as_object().unwrap() {
        template["Resources"][id] = group.clone();
    }
    let imports = [("One", "/one"), ("Two", "/two")].map(|(id, name)| {
        let identifier = [("LogGroupName".to_owned(), name.to_owned())].into();
        ImportedResource::new(id, "AWS::Logs::LogGroup", identifier)
    });
    let mut request = by_hand(template.to_string(), ChangeSetKind::Import);
    request.imports = imports.to_vec();
    execute(local, &created(local, &request));
}

fn deletion(stack: &str) -> DeleteRequest {
    DeleteRequest::new(stack, "by-hand-deletion")
}

fn delete(local: &Local) {
    poll(local.delete_stack(&deletion(STACK))).unwrap().unwrap();
}

fn status(local: &Local, stack: &str) -> Option<String> {
    let found = poll(local.describe_stack(stack)).unwrap().unwrap();
    found.map(|found| found.status)
}

/// Polls until no operation is in progress.
fn wait_for_idle(local: &Local, stack: &str) {
    for _ in 0..100 {
        if status(local, stack).is_none_or(|status| !status.ends_with("_IN_PROGRESS")) {
            return;
        }
    }
    panic!("{stack} doesn't finish its operation");
}

/// Polls until the stack has this status.
fn until(local: &Local, expected: &str) {
    let mut seen = Vec::new();
    for _ in 0..100 {
        let found = status(local, STACK);
        if found.as_deref() == Some(expected) {
            return;
        }
        seen.push(found);
    }
    seen.dedup();
    panic!("the stack doesn't reach {expected}: {seen:?}");
}

#[test]
fn initial_states_have_the_status_of_their_names() {
    for state in INITIAL_STATES {
        let fixture = Fixture::new();
        (state.reach)(&fixture);
        let expected = state.name.split(',').next().unwrap();
        let expected = match expected {
            "absent" | "DELETE_COMPLETE" => "-".to_owned(),
            status => format!("\"status\":\"{status}\""),
        };
        // Describing the stack would advance the operation.
        let text = fixture.text().replace("\": \"", "\":\"");
        let found = !text.contains("stacks/shop-local.json") || text.contains(&expected);
        assert!(found, "{}: {text}", state.name);
        assert_eq!(
            expected == "-",
            !text.contains("stacks/shop-local.json"),
            "{}",
            state.name
        );
    }
}
