//! Rollbacks between kept deployments, with kills in between.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DeployTarget, Engine,
    HistorySettings, KeptDeployments, Observer, Preview, Step,
};
use ecs_dsl::deploy::fault_injection::{Call, Fault, FaultInjector, FaultRule, When};
use ecs_dsl::deploy::history::KeptDeployment;
use ecs_dsl::deploy::local::{FaultPlan, Image, Local};
use ecs_dsl::deploy::{Cloud, ControlPlane as _, StackEvent, block_on};
use serde_json::json;

const STACK: &str = "shop";

/// The number of kept deployments.
const DEPLOYMENTS: u32 = 5;

/// The number of the last call that is killed: one for each pair of deployments. Every rollback makes at least as many.
const LAST_CALL: u32 = DEPLOYMENTS * (DEPLOYMENTS - 1);

/// Confirms everything.
struct Confirming;

impl Observer for Confirming {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn target() -> DeployTarget {
    DeployTarget::new("local", "app")
}

/// The name of the image of a deployment in its registry.
fn image(number: u32) -> String {
    format!("000000000000.dkr.ecr.us-east-1.amazonaws.com/shop/order:v{number}")
}

/// The digest that ECR has for the image of a deployment.
fn digest(number: u32) -> String {
    format!("sha256:{number:064}")
}

/// The template of a deployment: each has other resources, another property and another image.
fn template(number: u32) -> String {
    let mut resources = BTreeMap::from([
        (
            "Inbox".to_owned(),
            json!({"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": {"Ref": "Delay"}}}),
        ),
        (
            "Task".to_owned(),
            json!({"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [
                {"Name": "order", "Image": image(number), "Memory": 256}
            ]}}),
        ),
    ]);
    for queue in 0..number {
        let body = json!({"Type": "AWS::SQS::Queue"});
        resources.insert(format!("Queue{queue}"), body);
    }
    let parameters = json!({"Delay": {"Type": "Number"}});
    json!({"Parameters": parameters, "Resources": resources}).to_string()
}

fn request(number: u32) -> DeployRequest {
    let mut request = DeployRequest::new(STACK, target(), template(number));
    request
        .parameters
        .insert("Delay".to_owned(), number.to_string());
    request.history = Some(HistorySettings::new(100));
    request
}

fn rollback(kept: &KeptDeployment) -> DeployRequest {
    let mut request = DeployRequest::new(STACK, target(), &kept.template);
    let values = kept.parameters.iter();
    request.parameters = values
        .filter_map(|(name, value)| Some((name.clone(), value.clone()?)))
        .collect();
    let images = kept.images.iter();
    request.digests = images
        .filter_map(|image| Some((image.reference.clone(), image.digest.clone()?)))
        .collect();
    let mut history = HistorySettings::new(100);
    history.rollback_to = Some(kept.id.clone());
    request.history = Some(history);
    request
}

fn deploy(cloud: &impl Cloud, request: &DeployRequest) -> DeployOutcome {
    block_on(Engine::new(cloud, &mut Confirming).deploy(request))
        .unwrap()
        .unwrap()
}

fn kept(cloud: &impl Cloud) -> KeptDeployments {
    let mut observer = Confirming;
    let mut engine = Engine::new(cloud, &mut observer);
    block_on(engine.kept_deployments(STACK, &target()))
        .unwrap()
        .unwrap()
}

/// Asserts that exactly this deployment is deployed, and that the history knows it.
#[track_caller]
fn assert_deployed(local: &Local, wanted: &KeptDeployment, killed: &str) {
    let template = block_on(local.get_template(STACK)).unwrap().unwrap();
    assert_eq!(template, wanted.template, "{killed}");
    let found = block_on(local.describe_stack(STACK)).unwrap().unwrap();
    let found = found.unwrap();
    let parameters = found.parameters.iter();
    let parameters: BTreeMap<_, _> = parameters
        .map(|(name, value)| (name.clone(), Some(value.value.clone())))
        .collect();
    assert_eq!(parameters, wanted.parameters, "{killed}");
    let mut history = kept(local);
    for (id, read) in &history.entries {
        assert!(read.is_ok(), "{id}: {read:?}, {killed}");
    }
    let (_, latest) = history.entries.pop().unwrap();
    let latest = latest.unwrap();
    assert_eq!(latest.images, wanted.images, "{killed}");
    assert!(latest.has_content_of(&wanted.id), "{killed}");
}

/// Runs the request on a state until the call with this number, which kills the run. Returns whether it came to that.
fn killed(local: Local, request: &DeployRequest, rule: FaultRule) -> bool {
    let is_killed = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&is_killed);
    let cloud = FaultInjector::new(local)
        .rule(rule)
        .on_kill(move |_, _| flag.store(true, Ordering::Relaxed));
    let mut observer = Confirming;
    let mut engine = Engine::new(&cloud, &mut observer);
    let mut running = pin!(engine.deploy(request));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(outcome) = running.as_mut().poll(&mut context) {
            outcome.unwrap();
            return false;
        }
        if is_killed.load(Ordering::Relaxed) {
            return true;
        }
    }
}

/// Copies the state: each case begins with the same five deployments.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// The state, with a registry that has the images of all deployments.
fn open(folder: &Path) -> Local {
    let image = |number| Image {
        repository: "shop/order".to_owned(),
        tag: Some(format!("v{number}")),
        architectures: vec!["amd64".to_owned()],
        digest: Some(digest(number)),
    };
    let plan = FaultPlan {
        images: (1..=DEPLOYMENTS).map(image).collect(),
        ..FaultPlan::default()
    };
    Local::open(folder, "us-east-1").unwrap().fault_plan(plan)
}

/// Each rollback from each of the five deployments to each other one is killed before one call and after it, another one for each pair,
/// and run again. Over all pairs, each of the first calls is killed.
#[test]
fn rollback_ends_on_the_kept_deployment_after_kills() {
    let root = tempfile::tempdir().unwrap();
    let origin = root.path().join("origin");
    let local = open(&origin);
    for number in 1..=DEPLOYMENTS {
        let outcome = deploy(&local, &request(number));
        assert!(matches!(outcome, DeployOutcome::Deployed(_)));
    }
    let all: Vec<_> = kept(&local)
        .entries
        .into_iter()
        .map(|(_, read)| read.unwrap())
        .collect();
    assert_eq!(all.len(), DEPLOYMENTS as usize);
    for (number, kept) in (1..).zip(&all) {
        assert_eq!(kept.template, template(number));
        let [kept_image] = kept.images.as_slice() else {
            panic!("not one image: {:?}", kept.images);
        };
        assert_eq!(kept_image.reference, image(number));
        assert_eq!(kept_image.digest, Some(digest(number)));
    }
    let mut kills = 0;
    let mut call = 0;
    for (from, first) in all.iter().enumerate() {
        for (to, second) in all.iter().enumerate().filter(|(to, _)| *to != from) {
            call += 1;
            for when in [When::Before, When::After] {
                let folder = root.path().join("case");
                copy(&origin, &folder);
                deploy(&open(&folder), &rollback(first));
                let rule = FaultRule::new(Fault::Kill).nth(call);
                let rule = match when {
                    When::Before => rule,
                    When::After => rule.after(),
                };
                kills += u32::from(killed(open(&folder), &rollback(second), rule));
                let local = open(&folder);
                deploy(&local, &rollback(second));
                let case = format!("from {from} to {to}, killed {when:?} call {call}");
                assert_deployed(&local, second, &case);
                fs::remove_dir_all(&folder).unwrap();
            }
        }
    }
    assert_eq!(call, LAST_CALL);
    assert_eq!(kills, 2 * LAST_CALL, "some run ended before it was killed");
}

/// The run after the last call does nothing but end.
#[test]
fn every_call_of_a_rollback_is_killed() {
    let root = tempfile::tempdir().unwrap();
    let local = open(root.path());
    deploy(&local, &request(1));
    deploy(&local, &request(2));
    let first = kept(&local).entries.remove(0).1.unwrap();
    let cloud = FaultInjector::new(open(root.path()));
    deploy(&cloud, &rollback(&first));
    let calls = u32::try_from(cloud.calls().len()).unwrap();
    assert!(calls >= LAST_CALL, "a rollback makes only {calls} calls");
    let last = cloud.calls().last().map(|record| record.call);
    assert_eq!(last, Some(Call::PutObject));
}
