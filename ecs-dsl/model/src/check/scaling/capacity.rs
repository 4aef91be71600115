//! Capacity provider strategies of clusters and services.

use std::collections::BTreeSet;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Capacity, Cluster, Stack, Task};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for cluster in stack.all::<Cluster>() {
        let mut report = Report::new(label(cluster.as_ref()), diagnostics);
        check_strategy(&cluster.capacity, &mut report);
    }
}

pub(super) fn check_task(_: &Stack, task: &Task, report: &mut Report<'_>) {
    check_strategy(&task.capacity, report);
}

fn check_strategy(strategy: &[Capacity], report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for item in strategy {
        report.number(&item.base, rules::capacity_base);
        report.number(&item.weight, rules::capacity_weight);
        if !known.insert(item.provider) {
            let message = format!("duplicate capacity provider `{}`", item.provider.name());
            report.add(
                Diagnostic::error(codes::DUPLICATE_CAPACITY_PROVIDER, message)
                    .allowed("each provider once in a strategy"),
                item.origin,
            );
        }
    }
    let mut bases = strategy.iter().filter(|item| item.base.value > 0);
    let count = bases.clone().count();
    if let Some(second) = bases.nth(1) {
        let message = format!("`{count}` capacity providers have a base");
        let diagnostic = Diagnostic::error(codes::MULTIPLE_CAPACITY_PROVIDER_BASES, message)
            .allowed("a base above 0 on at most one provider of a strategy");
        report.add(diagnostic, second.base.origin);
    }
    if let Some(last) = strategy.last()
        && strategy.iter().all(|item| item.weight.value == 0)
    {
        let message = "no capacity provider has a weight above 0";
        let diagnostic = Diagnostic::error(codes::CAPACITY_PROVIDERS_WITHOUT_WEIGHT, message)
            .allowed("a weight above 0 on one provider or more")
            .hint("set `.weight(1)`, the default");
        report.add(diagnostic, last.weight.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Capacity, Cluster, TaskBuilder};

    fn strategy<const N: usize>(providers: impl Fn() -> [Capacity; N]) -> Diagnostics {
        check_service(|| service("order").capacity(providers()))
    }

    #[test]
    fn second_base_is_an_error() {
        let diagnostics = strategy(|| {
            [
                Capacity::fargate().base(1),
                Capacity::fargate_spot().base(1),
            ]
        });
        assert_error(
            &diagnostics,
            "ECS1506",
            "`2` capacity providers have a base",
        );
        assert_silent(&strategy(|| {
            [
                Capacity::fargate().base(2),
                Capacity::fargate_spot().weight(3),
            ]
        }));
    }

    #[test]
    fn strategy_without_weight_is_an_error() {
        let diagnostics = strategy(|| [Capacity::fargate().base(2).weight(0)]);
        assert_error(
            &diagnostics,
            "ECS1507",
            "no capacity provider has a weight above 0",
        );
        assert_silent(&strategy(|| {
            [Capacity::fargate().weight(0), Capacity::fargate_spot()]
        }));
    }

    #[test]
    fn duplicate_provider_is_an_error() {
        let diagnostics = strategy(|| [Capacity::fargate(), Capacity::fargate()]);
        assert_error(
            &diagnostics,
            "ECS1513",
            "duplicate capacity provider `FARGATE`",
        );
    }

    #[test]
    fn cluster_strategy_is_checked() {
        let diagnostics = check(|stack| {
            stack.add(Cluster::new("main").capacity([Capacity::fargate().weight(1_001)]));
        });
        assert_error(
            &diagnostics,
            "ECS1509",
            "capacity provider weight `1001` is out of range",
        );
        assert_eq!(
            only_diagnostic(&diagnostics).component.as_deref(),
            Some("cluster `main`")
        );
    }
}
