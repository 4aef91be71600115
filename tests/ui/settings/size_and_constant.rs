use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    cpu: u32,
    memory: u32,
}

settings!(Sizes, "./size_and_constant/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::new("prod")).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = || Worker::new("mail").image(Image::ecr("shop/mail").tag("v7"));
    stack.add(mail().cpu(300).memory(sizes.memory));
    stack.add(mail().cpu(sizes.cpu).memory(511));
}
