use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    let mail = stack.add(
        Worker::new("mail")
            .image(Image::ecr("shop/mail").tag("v7"))
            .scale(1..=4, Target::cpu(70))
            .predictive_scaling(PredictiveScaling::cpu(70).max_capacity_buffer(101)),
    );
    let busy = Alarm::above("busy", mail.memory(), 80.0);
    stack.add(busy.scale(&mail, StepScaling::add(0)));
}
