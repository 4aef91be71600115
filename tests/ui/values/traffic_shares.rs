use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(
        Service::new("order")
            .image(Image::ecr("shop/order").tag("v7"))
            .port(8003)
            .path("/orders/*")
            .deployment(Deployment::canary(0.05)),
    );
    stack.add(
        Service::new("user")
            .image(Image::ecr("shop/user").tag("v7"))
            .port(8001)
            .path("/users/*")
            .deployment(Deployment::linear(2.5)),
    );
}
