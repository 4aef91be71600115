use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let by_user = TableIndex::new("by user", KeyAttribute::string("user"));
    stack.add(Table::new("carts", KeyAttribute::string("")).index(by_user));
}
