use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    broker_password: &'static str,
}

settings!(Sizes, "./secret_by_name/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.env("BROKER", sizes.broker_password));
}
