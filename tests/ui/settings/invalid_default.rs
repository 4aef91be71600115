use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    #[settings(range = 1..=10, default = 11)]
    tasks: u32,
    #[settings(rule = retention, default = days(8))]
    log_retention: Duration,
}

settings!(Sizes, "./invalid_default/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.desired_count(sizes.tasks).log_retention(sizes.log_retention));
}
