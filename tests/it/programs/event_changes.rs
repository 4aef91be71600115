//! The example with jobs, and a later version of it that an environment variable selects.

#[path = "../../../examples/event_driven/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod event_driven;

use ecs_dsl::prelude::*;

fn main() -> std::process::ExitCode {
    let later = std::env::var_os("LATER").is_some();
    event_driven::app().run(move |stack: &mut Stack| {
        event_driven::events(stack);
        if later {
            stack.override_property("ReportSchedule", "ScheduleExpression", "cron(0 7 * * ? *)");
            stack.override_property("ThumbnailsTaskDefinition", "Memory", "4096");
        }
    })
}
