use ecs_dsl::prelude::*;

struct Sizes {
    tasks: u32,
}

settings!(Sizes, "./no_derive/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.desired_count(sizes.tasks));
}
