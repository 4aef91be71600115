use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    App::new("shop").stage(Stage::local()).run(shop)
}

#[ecs_dsl::stack]
fn shop(stack: &mut Stack) {
    stack.add(Alarm::above("backlog", Metric::custom(":shop", ""), 1.0));
    let slowest = Metric::custom("Shop", "Latency").statistic(Statistic::Percentile(101.0));
    stack.add(Alarm::above("slow", slowest, 1.0));
}
