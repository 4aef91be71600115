use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(LogGroup::new("audit").retention(days(8)));
    stack.add(
        Worker::new("mail")
            .image(Image::registry("nginx:1.29"))
            .log_retention(hours(25)),
    );
}
