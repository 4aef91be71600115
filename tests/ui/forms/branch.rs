use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let jobs = Queue::new("jobs");
    let jobs = if stack.stage().is_protected() {
        jobs.retention(days(14))
    } else {
        jobs.retention(days(21))
    };
    stack.add(jobs);
}
