use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack(stages = all)]
fn shop(stack: &mut Stack) {
    stack.add(Cluster::new("main"));
}
