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
            .sidecar(Container::new("agent", Image::registry("agent:1.2")).cpu(512)),
    );
    stack.add(
        Worker::new("report")
            .image(Image::ecr("shop/report").tag("v7"))
            .cpu(512)
            .memory(1024)
            .container(|main| main.memory(768))
            .sidecar(Container::new("agent", Image::registry("agent:1.2")).memory(512)),
    );
}
