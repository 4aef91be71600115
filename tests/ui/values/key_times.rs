use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let key = Key::new("data").rotation_period(days(30));
    stack.add(key.pending_window(days(3)));
}
