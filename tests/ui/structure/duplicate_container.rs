use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let proxy = Container::new("proxy", Image::registry("envoyproxy/envoy:v1.31.0"));
    stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .sidecar(proxy)
            .sidecar(Container::new("proxy", Image::registry("nginx:1.29"))),
    );
}
