use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let report = Worker::new("report").image(Image::ecr("shop/report").tag("v7"));
    let report = report.cpu(512).memory(1024);
    stack.add(report.ephemeral_storage(20));
}
