use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let order = Service::new("order").image(image!("nginx:1.29")).port(8003);
    stack.add(order.path(cidr!("10.0.0.0/16")));
    stack.add(Vpc::new("main").cidr(10));
}
