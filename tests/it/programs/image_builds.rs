//! A worker whose image the deployment builds from the folder `orders`.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("image-builds")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .run(orders)
}

fn orders(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let image = Image::build("./orders")
        .repository("shop/orders")
        .argument("VERSION", "2.1")
        .secret_variable("npm", "BUILD_SECRET");
    stack.add(Worker::new("orders").image(image));
}
