use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(LoadBalancer::public("web").https(arn!("arn:aws:acm:us-east-1:certificate/abc")));
}
