//! Deploys 20 dependent stacks in four layers concurrently, with calls that take 300 ms each:
//! `cargo bench --bench twenty_stacks --no-default-features`.
//!
//! Compares the time to that of sequential calls, and of the longest chain of stacks alone. Target: a ratio of at most 1.1
//! to the chain.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployTarget,
    Observer, Preview, Step,
};
use ecs_dsl::deploy::fault_injection::FaultInjector;
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::scheduler::{StackJob, StackObservers, StackResult, StackScheduler};
use ecs_dsl::deploy::{StackEvent, block_on};
use serde_json::{Map, Value, json};

const LATENCY: Duration = Duration::from_millis(300);

/// The number of stacks in each layer. Each depends on one or two stacks of the layer below.
const LAYERS: [usize; 4] = [1, 4, 8, 7];

/// A stack: its layer and its index in the layer.
type Place = (usize, usize);

fn main() -> Result<(), Box<dyn Error>> {
    let all = LAYERS
        .iter()
        .enumerate()
        .flat_map(|(layer, width)| (0..*width).map(move |place| (layer, place)));
    let all: Vec<Place> = all.collect();
    let chain: Vec<Place> = (0..LAYERS.len()).map(|layer| (layer, 0)).collect();

    let folder = tempfile::tempdir()?;
    let (first, calls) = deploy(&folder.path().join("all"), &all)?;
    let sum = LATENCY * u32::try_from(calls)?;
    println!(
        "{} stacks in {} layers, {calls} calls of {LATENCY:?}: {sum:.1?} sequentially",
        all.len(),
        LAYERS.len(),
    );
    let (alone, chain_calls) = deploy(&folder.path().join("chain"), &chain)?;
    println!("the longest chain alone, {chain_calls} calls: {alone:.1?}");
    println!(
        "concurrently: {first:.1?}, {:.2} of the longest chain, {:.1} times faster than sequentially",
        first.as_secs_f64() / alone.as_secs_f64(),
        sum.as_secs_f64() / first.as_secs_f64(),
    );
    let (again, calls) = deploy(&folder.path().join("all"), &all)?;
    println!("again, without changes, {calls} calls: {again:.1?}");
    Ok(())
}

/// Deploys the stacks to the state in `folder`. Returns the time and the number of calls.
fn deploy(folder: &Path, places: &[Place]) -> Result<(Duration, usize), Box<dyn Error>> {
    let cloud = FaultInjector::new(Local::open(folder, "us-east-1")?).latency(LATENCY);
    let jobs: Vec<_> = places.iter().map(|place| job(*place)).collect();
    let start = Instant::now();
    let ended = block_on(StackScheduler::new(&cloud, &Silent).deploy(&jobs))?;
    let time = start.elapsed();
    for ended in ended {
        match ended {
            StackResult::Finished(outcome) => drop(outcome?),
            StackResult::Skipped { reason } => return Err(reason.to_string().into()),
        }
    }
    Ok((time, cloud.calls().len()))
}

/// A stack with queues, and an SSM parameter for the stacks that depend on it.
fn job(place: Place) -> StackJob<DeployRequest> {
    let dependencies: Vec<_> = dependencies(place).into_iter().map(name).collect();
    let own = name(place);
    let reads: Map<String, Value> = dependencies
        .iter()
        .enumerate()
        .map(|(index, dependency)| {
            let value = format!("/value/{dependency}");
            let parameter = json!({"Type": "AWS::SSM::Parameter::Value<String>", "Default": value});
            (format!("Read{index}"), parameter)
        })
        .collect();
    let mut resources: Map<String, Value> = (0..5)
        .map(|queue| (format!("Queue{queue}"), json!({"Type": "AWS::SQS::Queue"})))
        .collect();
    let value = json!({"Name": format!("/value/{own}"), "Type": "String", "Value": own});
    let value = json!({"Type": "AWS::SSM::Parameter", "Properties": value});
    resources.insert("Value".to_owned(), value);
    let template = json!({"Parameters": reads, "Resources": resources});
    let target = DeployTarget::new("local", "app");
    let request = DeployRequest::new(own, target, template.to_string());
    StackJob::new(request, dependencies)
}

/// The dependencies of the stack at `place`.
fn dependencies((layer, place): Place) -> Vec<Place> {
    let Some(below) = layer.checked_sub(1) else {
        return Vec::new();
    };
    let width = LAYERS.get(below).copied().unwrap_or(1);
    let mut dependencies = vec![(below, place % width), (below, (place + 1) % width)];
    // The chain has no other stacks.
    dependencies.retain(|(_, index)| place != 0 || *index == 0);
    dependencies.dedup();
    dependencies
}

fn name((layer, place): Place) -> String {
    format!("layer{layer}-stack{place}")
}

/// Confirms everything, and prints nothing.
struct Silent;

impl StackObservers<DeployOutcome> for Silent {
    type Observer = Self;

    fn begin(&self, _: &str) -> Self {
        Self
    }

    fn end(&self, _: &str, _: Self, _: &Result<DeployOutcome, DeployError>) {}
}

impl Observer for Silent {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}
