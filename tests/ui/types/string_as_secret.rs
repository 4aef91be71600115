use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let report = Worker::new("report").image(image!("nginx:1.29"));
    stack.add(report.secret("API_KEY", "hunter2"));
}
