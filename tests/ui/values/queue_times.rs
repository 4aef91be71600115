use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Queue::new("jobs").visibility_timeout(hours(13)));
    stack.add(Queue::new("mails").retention(days(15)));
    stack.add(Queue::new("events").delay(minutes(16)));
}
