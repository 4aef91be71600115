use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let check = HealthCheck::path("/health/")
        .timeout(secs(10))
        .interval(secs(5));
    stack.add(
        Service::new("order")
            .image(Image::ecr("shop/order").tag("v7"))
            .port(8003)
            .path("/*")
            .health_check(check),
    );
}
