use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .volume("data"),
    );
}
