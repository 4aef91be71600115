use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    tags: std::collections::BTreeMap<String, String>,
    counts: &'static [Duration],
}

settings!(Sizes, "./unsupported_field_type/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    let mail = Worker::new("mail").image(Image::ecr("shop/mail").tag("1.4.0"));
    stack.add(mail.desired_count(sizes.counts.len() as u32));
}
