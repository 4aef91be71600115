use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let probe = ContainerHealthCheck::shell("pg_isready")
        .interval(secs(1))
        .retries(11)
        .start_period(minutes(6));
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .container_health_check(probe),
    );
}
