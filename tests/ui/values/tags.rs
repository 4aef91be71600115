use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.tag("aws:team", "shop");
    stack.tag("cost-center", "7|8");
    stack.add(Cluster::new("main"));
}
