use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(
        Vpc::new("main")
            .cidr("10.0.0.0/8")
            .zones(9)
            .nat(Nat::Single),
    );
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    stack.add(
        Service::new("order")
            .image(Image::registry("Redis:7"))
            .cpu(512)
            .memory(512)
            .port(0)
            .path("orders")
            .deregistration_delay(hours(2)),
    );
}
