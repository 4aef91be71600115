use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let uploads = stack.add(Bucket::new("uploads"));
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .grant(&uploads),
    );
}
