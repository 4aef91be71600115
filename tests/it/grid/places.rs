//! The statuses that a stack can be found in, and how it gets there.

use ecs_dsl::deploy::engine::{DeployRequest, Engine};
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{
    ChangeSetKind, ChangeSetRequest, ControlPlane, DeleteRequest, TemplateSource,
};

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

/// Nothing has to be done but what is typed.
const NOTHING: fn(&World) = |_| {};

/// Every status that can be reached.
pub(super) const PLACES: &[Place] = &[
    Place {
        name: "absent",
        reach: |_| {},
        mend: NOTHING,
    },
    Place {
        name: "DELETE_COMPLETE",
        reach: |world| {
            deployed(world, Generation::Earlier);
            delete(&world.open());
            until(world, None);
        },
        mend: NOTHING,
    },
    Place {
        name: "REVIEW_IN_PROGRESS",
        reach: |world| {
            change_set(&world.open(), Generation::Foreign, ChangeSetKind::Create);
        },
        mend: NOTHING,
    },
    Place {
        name: "CREATE_COMPLETE",
        reach: |world| deployed(world, Generation::Earlier),
        mend: NOTHING,
    },
    Place {
        name: "ROLLBACK_COMPLETE",
        reach: |world| {
            let local = world.open().failing("Theirs", "no room");
            start(&local, Generation::Foreign, ChangeSetKind::Create);
            world.settle();
        },
        mend: NOTHING,
    },
    Place {
        name: "UPDATE_COMPLETE",
        reach: |world| {
            deployed(world, Generation::Earlier);
            deployed(world, Generation::Foreign);
        },
        mend: NOTHING,
    },
    Place {
        name: "UPDATE_ROLLBACK_COMPLETE",
        reach: |world| {
            deployed(world, Generation::Earlier);
            let local = world.open().failing("Theirs", "no room");
            start(&local, Generation::Foreign, ChangeSetKind::Update);
            world.settle();
        },
        mend: NOTHING,
    },
    Place {
        name: "CREATE_IN_PROGRESS",
        reach: |world| start(&world.open(), Generation::Foreign, ChangeSetKind::Create),
        mend: NOTHING,
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

/// Deploys it by the engine, as an earlier run did.
fn deployed(world: &World, generation: Generation) {
    struct Silent;
    impl ecs_dsl::deploy::engine::Observer for Silent {
        fn step(&mut self, _: &ecs_dsl::deploy::engine::Step<'_>) {}
        fn event(&mut self, _: &ecs_dsl::deploy::StackEvent) {}
        fn change_set(&mut self, _: &ecs_dsl::deploy::engine::Preview<'_>) {}
        fn confirm(
            &mut self,
            _: &ecs_dsl::deploy::engine::Question<'_>,
        ) -> ecs_dsl::deploy::engine::Answer {
            ecs_dsl::deploy::engine::Answer::Yes
        }
    }
    let request: DeployRequest = generation.request();
    let local = world.open();
    poll(
        Engine::new(&local, &mut Silent)
            .clock(tick)
            .deploy(&request),
    )
    .unwrap()
    .unwrap();
}

/// Makes a change set that isn't one of ours.
fn change_set(local: &Local, generation: Generation, kind: ChangeSetKind) -> String {
    let request = generation.request();
    let arn = poll(local.create_change_set(&ChangeSetRequest {
        stack: STACK.to_owned(),
        name: "by-hand".to_owned(),
        token: "by-hand".to_owned(),
        kind,
        template: TemplateSource::Body(request.template),
        parameters: request.parameters,
        tags: request.tags,
        capabilities: request.capabilities,
        description: "by hand".to_owned(),
        settings: request.settings,
        imports: request.imports,
    }))
    .unwrap()
    .unwrap();
    loop {
        let found = poll(local.describe_change_set(&arn)).unwrap().unwrap();
        if found.execution_status == "AVAILABLE" {
            return arn;
        }
        assert_ne!(found.status, "FAILED", "{found:?}");
    }
}

/// Starts an operation that isn't one of ours.
fn start(local: &Local, generation: Generation, kind: ChangeSetKind) {
    let arn = change_set(local, generation, kind);
    poll(local.execute_change_set(&arn, "by-hand"))
        .unwrap()
        .unwrap();
}

fn delete(local: &Local) {
    let request = DeleteRequest {
        stack: STACK.to_owned(),
        token: "by-hand".to_owned(),
        ..DeleteRequest::default()
    };
    poll(local.delete_stack(&request)).unwrap().unwrap();
}

/// Looks until the stack has this status.
fn until(world: &World, status: Option<&str>) {
    for _ in 0..200 {
        if world.status().as_deref() == status {
            return;
        }
    }
    panic!(
        "the stack doesn't get to {status:?}, but to {:?}",
        world.status()
    );
}
