use ecs_dsl::prelude::*;

#[derive(Settings)]
struct Sizes {
    block: Cidr,
    port: Port,
    size: FargateSize,
    path: PathPattern,
}

settings!(Sizes, "./value_types/*.toml");

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stack: &mut Stack, sizes: &Sizes) {
    stack.add(Vpc::new("main").cidr(&sizes.block));
    let order = Service::new("order").image(Image::ecr("shop/order").tag("1.4.0"));
    stack.add(order.size(sizes.size).port(sizes.port).path(&sizes.path));
}
