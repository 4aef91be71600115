use ecs_dsl::prelude::*;

#[derive(Settings)]
enum Load {
    Low,
    VeryHigh,
}

#[derive(Settings)]
struct Sizes {
    load: Load,
}

settings!(Sizes, "./choice/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.desired_count(match sizes.load {
        Load::Low => 1,
        Load::VeryHigh => 9,
    }));
}
