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
            .volume(Volume::ephemeral("cache"))
            .container(|main| main.mount("spool", "/data").mount("cache", "/data/"))
            .sidecar(Container::new("agent", Image::registry("agent:1.2")).mount("logs", "/logs")),
    );
    stack.add(
        Worker::new("report")
            .image(Image::ecr("shop/report").tag("v7"))
            .container(|main| main.mount_read_only("spool", "/spool")),
    );
}
