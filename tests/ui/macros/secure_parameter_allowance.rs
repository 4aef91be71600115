use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    token(stack, Secret::parameter("token", "/shop/token"));
}

#[ecs_dsl::stack(part)]
fn token(stack: &mut Stack, parameter: SecureParameter) {
    stack.add(parameter.allow("unused-volume", " "));
}
