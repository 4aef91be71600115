use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(Postgres::new("db").engine_version("latest"));
    stack.add(Cache::redis("cache").engine_version("v7.1"));
    stack.add(Search::new("catalog").engine_version("2.19"));
}
