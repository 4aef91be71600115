use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(
        Worker::new("mail")
            .image(Image::registry("nginx:1.29"))
            .env("SMTP_PASSWORD", "hunter2"),
    );
    stack.add(
        Worker::new("report")
            .image(Image::registry("nginx:1.29"))
            .env("DATABASE_URL", "postgres://app:hunter2@db/shop"),
    );
}
