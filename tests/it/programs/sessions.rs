//! Services with and without ECS Exec, and data stores that they may connect to, for tests of `exec` and `tunnel`.

use std::process::ExitCode;

use ecs_dsl::prelude::*;

fn main() -> ExitCode {
    App::new("sessions")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .run(sessions)
}

fn sessions(stack: &mut Stack) {
    stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let db = stack.add(Postgres::new("db").engine_version("16.9"));
    let cache = stack.add(Cache::redis("cache"));
    stack.add(Postgres::new("unused").engine_version("16.9"));
    let image = |name: &str| Image::ecr(format!("sessions/{name}")).tag("1");
    let proxy = Container::new("proxy", image("proxy")).not_essential();
    let order = Service::new("order")
        .image(image("order"))
        .port(8080)
        .path("/*")
        .grant(db.connect())
        .grant(cache.connect())
        .sidecar(proxy)
        .execute_command();
    stack.add(LoadBalancer::public("web"));
    stack.add(order);
    stack.add(Worker::new("mailer").image(image("mailer")));
}
