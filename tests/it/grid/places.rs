//! The statuses that a stack can be found in, and how it gets there.

use ecs_dsl::deploy::engine::{ConfirmationRequest, Decision, Engine, Observer, Preview, Step};
use ecs_dsl::deploy::fault_injection::{Call, Fault, FaultInjector, FaultRule};
use ecs_dsl::deploy::local::{FaultPlan, Local, Phase, ResourceFault};
use ecs_dsl::deploy::{
    ChangeSetKind, ChangeSetRequest, Cloud, ControlPlane, DeleteRequest, ImportedResource,
    StackEvent, TemplateSource,
};
use serde_json::{Value, json};

use super::world::{Generation, STACK, World, poll, tick};

/// A way to a status.
pub(super) struct Place {
    /// The status, or `absent`; with more words where there are several ways to it.
    pub(super) name: &'static str,
    /// Brings a stack there.
    pub(super) reach: fn(&World),
    /// What somebody does about it that no command of ours can do, after a run that was refused.
    pub(super) mend: fn(&World),
}

/// Every status of CloudFormation, none, and one that it may have some day.
pub(super) const PLACES: &[Place] = &[
    place("absent", |_| {}),
    place("DELETE_COMPLETE", |world| {
        deployed(world, Generation::Earlier);
        delete(&world.open());
        world.settle();
    }),
    place("REVIEW_IN_PROGRESS", |world| {
        change_set(&world.open(), Generation::Foreign, ChangeSetKind::Create);
    }),
    place("CREATE_IN_PROGRESS", |world| {
        start(&world.open(), Generation::Foreign, ChangeSetKind::Create);
    }),
    place("CREATE_IN_PROGRESS, same content", |world| {
        ours_is_running(world);
    }),
    place("CREATE_FAILED", |world| {
        let local = failing(world, "Theirs", &[Phase::Create], true);
        start(&local, Generation::Foreign, ChangeSetKind::Create);
        until(&local, "CREATE_FAILED");
    }),
    place("CREATE_COMPLETE", |world| {
        deployed(world, Generation::Earlier);
    }),
    place("CREATE_COMPLETE, up to date", |world| {
        deployed(world, Generation::Wanted);
    }),
    place("ROLLBACK_IN_PROGRESS", |world| {
        let local = failing(world, "Theirs", &[Phase::Create], false);
        start(&local, Generation::Foreign, ChangeSetKind::Create);
        until(&local, "ROLLBACK_IN_PROGRESS");
    }),
    place("ROLLBACK_COMPLETE", |world| {
        let local = failing(world, "Theirs", &[Phase::Create], false);
        start(&local, Generation::Foreign, ChangeSetKind::Create);
        until(&local, "ROLLBACK_COMPLETE");
    }),
    place("ROLLBACK_FAILED", |world| {
        let local = stuck(world, "Theirs", Phase::Create);
        start(&local, Generation::Foreign, ChangeSetKind::Create);
        until(&local, "ROLLBACK_FAILED");
    }),
    place("DELETE_IN_PROGRESS", |world| {
        deployed(world, Generation::Earlier);
        delete(&world.open());
    }),
    place("DELETE_FAILED", |world| {
        deployed(world, Generation::Earlier);
        let local = failing(world, "Old", &[Phase::Delete], false);
        delete(&local);
        until(&local, "DELETE_FAILED");
    }),
    place("UPDATE_IN_PROGRESS", |world| {
        deployed(world, Generation::Earlier);
        start(&world.open(), Generation::Foreign, ChangeSetKind::Update);
    }),
    place("UPDATE_IN_PROGRESS, same content", |world| {
        deployed(world, Generation::Earlier);
        ours_is_running(world);
    }),
    place("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", |world| {
        deployed(world, Generation::Earlier);
        let local = world.open();
        start(&local, Generation::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
    }),
    place("UPDATE_COMPLETE", |world| {
        deployed(world, Generation::Earlier);
        deployed(world, Generation::Foreign);
    }),
    place("UPDATE_FAILED", |world| {
        deployed(world, Generation::Earlier);
        let local = failing(world, "Theirs", &[Phase::Create], true);
        start(&local, Generation::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_FAILED");
    }),
    place("UPDATE_ROLLBACK_IN_PROGRESS", |world| {
        deployed(world, Generation::Earlier);
        let local = failing(world, "Theirs", &[Phase::Create], false);
        start(&local, Generation::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_IN_PROGRESS");
    }),
    place("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", |world| {
        deployed(world, Generation::Earlier);
        let local = failing(world, "Theirs", &[Phase::Create], false);
        start(&local, Generation::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");
    }),
    place("UPDATE_ROLLBACK_COMPLETE", |world| {
        deployed(world, Generation::Earlier);
        let local = failing(world, "Theirs", &[Phase::Create], false);
        start(&local, Generation::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_COMPLETE");
    }),
    place("UPDATE_ROLLBACK_FAILED", |world| {
        deployed(world, Generation::Earlier);
        let local = stuck(world, "Queue", Phase::Update);
        start(&local, Generation::Foreign, ChangeSetKind::Update);
        until(&local, "UPDATE_ROLLBACK_FAILED");
    }),
    place("IMPORT_IN_PROGRESS", |world| {
        import(world, &world.open());
    }),
    place("IMPORT_COMPLETE", |world| {
        import(world, &world.open());
        world.settle();
    }),
    place("IMPORT_ROLLBACK_IN_PROGRESS", |world| {
        let local = failing(world, "Two", &[Phase::Import], false);
        import(world, &local);
        until(&local, "IMPORT_ROLLBACK_IN_PROGRESS");
    }),
    place("IMPORT_ROLLBACK_COMPLETE", |world| {
        let local = failing(world, "Two", &[Phase::Import], false);
        import(world, &local);
        until(&local, "IMPORT_ROLLBACK_COMPLETE");
    }),
    Place {
        name: "IMPORT_ROLLBACK_FAILED",
        reach: |world| {
            let faults = [
                fault("Two", &[Phase::Import]),
                fault("One", &[Phase::Rollback]),
            ];
            let local = with_faults(world, faults.to_vec());
            import(world, &local);
            until(&local, "IMPORT_ROLLBACK_FAILED");
        },
        // AWS doesn't say which call helps: somebody has to look.
        mend: |world| world.write_status("IMPORT_ROLLBACK_COMPLETE"),
    },
    Place {
        name: "SOMETHING_NEW",
        reach: |world| {
            deployed(world, Generation::Earlier);
            world.write_status("SOMETHING_NEW");
        },
        mend: |world| world.write_status("UPDATE_COMPLETE"),
    },
];

/// A place that our commands lead out of.
const fn place(name: &'static str, reach: fn(&World)) -> Place {
    let mend: fn(&World) = |_| {};
    Place { name, reach, mend }
}

/// A resource that fails while that is done to it.
fn fault(resource: &str, when: &[Phase]) -> ResourceFault {
    ResourceFault {
        when: when.to_vec(),
        ..ResourceFault::failing(resource, "out of order")
    }
}

fn with_faults(world: &World, resources: Vec<ResourceFault>) -> Local {
    world.open().fault_plan(FaultPlan {
        resources,
        ..FaultPlan::default()
    })
}

fn failing(world: &World, resource: &str, when: &[Phase], disable_rollback: bool) -> Local {
    with_faults(
        world,
        vec![ResourceFault {
            disable_rollback,
            ..fault(resource, when)
        }],
    )
}

/// A resource fails, and then fails to go back.
fn stuck(world: &World, resource: &str, when: Phase) -> Local {
    with_faults(world, vec![fault(resource, &[when, Phase::Rollback])])
}

/// Says yes and keeps nothing.
struct Silent;

impl Observer for Silent {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

/// Deploys it by the engine, as an earlier run did; none if that was killed.
fn deploy<C: Cloud>(cloud: &C, generation: Generation) -> Option<()> {
    let request = generation.request();
    let mut observer = Silent;
    let mut engine = Engine::new(cloud, &mut observer).clock(tick);
    poll(engine.deploy(&request)).map(|outcome| {
        outcome.unwrap();
    })
}

fn deployed(world: &World, generation: Generation) {
    deploy(&world.open(), generation).unwrap();
}

/// An earlier run of ours gave the order, and was killed.
fn ours_is_running(world: &World) {
    let kill = FaultRule::new(Fault::Kill)
        .on(Call::ExecuteChangeSet)
        .after();
    let killed = deploy(
        &FaultInjector::new(world.open()).rule(kill),
        Generation::Wanted,
    );
    assert_eq!(killed, None);
}

/// What somebody else asks for.
fn by_hand(template: String, kind: ChangeSetKind) -> ChangeSetRequest {
    let request = Generation::Foreign.request();
    ChangeSetRequest {
        stack: STACK.to_owned(),
        name: "by-hand".to_owned(),
        token: "by-hand".to_owned(),
        kind,
        template: TemplateSource::Body(template),
        parameters: request.parameters,
        tags: request.tags,
        capabilities: request.capabilities,
        description: "by hand".to_owned(),
        settings: request.settings,
        imports: Vec::new(),
    }
}

/// Makes a change set, and waits until it can be executed.
fn made(local: &Local, request: &ChangeSetRequest) -> String {
    let arn = poll(local.create_change_set(request)).unwrap().unwrap();
    loop {
        let found = poll(local.describe_change_set(&arn)).unwrap().unwrap();
        if found.execution_status == "AVAILABLE" {
            return arn;
        }
        assert_ne!(found.status, "FAILED", "{found:?}");
    }
}

fn change_set(local: &Local, generation: Generation, kind: ChangeSetKind) -> String {
    made(local, &by_hand(generation.template(), kind))
}

fn execute(local: &Local, arn: &str) {
    poll(local.execute_change_set(arn, "by-hand"))
        .unwrap()
        .unwrap();
}

/// Starts an operation that isn't one of ours.
fn start(local: &Local, generation: Generation, kind: ChangeSetKind) {
    execute(local, &change_set(local, generation, kind));
}

/// Starts to import two log groups, which outlived another stack, into an earlier deployment.
fn import(world: &World, local: &Local) {
    let group = |name: &str| {
        json!({
            "Type": "AWS::Logs::LogGroup",
            "DeletionPolicy": "Retain",
            "Properties": {"LogGroupName": name},
        })
    };
    let groups = json!({"One": group("/one"), "Two": group("/two")});
    let plain = world.open();
    let other = ChangeSetRequest {
        stack: "another".to_owned(),
        parameters: [].into(),
        ..by_hand(
            json!({"Resources": groups}).to_string(),
            ChangeSetKind::Create,
        )
    };
    execute(&plain, &made(&plain, &other));
    rest(&plain, "another");
    poll(plain.delete_stack(&deletion("another")))
        .unwrap()
        .unwrap();
    rest(&plain, "another");

    deployed(world, Generation::Earlier);
    let mut template: Value = serde_json::from_str(&Generation::Earlier.template()).unwrap();
    for (id, group) in groups.as_object().unwrap() {
        template["Resources"][id] = group.clone();
    }
    let imports = [("One", "/one"), ("Two", "/two")].map(|(id, name)| ImportedResource {
        logical_id: id.to_owned(),
        type_name: "AWS::Logs::LogGroup".to_owned(),
        identifier: [("LogGroupName".to_owned(), name.to_owned())].into(),
    });
    let request = ChangeSetRequest {
        imports: imports.to_vec(),
        ..by_hand(template.to_string(), ChangeSetKind::Import)
    };
    execute(local, &made(local, &request));
}

fn deletion(stack: &str) -> DeleteRequest {
    DeleteRequest {
        stack: stack.to_owned(),
        token: "by-hand-deletion".to_owned(),
        ..DeleteRequest::default()
    }
}

fn delete(local: &Local) {
    poll(local.delete_stack(&deletion(STACK))).unwrap().unwrap();
}

fn status(local: &Local, stack: &str) -> Option<String> {
    let found = poll(local.describe_stack(stack)).unwrap().unwrap();
    found.map(|found| found.status)
}

/// Looks until nothing goes on in the stack any more.
fn rest(local: &Local, stack: &str) {
    for _ in 0..100 {
        if status(local, stack).is_none_or(|it| !it.ends_with("_IN_PROGRESS")) {
            return;
        }
    }
    panic!("{stack} doesn't come to rest");
}

/// Looks until the stack has this status.
fn until(local: &Local, wanted: &str) {
    let mut seen = Vec::new();
    for _ in 0..100 {
        let found = status(local, STACK);
        if found.as_deref() == Some(wanted) {
            return;
        }
        seen.push(found);
    }
    seen.dedup();
    panic!("the stack doesn't get to {wanted}, but through {seen:?}");
}

#[test]
fn every_place_is_where_its_name_says() {
    for place in PLACES {
        let world = World::new();
        (place.reach)(&world);
        let expected = place.name.split(',').next().unwrap();
        let expected = match expected {
            "absent" | "DELETE_COMPLETE" => "-".to_owned(),
            status => format!("\"status\":\"{status}\""),
        };
        // Looking would let it get on.
        let text = world.text().replace("\": \"", "\":\"");
        let found = !text.contains("stacks/shop-local.json") || text.contains(&expected);
        assert!(found, "{}: {text}", place.name);
        assert_eq!(
            expected == "-",
            !text.contains("stacks/shop-local.json"),
            "{}",
            place.name
        );
    }
}
