use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let files = stack.add(
        FileSystem::new("files")
            .provisioned_throughput(0)
            .transition_to_ia(days(2)),
    );
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .volume(files.at("/data")),
    );
}
