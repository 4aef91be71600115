use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let login = "shop/login";
    stack.add(Secret::import("login", login));
    stack.add(Secret::import("hub", "arn:aws:ssm:us-east-1:1:parameter/hub"));
    stack.add(Secret::parameter("jwt", "/shop/jwt/"));
}
