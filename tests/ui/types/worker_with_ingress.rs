use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let mail = || Worker::new("mail").image(image!("nginx:1.29"));
    stack.add(mail().port(8000));
    stack.add(mail().path("/mail/*"));
    stack.add(mail().health_check("/health/"));
    stack.add(mail().route(Route::to_host("mail.example.com")));
}
