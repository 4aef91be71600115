//! Synthesizes an app of 1,000 services to JSON, compared to the time in which `serde_json` alone prints the same
//! documents: `cargo bench --bench thousand_services --no-default-features`.
//!
//! Target: a ratio of at most 2.5 without the rules over the program, and of at most 6 with them.
//!
//! For a profiler, `-- unchecked`, `-- checked` or `-- printed` with a number of runs does one of the three and nothing else.

mod measure;

use std::hint::black_box;

use ecs_dsl::Assembly;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;
use ecs_dsl_model::assemble::{self, any};
use serde_json::Value as Json;

const SERVICES: usize = 1_000;
/// About 13 resources each, of at most 500 in a stack.
const SERVICES_IN_A_STACK: usize = 35;
const RUNS: usize = 31;

fn main() -> Result<(), Diagnostics> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut arguments = arguments.iter().map(String::as_str);
    let mode = arguments.next().filter(|mode| !mode.starts_with("--"));
    match mode {
        Some(mode) => {
            let runs = arguments.next().and_then(|runs| runs.parse().ok());
            profiled(mode, runs.unwrap_or(1))
        }
        None => compared(),
    }
}

/// Runs one of the three parts alone.
fn profiled(mode: &str, runs: usize) -> Result<(), Diagnostics> {
    if mode == "printed" {
        let documents = documents(&assemble_unchecked()?);
        (0..runs).for_each(|_| _ = black_box(print_json(&documents)));
        return Ok(());
    }
    let assemble = if mode == "checked" {
        assemble
    } else {
        assemble_unchecked
    };
    for _ in 0..runs {
        black_box(print(&assemble()?));
    }
    Ok(())
}

fn documents(assembly: &Assembly) -> Vec<Json> {
    let stacks = assembly.stacks.iter();
    stacks
        .map(|stack| serde_json::to_value(&stack.template).unwrap_or_default())
        .collect()
}

fn compared() -> Result<(), Diagnostics> {
    let assembly = assemble()?;
    let documents = documents(&assembly);
    let resources: usize = assembly
        .stacks
        .iter()
        .map(|stack| stack.template.resources().len())
        .sum();
    println!(
        "{SERVICES} services, {resources} resources in {} stacks, {} bytes of compact JSON, {RUNS} alternate runs",
        assembly.stacks.len(),
        print(&assembly).iter().map(String::len).sum::<usize>(),
    );
    for (name, assemble) in [
        ("without checks", assemble_unchecked as Assemble),
        ("with all checks", assemble),
    ] {
        let whole = || assemble().map(|assembly| (print(&assembly), assembly));
        let (ours, theirs) = measure::alternately(RUNS, whole, || print_json(&documents));
        println!("{name}: program, templates and JSON: {ours}");
        println!("{name}: serde_json alone: {theirs}");
        println!(
            "{name}: ratio {:.2}",
            ours.median().as_secs_f64() / theirs.median().as_secs_f64()
        );
    }
    Ok(())
}

type Assemble = fn() -> Result<Assembly, Diagnostics>;

fn app() -> App {
    App::new("shop").stage(Stage::new("prod").region("eu-central-1"))
}

fn assemble() -> Result<Assembly, Diagnostics> {
    app().synth("prod", shop)
}

fn assemble_unchecked() -> Result<Assembly, Diagnostics> {
    let app = app();
    assemble::assemble_unchecked(&app, &app.stages()[0], &any(&shop))
}

/// The templates as compact JSON.
fn print(assembly: &Assembly) -> Vec<String> {
    let templates = assembly.stacks.iter().map(|stack| &stack.template);
    templates.map(|template| template.to_json()).collect()
}

fn print_json(documents: &[Json]) -> Vec<String> {
    let print = |document| serde_json::to_string::<Json>(document).unwrap_or_default();
    documents.iter().map(print).collect()
}

/// A stack with the network, and stacks with a cluster, a load balancer and services in it.
fn shop(stacks: &mut Stacks) {
    let network = stacks.stack("network");
    let vpc = network.add(Vpc::new("main").zones(3).nat(Nat::PerZone));
    let mut index = 0;
    while index < SERVICES {
        let stack = stacks.stack(&format!("services-{}", index / SERVICES_IN_A_STACK));
        let end = SERVICES.min(index + SERVICES_IN_A_STACK);
        stack.add(Cluster::new("main").vpc(&vpc));
        let private = format!("{}.local", stack.name());
        stack.add(Namespace::new(&private).vpc(&vpc));
        stack.add(LoadBalancer::public("web").vpc(&vpc));
        let mut before = None;
        while index < end {
            let mut service = service(index);
            if let Some(before) = &before {
                service = service.calls(before);
            }
            before = Some(stack.add(service));
            index += 1;
        }
    }
}

fn service(index: usize) -> Service {
    let name = format!("service-{index}");
    let priority = u32::try_from(index % SERVICES_IN_A_STACK).unwrap_or_default() + 1;
    Service::new(&name)
        .image(Image::ecr(format!("shop/{name}")).tag("1.4.0"))
        .cpu(512)
        .memory(1024)
        .port(8000)
        .env("DJANGO_SETTINGS_MODULE", "config.settings.production")
        .env("SERVICE_NAME", &name)
        .env("WORKERS", 4)
        .env("CACHE_URL", "redis://cache.example.com:6379/0")
        .path(format!("/api/{name}/*"))
        .priority(priority)
        .health_check("/health/")
        .container_health_check(ContainerHealthCheck::curl("/health/").start_period(secs(60)))
        .scale(2..=10, Target::cpu(70))
}
