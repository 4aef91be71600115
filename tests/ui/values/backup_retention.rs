use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(Postgres::new("db").backup_retention_period(days(40)));
    stack.add(Cache::redis("cache").snapshot_retention_limit(hours(36)));
}
