use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    #[settings(range = 1..=10)]
    tasks: u32,
}

settings!(Sizes, "./out_of_range/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.desired_count(sizes.tasks));
}
