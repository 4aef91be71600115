//! A worker that reads secrets and a parameter, of which some are created outside of the stack.

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("stored-values")
        .stage(Stage::local())
        .stage(Stage::new("dev").region("us-east-1"))
        .stage(Stage::new("test").region("us-east-1"))
        .run(program)
}

fn program(stack: &mut Stack) {
    let stage = stack.stage().name().to_owned();
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let jwt = stack.add(Secret::generated("jwt"));
    let payment = stack.add(Secret::import("payment", format!("{stage}/payment")));
    let token = stack.add(Secret::parameter("token", format!("/{stage}/token")));
    stack.add(
        Worker::new("mailer")
            .image(Image::registry("nginx:1.29.3"))
            .secret("JWT", &jwt)
            .secret("PAYMENT_API_KEY", payment.key("api_key"))
            .secret("TOKEN", &token),
    );
}
