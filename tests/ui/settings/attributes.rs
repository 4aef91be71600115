use ecs_dsl::prelude::*;

#[derive(Settings)]
#[settings(rule = fargate_size(cpu, ram))]
struct Sizes {
    cpu: u32,
    #[settings(min = 512)]
    memory: u32,
    #[settings(range = 1..10)]
    tasks: u32,
    #[settings(default = 21)]
    storage: Option<u32>,
}

settings!(Sizes, "./attributes/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.cpu(sizes.cpu).memory(sizes.memory).desired_count(sizes.tasks).ephemeral_storage(sizes.storage.unwrap_or(21)));
}
