//! The batches of a rolling deployment, and percentages that leave it no room or no task.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{EcsService, Percent, ServiceRef, Stack, Strategy};
use crate::rules::codes;

pub(super) fn check(_: &Stack, service: ServiceRef<'_>, report: &mut Report<'_>) {
    if let Some(batches) = RollingBatches::for_service(&service) {
        check_percentages(service, &batches, report);
    }
}

/// The batches in which a rolling deployment replaces tasks.
pub(super) struct RollingBatches {
    desired: u32,
    /// The minimum and the maximum number of running tasks.
    lower: u32,
    upper: u32,
}

impl RollingBatches {
    /// `None` for other strategies and without tasks. A service that scales counts with its minimum.
    pub(super) fn for_service(service: &EcsService) -> Option<Self> {
        let deployment = &service.deployment;
        let desired = service.min_tasks();
        if deployment.strategy != Strategy::Rolling || desired == 0 {
            return None;
        }
        let scaled = |percent: Percent| u64::from(desired) * u64::from(percent.whole());
        let to_u32 = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        Some(Self {
            desired,
            lower: to_u32(scaled(deployment.minimum_healthy_percent.value).div_ceil(100)),
            upper: to_u32(scaled(deployment.maximum_percent.value) / 100),
        })
    }

    /// The desired count, or the scaling minimum.
    pub(super) fn desired(&self) -> u32 {
        self.desired
    }

    /// The number of tasks that are replaced at once.
    pub(super) fn size(&self) -> u32 {
        self.upper.saturating_sub(self.lower).max(1)
    }

    /// The number of rounds.
    pub(super) fn count(&self) -> u32 {
        self.desired.div_ceil(self.size())
    }
}

fn check_percentages(service: ServiceRef<'_>, batches: &RollingBatches, report: &mut Report<'_>) {
    let deployment = &service.deployment;
    let (min, max) = (
        &deployment.minimum_healthy_percent,
        &deployment.maximum_percent,
    );
    if min.value >= max.value {
        return;
    }
    let RollingBatches {
        desired,
        lower,
        upper,
    } = *batches;
    if lower >= desired && upper <= desired {
        let message = format!(
            "`{}` to `{}` percent of `{desired}` desired allows `{lower}` to `{upper}` tasks: ECS can neither stop nor start a task",
            min.value, max.value
        );
        let scales = service
            .scaling
            .as_ref()
            .is_some_and(|scaling| scaling.tasks.value.1 > desired);
        // After scaling out there may be room.
        let diagnostic = if scales {
            Diagnostic::warning(codes::BLOCKED_ROLLING_DEPLOYMENT, message)
        } else {
            Diagnostic::error(codes::BLOCKED_ROLLING_DEPLOYMENT, message)
        };
        let diagnostic = diagnostic
            .allowed("percentages that allow one more or one less task; the minimum is rounded up and the maximum down")
            .hint("set `.maximum_percent(200)`, the default");
        report.add(diagnostic, max.origin);
    } else if lower == 0 && service.is_routed() && !may_stop(service) {
        let diagnostic = Diagnostic::warning(codes::DOWNTIME_DURING_DEPLOYMENT, "minimum healthy percent `0` allows downtime during deployment")
            .allowed("a minimum healthy percent that keeps at least one task, for services with a route")
            .hint("remove `.minimum_healthy_percent(0)`; with the default of 100, new tasks start before old ones stop");
        report.add(diagnostic, min.origin);
    }
}

/// Whether the program wants no task during a deployment, or its files need that.
fn may_stop(service: ServiceRef<'_>) -> bool {
    service.is_single_writer() || service.deployment.one_at_a_time && service.max_tasks() == 1
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::{Diagnostics, Severity};
    use crate::dsl::{Deployment, Service, ServiceBuilder, Target};

    fn routed(change: impl Fn(Service) -> Service) -> Diagnostics {
        check_service(|| change(service("order").path("/*")))
    }

    #[test]
    fn rounding_without_room_is_an_error() {
        let with = |min, max, change: fn(Service) -> Service| {
            routed(move |order| {
                let rolling = Deployment::rolling().minimum_healthy_percent(min);
                change(order.deployment(rolling.maximum_percent(max)))
            })
        };
        let message = "`100` to `150` percent of `1` desired allows `1` to `1` tasks: ECS can neither stop nor start a task";
        assert_error(&with(100, 150, |order| order), "ECS1425", message);
        assert_error(
            &with(51, 199, |order| order),
            "ECS1425",
            &message.replace("`100` to `150`", "`51` to `199`"),
        );
        assert_silent(&with(100, 150, |order| order.desired_count(2)));
        let scaled = with(100, 150, |order| order.scale(1..=4, Target::cpu(70)));
        assert_eq!(only_diagnostic(&scaled).severity, Severity::Warning);
        let fixed = with(100, 150, |order| order.scale(1..=1, Target::cpu(70)));
        assert_eq!(only_diagnostic(&fixed).severity, Severity::Error);
    }

    #[test]
    fn downtime_during_deployment_is_a_warning() {
        let rolling = |min| {
            Deployment::rolling()
                .minimum_healthy_percent(min)
                .maximum_percent(100)
        };
        let diagnostics = routed(|order| order.deployment(rolling(0)));
        assert_warning(
            &diagnostics,
            "ECS1426",
            "minimum healthy percent `0` allows downtime during deployment",
        );
        assert_silent(&routed(|order| {
            order.desired_count(2).deployment(rolling(50))
        }));
        assert_silent(&check_service(|| service("order").deployment(rolling(0))));
        let one_at_a_time = |count: u32| {
            routed(move |order| {
                let order = order.desired_count(count);
                order.deployment(Deployment::one_at_a_time())
            })
        };
        assert_silent(&one_at_a_time(1));
        assert_eq!(only(&one_at_a_time(2)).0, "ECS1426");
    }
}
