use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    #[settings(rule = retention)]
    log_retention: Duration,
    #[settings(rule = ephemeral_storage)]
    storage: Option<u32>,
}

settings!(Sizes, "./broken_rule/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.log_retention(sizes.log_retention).ephemeral_storage(sizes.storage.unwrap_or(21)));
}
