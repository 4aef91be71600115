//! Deploys 100, 400 and 1,000 services in the stage `local`, 35 in a stack, and prints the CPU time of each:
//! `cargo bench --bench local_load --no-default-features`.
//!
//! Target: 400 services take at most five times as long as 100.

use std::error::Error;
use std::fs;
use std::path::Path;

use ecs_dsl::deploy::StackEvent;
use ecs_dsl::deploy::block_on;
use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployTarget,
    Observer, Preview, Step,
};
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::scheduler::{StackJob, StackObservers, StackResult, StackScheduler};
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;
use ecs_dsl::{Assembly, SynthesizedStack};

const COUNTS: [usize; 3] = [100, 400, 1_000];
/// About 13 resources each, of at most 500 in a stack.
const SERVICES_IN_A_STACK: usize = 35;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let mut first = None;
    for count in COUNTS {
        let assembly = assemble(count)?;
        let resources: usize = assembly
            .stacks
            .iter()
            .map(|stack| stack.template.resources().len())
            .sum();
        let before = cpu_seconds();
        deploy(&folder.path().join(count.to_string()), &assembly)?;
        let cpu = cpu_seconds() - before;
        let ratio = cpu / *first.get_or_insert(cpu);
        println!(
            "{count} services, {resources} resources in {} stacks: {cpu:.1} s of CPU, {ratio:.1} times those of {}",
            assembly.stacks.len(),
            COUNTS[0],
        );
    }
    Ok(())
}

fn assemble(count: usize) -> Result<Assembly, Diagnostics> {
    App::new("shop")
        .stage(Stage::local())
        .synth("local", |stacks: &mut Stacks| shop(stacks, count))
}

/// A stack with the network, and stacks with a cluster, a load balancer and services in it.
fn shop(stacks: &mut Stacks, count: usize) {
    let vpc = stacks
        .stack("network")
        .add(Vpc::new("main").zones(2).nat(Nat::Single));
    for first in (0..count).step_by(SERVICES_IN_A_STACK) {
        let stack = stacks.stack(&format!("services-{}", first / SERVICES_IN_A_STACK));
        stack.add(Cluster::new("main").vpc(&vpc));
        stack.add(LoadBalancer::public("web").vpc(&vpc));
        for index in first..count.min(first + SERVICES_IN_A_STACK) {
            stack.add(service(index));
        }
    }
}

fn service(index: usize) -> Service {
    let name = format!("service-{index}");
    Service::new(&name)
        .image(Image::ecr(format!("shop/{name}")).tag("1.4.0"))
        .cpu(512)
        .memory(1024)
        .port(8000)
        .env("SERVICE_NAME", &name)
        .path(format!("/api/{name}/*"))
        .health_check("/health/")
        .scale(2..=10, Target::cpu(70))
}

/// Deploys all stacks to the state in `folder`.
fn deploy(folder: &Path, assembly: &Assembly) -> Result<(), Box<dyn Error>> {
    let cloud = Local::open(folder, "us-east-1")?;
    let jobs: Vec<_> = assembly
        .stacks
        .iter()
        .map(|stack| job(assembly, stack))
        .collect();
    for ended in block_on(StackScheduler::new(&cloud, &Silent).deploy(&jobs))? {
        match ended {
            StackResult::Finished(outcome) => drop(outcome?),
            StackResult::Skipped { reason } => return Err(reason.to_string().into()),
        }
    }
    Ok(())
}

fn job(assembly: &Assembly, stack: &SynthesizedStack) -> StackJob<DeployRequest> {
    let target = DeployTarget::new("local", "app");
    let mut request = DeployRequest::new(&stack.name, target, stack.template.to_json());
    request.tags.clone_from(&stack.tags);
    request.capabilities = vec!["CAPABILITY_NAMED_IAM".to_owned()];
    let stacks = assembly.stacks.iter();
    let dependencies = stacks.filter(|other| stack.depends_on.contains(&other.scope));
    let dependencies = dependencies.map(|other| other.name.clone());
    StackJob::new(request, dependencies.collect())
}

/// The CPU time of this process.
fn cpu_seconds() -> f64 {
    let status = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the process is in parentheses; after it, user and system time are the 12th and 13th fields.
    let fields = status.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2);
    // Linux has 100 ticks a second on every platform.
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
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
