use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let failed = stack.add(Queue::new("failed"));
    stack.add(Queue::new("jobs").dead_letter(&failed, 0));
}
