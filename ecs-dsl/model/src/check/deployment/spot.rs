//! Fargate Spot tasks, which AWS may stop with two minutes' notice.

use std::time::Duration;

use crate::check::report::{Report, shown};
use crate::diag::Diagnostic;
use crate::dsl::{Capacity, ServiceRef, Stack};
use crate::rules::codes;

/// The time between the Spot interruption notice and the end of the task.
const NOTICE: Duration = Duration::from_secs(120);

pub(super) fn check(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let Some(ingress) = service.ingress.filter(|ingress| ingress.is_routed()) else {
        return;
    };
    let mut capacity = stack.capacity_of(&service.task);
    capacity.retain(Capacity::is_used);
    if !capacity.iter().any(Capacity::is_spot) {
        return;
    }
    let delay = &ingress.deregistration_delay;
    if delay.value >= NOTICE {
        let message = format!(
            "deregistration delay `{}` isn't shorter than the Spot interruption notice of `{}`",
            shown(delay.value),
            shown(NOTICE)
        );
        let diagnostic =
            Diagnostic::warning(codes::DEREGISTRATION_DELAY_TOO_LONG_FOR_SPOT, message)
                .allowed("a deregistration delay of less than 120 seconds on Fargate Spot")
                .hint("use a shorter `.deregistration_delay(…)`; the default is 30 seconds");
        report.add(diagnostic, delay.origin);
    }
    if capacity.iter().all(Capacity::is_spot) {
        check_only_spot(stack, service, report);
    }
}

fn check_only_spot(stack: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    let tasks = service.min_tasks();
    let message = match tasks {
        0 => return,
        1 => "its only task runs on Fargate Spot: an interruption causes downtime",
        _ if stack.stage().is_protected() => {
            "all of its tasks run on Fargate Spot, which may run out of capacity"
        }
        _ => return,
    };
    let diagnostic = Diagnostic::warning(codes::SPOT_ONLY_SERVICE, message)
        .allowed("at least one task on Fargate, for services with a route")
        .hint("use `.capacity([Capacity::fargate().base(1).weight(0), Capacity::fargate_spot()])` to run the first task on Fargate");
    report.add(diagnostic, service.task.origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Capacity, Cluster, LoadBalancer, Nat, Service, ServiceBuilder, Stack, Target, TaskBuilder,
        Vpc, secs,
    };

    fn on<const N: usize>(
        capacity: impl Fn() -> [Capacity; N],
        change: impl Fn(Service) -> Service,
    ) -> Diagnostics {
        check_service(|| change(service("order").path("/*").capacity(capacity())))
    }

    fn spot() -> [Capacity; 1] {
        [Capacity::fargate_spot()]
    }

    fn mixed() -> [Capacity; 2] {
        [
            Capacity::fargate().base(1).weight(0),
            Capacity::fargate_spot(),
        ]
    }

    #[test]
    fn long_deregistration_delay_on_spot_is_a_warning() {
        let delayed = |seconds| {
            on(mixed, move |order| {
                order.deregistration_delay(secs(seconds))
            })
        };
        let message = "deregistration delay `120 seconds` isn't shorter than the Spot interruption notice of `120 seconds`";
        assert_warning(&delayed(120), "ECS1427", message);
        assert_silent(&delayed(119));
        let unused = || [Capacity::fargate(), Capacity::fargate_spot().weight(0)];
        assert_silent(&on(unused, |order| order.deregistration_delay(secs(120))));
    }

    #[test]
    fn only_task_on_spot_is_a_warning() {
        let message = "its only task runs on Fargate Spot: an interruption causes downtime";
        assert_warning(&on(spot, |order| order), "ECS1428", message);
        assert_warning(
            &on(spot, |order| order.scale(1..=9, Target::cpu(70))),
            "ECS1428",
            message,
        );
        assert_silent(&on(spot, |order| order.desired_count(2)));
        assert_silent(&on(mixed, |order| order));
        assert_silent(&check_service(|| service("order").capacity(spot())));
        let cluster = check(|stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main").capacity(spot()));
            stack.add(LoadBalancer::public("web"));
            stack.add(service("order").path("/*"));
        });
        assert_warning(&cluster, "ECS1428", message);
    }
}
