use ecs_dsl::prelude::*;

struct Sizes {
    tasks: u32,
}

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack, sizes: &Sizes) {
    stack.add(
        Worker::new("mail")
            .image(Image::registry("nginx:1.29"))
            .desired_count(sizes.tasks),
    );
}
