use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Bucket::new("uploads").expire(hours(12)));
    stack.add(Repository::new("images").keep_last(0));
}
