//! A program with several errors. A comment on each reported line has the code.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("invalid")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .run(invalid)
}

fn invalid(stack: &mut Stack) {
    let network = Vpc::new("main").nat(Nat::Single);
    stack.add(network.cidr("10.0.0.0/30")); // ECS1201
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let image = || Image::ecr("shop/order").tag("1.0.0");
    let cart = Service::new("cart").image(image()); // ECS1120
    stack.add(cart.path("/cart/*"));
    let order = Service::new("order").port(8080).path("/orders/*");
    stack.add(order.image(image()).cpu(300)); // ECS1101
    let again = Service::new("order").port(8081).path("/more/*"); // ECS1023
    stack.add(again.image(image()));
}
