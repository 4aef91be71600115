use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let cluster = stack.add(Cluster::new("main"));
    stack.add(
        Service::new("order")
            .port(8003)
            .image(Image::registry("nginx:1.29"))
            .vpc(&cluster),
    );
}
