use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main"));
    let web = LoadBalancer::public("web").idle_timeout(hours(2));
    stack.add(web.attributes(LoadBalancerAttributes::default().client_keep_alive(secs(30))));
}
