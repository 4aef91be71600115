use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    let report = Worker::new("report").image(image!("nginx:1.29"));
    let report = report.scale(1..=4, Target::cpu(70));
    stack.add(
        report
            .scale_at(ScheduledScaling::new("night", cron!("0 22 * * *"), 0..=0))
            .scale_at(ScheduledScaling::new(
                "morning",
                cron!("0 6 * * MON-FRI *"),
                1..=4,
            ))
            .scale_at(ScheduledScaling::new(
                "often",
                cron!("0/15 24 * * ? *"),
                1..=4,
            ))
            .scale_at(ScheduledScaling::new("hourly", rate!(1 hours), 1..=4))
            .scale_at(ScheduledScaling::new(
                "sale",
                at!("2027-02-29T00:00:00"),
                1..=4,
            )),
    );
}
