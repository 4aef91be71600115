//! A bucket that is emptied when its stack is destroyed, and a queue.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("uploads")
        .stage(Stage::new("dev").region("us-east-1"))
        .run(|stack: &mut Stack| {
            stack.add(Bucket::new("files").empty_on_delete());
            stack.add(Queue::new("jobs"));
        })
}
