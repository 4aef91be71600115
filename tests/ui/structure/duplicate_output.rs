use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let jobs = stack.add(Queue::new("jobs"));
    stack.output("Jobs", jobs.url());
    stack.output("Jobs", jobs.arn());
}
