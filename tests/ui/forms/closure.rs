use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let service = |name: &str| Service::new(name).image(Image::ecr("shop/order").tag("v7"));
    stack.add(service("order").port(0));
}
