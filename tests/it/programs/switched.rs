//! The platform with whichever mesh its environment says: what the tests change between two deployments.

#[path = "../../../examples/orchestration_platform/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "as a program it has a main function, and shares its parts with nobody"
)]
mod orchestration_platform;

use ecs_dsl::prelude::*;

use orchestration_platform::{Figures, platform};

fn main() -> std::process::ExitCode {
    let app_mesh = is_set("APP_MESH");
    let keep_names = is_set("KEEP_NAMES");
    let larger = is_set("LARGER");
    App::new("microservices")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .run(move |stack: &mut Stack| {
            let settings_of = if app_mesh { "mesh" } else { "dev" };
            if let Some(figures) = Figures::for_stage(&Stage::new(settings_of)) {
                platform(stack, &figures);
            }
            if keep_names {
                let domain = format!("microservices-mesh-{}.local", stack.stage().name());
                stack.add(Namespace::new(&domain));
            }
            if larger {
                stack.tag("Size", "larger");
                stack.override_property("OrderTaskDefinition", "Cpu", "1024");
                stack.override_property("OrderTaskDefinition", "Memory", "2048");
            }
        })
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some()
}
