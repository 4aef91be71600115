//! A shop whose number of tasks comes from `SHOP_TASKS`, so that tests can change it between two deployments. With
//! `SHOP_RELEASE`, it has a parameter with this default.

use ecs_dsl::cfn::{Parameter, ParameterType};
use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    let tasks = std::env::var("SHOP_TASKS").map_or(1, |tasks| tasks.parse().unwrap_or(1));
    App::new("shop")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .stage(
            Stage::new("foreign")
                .region("us-east-1")
                .account("999999999999"),
        )
        .run(move |stack: &mut Stack| shop(stack, tasks))
}

/// The number of tasks changes `DesiredCount`, which is updated in place, and the image, which replaces the task
/// definition.
fn shop(stack: &mut Stack, tasks: u32) {
    stack.add(Vpc::new("main").cidr("10.1.0.0/16").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let release = std::env::var("SHOP_RELEASE").ok().map(|default| {
        let parameter = Parameter::new(ParameterType::String).default_value(default.as_str());
        stack.parameter("Release", parameter)
    });
    let session = stack.add(Secret::generated("session"));
    let cart = Service::new("cart")
        .image(Image::ecr("shop/cart").tag(&format!("{tasks}.0.0")))
        .port(8080)
        .path("/cart/*")
        .secret("SESSION_KEY", &session)
        .desired_count(tasks);
    stack.add(match release {
        Some(release) => cart.env("RELEASE", release),
        None => cart,
    });
    stack.output("Tasks", tasks.to_string());
}
