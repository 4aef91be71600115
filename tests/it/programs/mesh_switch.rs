//! The platform with a mesh that environment variables select, so that tests can switch it between two deployments.

#[path = "../../../examples/orchestration_platform/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod orchestration_platform;

use ecs_dsl::prelude::*;

use orchestration_platform::{PlatformSettings, platform};

fn main() -> std::process::ExitCode {
    let app_mesh = is_set("APP_MESH");
    let keep_names = is_set("KEEP_NAMES");
    let larger = is_set("LARGER");
    App::new("microservices")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .run(move |stack: &mut Stack| {
            let settings_stage = if app_mesh { "mesh" } else { "dev" };
            if let Some(settings) = PlatformSettings::for_stage(&Stage::new(settings_stage)) {
                platform(stack, &settings);
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
