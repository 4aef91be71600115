use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    const HTTP: u16 = 80;
    let order = Service::new("order").image(image!("nginx:1.29"));
    let cache = Container::new("cache", image!("redis:7")).port(port!(65_536));
    stack.add(order.port(port!(HTTP - 80)).sidecar(cache));
}
