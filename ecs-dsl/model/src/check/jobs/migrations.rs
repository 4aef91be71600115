//! Migrations: jobs that run before services are deployed.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{HasTask, Job, Stack};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for job in stack.all::<Job>() {
        let mut report = Report::new(label(job.as_ref()), diagnostics);
        report.duration(&job.0.before_timeout, rules::before_timeout);
        check_stack(stack, job, &mut report);
        check_other_starts(job, &mut report);
        check_calls(job, &mut report);
    }
}

/// CloudFormation orders the resources of one stack.
fn check_stack(stack: &Stack, job: &Job, report: &mut Report<'_>) {
    for service in &job.0.before {
        if service.value.scope == *stack.scope() {
            continue;
        }
        let message = format!(
            "migration before `{}`, which is in another stack",
            service.value.name
        );
        let diagnostic = Diagnostic::error(codes::MIGRATION_BEFORE_ANOTHER_STACK, message)
            .allowed("services and workers of the same stack")
            .hint("add the job to the stack of the service");
        report.add(diagnostic, service.origin);
    }
}

fn check_other_starts(job: &Job, report: &mut Report<'_>) {
    let starts = &job.0.starts;
    let schedule = starts.schedules.first().map(|schedule| schedule.origin);
    let start = schedule.or(starts.events.first().map(|event| event.origin));
    let (false, Some(start)) = (job.0.before.is_empty(), start) else {
        return;
    };
    let message = "migration that a schedule or an event starts, too: two tasks of it can run at the same time";
    let diagnostic = Diagnostic::warning(codes::MIGRATION_WITH_OTHER_STARTS, message)
        .allowed("migrations that only deployments and `run` start")
        .hint("add a second job for the schedule or the event");
    report.add(diagnostic, start);
}

/// In the first deployment, the service doesn't run yet.
fn check_calls(job: &Job, report: &mut Report<'_>) {
    for service in &job.0.before {
        let mut calls = job.task().calls.iter();
        let called = &service.value;
        let is_called = calls
            .any(|call| call.service.scope() == called.scope && call.service.name() == called.name);
        if is_called {
            let message = format!("migration calls `{}`, which waits for it", called.name);
            let diagnostic = Diagnostic::warning(codes::MIGRATION_CALLS_WAITING_SERVICE, message)
                .allowed("calls to services that run without the migration")
                .hint("remove `.calls(…)` or `.before(…)`: in the first deployment the service doesn't run yet");
            report.add(diagnostic, service.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cluster, Job, Namespace, Nat, Service, Stack, StartBuilder, TaskBuilder, Vpc, hours,
        minutes, secs,
    };

    fn with(change: impl Fn(&mut Stack, Job, &crate::cfn::Handle<Service>) -> Job) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            stack.add(Namespace::new("shop.local"));
            let order = Service::new("order").image(image()).port(8000).path("/*");
            stack.add(crate::dsl::LoadBalancer::public("web"));
            let order = stack.add(order);
            let job = change(stack, Job::new("migrate").image(image()), &order);
            stack.add(job);
        })
    }

    #[test]
    fn migration_has_no_other_start() {
        let message = "migration that a schedule or an event starts, too: two tasks of it can run at the same time";
        let scheduled = with(|_, job, order| job.before(order).schedule("rate(1 hour)"));
        assert_warning(&scheduled, "ECS2231", message);
        assert_silent(&with(|_, job, order| {
            job.before(order).before_timeout(hours(2))
        }));
    }

    #[test]
    fn migration_that_calls_its_service_is_a_warning() {
        let message = "migration calls `order`, which waits for it";
        let calling = with(|_, job, order| job.calls(order).before(order));
        assert_warning(&calling, "ECS2232", message);
        assert_silent(&with(|_, job, order| job.calls(order)));
    }

    #[test]
    fn timeout_of_a_migration_has_a_range() {
        let message = "time for a migration `59 seconds` is out of range";
        let short = with(|_, job, order| job.before(order).before_timeout(secs(59)));
        assert_error(&short, "ECS2203", message);
        assert_silent(&with(|_, job, order| {
            job.before(order).before_timeout(minutes(720))
        }));
    }
}
