use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let web = stack.add(LoadBalancer::public("web"));
    stack.output("Url", sub!("https://{}/{}", web.dns_name()));
}
