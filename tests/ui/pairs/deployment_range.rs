use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let careful = Deployment::rolling()
        .minimum_healthy_percent(100)
        .maximum_percent(100);
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .deployment(careful),
    );
}
