use ecs_dsl::prelude::*;

mod limits {
    use ecs_dsl::prelude::*;

    pub const KEPT: Duration = days(100);
}

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(LogGroup::new("audit").retention(limits::KEPT));
}
