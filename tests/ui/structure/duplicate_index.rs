use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let carts = Table::new("carts", KeyAttribute::string("id"));
    stack.add(
        carts
            .index(TableIndex::new("all", KeyAttribute::string("user")))
            .index(TableIndex::new("all", KeyAttribute::string("shop"))),
    );
}
