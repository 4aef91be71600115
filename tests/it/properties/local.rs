//! Properties of all programs that are deployed to the local engine.

use std::path::Path;

use ecs_dsl::deploy::engine::DeployOutcome;
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{ControlPlane, block_on};
use proptest::prelude::*;
use serde_json::Value as Json;

use super::sketch::{Sketch, valid_sketch};
use super::{cases, template};
use crate::local_engine;

const STACK: &str = "shop-dev";

fn deploy(local: &Local, sketch: &Sketch) -> DeployOutcome {
    local_engine::deploy(local, STACK, &template(sketch)).outcome
}

/// The deployed state: ids and types of the resources, their properties, and the outputs.
fn deployed_state(local: &Local, folder: &Path) -> (Vec<(String, String)>, Json, Json) {
    let resources = block_on(local.describe_stack_resources(STACK)).unwrap();
    let mut resources: Vec<_> = resources
        .unwrap()
        .into_iter()
        .map(|resource| (resource.logical_id, resource.type_name))
        .collect();
    resources.sort_unstable();
    let mut state = state(folder);
    let (mut kept, outputs) = (state["resources"].take(), state["outputs"].take());
    for resource in kept.as_object_mut().unwrap().values_mut() {
        let resource = resource.as_object_mut().unwrap();
        resource.remove("status");
        // The traffic that ECS has shifted: a second deployment shifts it again.
        resource.remove("drift");
    }
    (resources, kept, outputs)
}

/// The state file of the only stack.
fn state(folder: &Path) -> Json {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(&format!("{STACK}.json")) {
                return serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            }
        }
    }
    panic!("no state of `{STACK}`");
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn reverted_update_restores_the_state(a in valid_sketch(), b in valid_sketch()) {
        let folder = tempfile::tempdir().unwrap();
        let local = local_engine::open(folder.path());
        deploy(&local, &a);
        let before = deployed_state(&local, folder.path());
        deploy(&local, &b);
        deploy(&local, &a);
        prop_assert_eq!(deployed_state(&local, folder.path()), before);
        let again = deploy(&local, &a);
        prop_assert!(matches!(again, DeployOutcome::NoChanges { .. }), "{again:#?}");
    }
}
