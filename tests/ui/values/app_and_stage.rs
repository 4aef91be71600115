use ecs_dsl::prelude::*;

fn shop(stack: &mut Stack) {
    stack.add(Cluster::new("main"));
}

#[ecs_dsl::stack]
fn main() -> std::process::ExitCode {
    App::new("my_shop")
        .stage(
            Stage::new("Production")
                .region("us-east")
                .account("1234-5678-9012"),
        )
        .run(shop)
}
