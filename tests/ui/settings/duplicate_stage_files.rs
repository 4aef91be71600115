use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    cpu: u32,
    memory: u32,
    tasks: u32,
}

settings!(Sizes, "./duplicate_stage_files/*.{toml,json}");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.cpu(sizes.cpu).memory(sizes.memory).desired_count(sizes.tasks));
}
