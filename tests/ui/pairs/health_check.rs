use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let check = HealthCheck::path("health")
        .interval(secs(5))
        .timeout(secs(5))
        .matcher("2xx");
    let container = ContainerHealthCheck::curl("/health/").timeout(minutes(2));
    let order = Service::new("order")
        .image(Image::registry("nginx:1.29"))
        .port(8003)
        .path("/*")
        .container_health_check(container);
    stack.add(order.health_check(check));
}
