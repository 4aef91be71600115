use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let morning = ScheduledScaling::new("office", "cron(0 8 * * ? *)", 4..=10);
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .scale(1..=10, Target::cpu(70))
            .scale_at(morning)
            .scale_at(ScheduledScaling::new(
                "office",
                "cron(0 18 * * ? *)",
                1..=10,
            )),
    );
}
