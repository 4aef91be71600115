use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

fn shop(stacks: &mut Stacks) {
    let data = stacks.stack("data");
    data.add(Bucket::new("uploads"));
}

fn together(web: &mut Stack, data: &mut Stack) {
    web.add(data);
}
