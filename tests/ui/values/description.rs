use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    const TEXT: &str = match std::str::from_utf8(&[b'x'; 1025]) {
        Ok(text) => text,
        Err(_) => "",
    };
    stack.description(TEXT);
    stack.add(Cluster::new("main"));
}
