use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let mail = stack.add(Worker::new("mail").image(Image::ecr("shop/mail").tag("v7")));
    stack.add(
        Service::new("order")
            .image(Image::ecr("shop/order").tag("v7"))
            .port(8003)
            .calls(&mail),
    );
}
