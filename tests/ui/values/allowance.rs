use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Queue::new("jobs").allow("missing-dead-letter-queue", "-"));
    stack.allow("unused-volume", "");
}
