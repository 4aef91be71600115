use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let port = stack.app().len() as u16;
    let order = Service::new("order").image(image!("nginx:1.29"));
    stack.add(order.port(port!(port)));
}
