use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").cidr("10.0.0.0/29"));
    stack.add(Vpc::new("other").cidr("10.1.2.0/16"));
}
