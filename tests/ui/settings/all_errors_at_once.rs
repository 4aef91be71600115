use ecs_dsl::prelude::*;

#[derive(Settings)]
#[settings(rule = fargate_size(cpu, memory))]
struct Size {
    cpu: u32,
    memory: u32,
    #[settings(range = 1..=10)]
    tasks: u32,
}

#[derive(Settings)]
struct Sizes {
    mail: Size,
    #[settings(rule = retention)]
    log_retention: Duration,
}

settings!(Sizes, "./all_errors_at_once/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.cpu(sizes.mail.cpu)
        .memory(sizes.mail.memory)
        .desired_count(sizes.mail.tasks)
        .log_retention(sizes.log_retention));
}
