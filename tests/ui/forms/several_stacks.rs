use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shops)
}

#[ecs_dsl::stack]
fn shops(stacks: &mut Stacks) {
    stacks.stack("network").add(Vpc::new("main").zones(0));
    let shop = stacks.stack("shop");
    shop.add(Queue::new("jobs").delay(hours(1)));
}
