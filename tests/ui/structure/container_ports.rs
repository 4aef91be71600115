use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(
        Service::new("order")
            .image(Image::ecr("shop/order").tag("v7"))
            .port(8003)
            .container(|main| main.udp_port(8003).port(8003))
            .sidecar(Container::new("proxy", Image::registry("nginx:1.29")).port(8080))
            .sidecar(
                Container::new("agent", Image::registry("agent:1.2"))
                    .port_mapping(PortMapping::tcp(8080).name("agent")),
            ),
    );
}
