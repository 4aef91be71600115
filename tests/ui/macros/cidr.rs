use ecs_dsl::prelude::*;

const OFFICE: Cidr = cidr!("10.8.1.0/16");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").cidr(cidr!("10.0.0.0/8")));
}
