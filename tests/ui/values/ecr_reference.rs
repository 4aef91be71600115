use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let registry = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/order:v7";
    stack
        .add(Worker::new("order").image(
            Image::ecr("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/order").tag("v7"),
        ));
    stack.add(Worker::new("mail").image(Image::registry(registry)));
}
