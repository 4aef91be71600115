//! Only a gateway of App Mesh forwards requests.

use ecs_dsl::prelude::*;

fn main() {
    let _ = App::new("shop").stage(Stage::local()).run(shop);
}

fn shop(stack: &mut Stack) {
    let image = Image::registry("public.ecr.aws/nginx/nginx").tag("1.29");
    let order = stack.add(Service::new("order").image(image.clone()).port(80).path("/*"));
    stack.add(Service::new("web").image(image).port(80).forward("/order", &order));
}
