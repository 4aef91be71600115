use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(Postgres::new("db").instance_class("t4g.medium"));
    stack.add(Cache::redis("cache").node_type("db.t4g.micro"));
    stack.add(Search::new("catalog").instance_type("m7g.large"));
}
