use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .volume(Volume::ephemeral("spool"))
            .volume(Volume::efs("spool", "fs-0123456789abcdef0"))
            .container(|main| main.mount("spool", "/spool")),
    );
}
