//! 20 stacks that stand on each other, four high, deployed at once where each call takes 300 ms:
//! `cargo bench --bench twenty_stacks --no-default-features`.
//!
//! Beside it what they take one call after the other, and what the longest row of them takes alone: the aim is a ratio
//! of 1.1 to that at most.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, Observer, Preview,
    Step, Target,
};
use ecs_dsl::deploy::fault_injection::FaultInjector;
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::scheduler::{StackJob, StackObservers, StackResult, StackScheduler};
use ecs_dsl::deploy::{StackEvent, block_on};
use serde_json::{Map, Value, json};

const LATENCY: Duration = Duration::from_millis(300);

/// How many stacks there are on each floor. Each of them needs one or two of the floor below.
const FLOORS: [usize; 4] = [1, 4, 8, 7];

/// A stack by its floor and its place there.
type Place = (usize, usize);

fn main() -> Result<(), Box<dyn Error>> {
    let all = FLOORS
        .iter()
        .enumerate()
        .flat_map(|(floor, width)| (0..*width).map(move |place| (floor, place)));
    let all: Vec<Place> = all.collect();
    let row: Vec<Place> = (0..FLOORS.len()).map(|floor| (floor, 0)).collect();

    let folder = tempfile::tempdir()?;
    let (first, calls) = deploy(&folder.path().join("all"), &all)?;
    let sum = LATENCY * u32::try_from(calls)?;
    println!(
        "{} stacks on {} floors, {calls} calls of {LATENCY:?}: {sum:.1?} one after the other",
        all.len(),
        FLOORS.len(),
    );
    let (alone, calls_of_row) = deploy(&folder.path().join("row"), &row)?;
    println!("the longest row alone, {calls_of_row} calls: {alone:.1?}");
    println!(
        "all at once: {first:.1?}, {:.2} of the longest row, {:.1} times faster than one after the other",
        first.as_secs_f64() / alone.as_secs_f64(),
        sum.as_secs_f64() / first.as_secs_f64(),
    );
    let (again, calls) = deploy(&folder.path().join("all"), &all)?;
    println!("once more, with nothing to change, {calls} calls: {again:.1?}");
    Ok(())
}

/// Deploys the stacks to the state in `folder`; gives the time and how many calls there were.
fn deploy(folder: &Path, places: &[Place]) -> Result<(Duration, usize), Box<dyn Error>> {
    let cloud = FaultInjector::new(Local::open(folder, "us-east-1")?).latency(LATENCY);
    let members: Vec<_> = places.iter().map(|place| member(*place)).collect();
    let start = Instant::now();
    let ended = block_on(StackScheduler::new(&cloud, &Silent).deploy(&members))?;
    let time = start.elapsed();
    for ended in ended {
        match ended {
            StackResult::Finished(outcome) => drop(outcome?),
            StackResult::Skipped { reason } => return Err(reason.to_string().into()),
        }
    }
    Ok((time, cloud.calls().len()))
}

/// A stack with a parameter for others and some queues, that reads the parameters of those it needs.
fn member(place: Place) -> StackJob<DeployRequest> {
    let needs: Vec<_> = needs(place).into_iter().map(name).collect();
    let own = name(place);
    let reads: Map<String, Value> = needs
        .iter()
        .enumerate()
        .map(|(index, need)| {
            let value = format!("/value/{need}");
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
    let target = Target {
        stage: "local".to_owned(),
        account: None,
        region: None,
        service_role: None,
        command: "app".to_owned(),
    };
    StackJob {
        request: DeployRequest::new(own, target, template.to_string()),
        dependencies: needs,
    }
}

/// What the stack at `place` reads values of.
fn needs((floor, place): Place) -> Vec<Place> {
    let Some(below) = floor.checked_sub(1) else {
        return Vec::new();
    };
    let width = FLOORS.get(below).copied().unwrap_or(1);
    let mut needs = vec![(below, place % width), (below, (place + 1) % width)];
    // A row alone has nobody beside it.
    needs.retain(|need| place != 0 || need.1 == 0);
    needs.dedup();
    needs
}

fn name((floor, place): Place) -> String {
    format!("floor{floor}-stack{place}")
}

/// Says yes to everything, and nothing else.
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
