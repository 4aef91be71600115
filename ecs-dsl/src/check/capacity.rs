//! Capacity provider strategies, of clusters and of services.

use std::collections::BTreeSet;

use super::report::{Report, label, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Capacity, Spec, Stack};
use crate::rules;

const TWO_BASES: Code = Code::new("ECS1506");
const NO_WEIGHT: Code = Code::new("ECS1507");
const SAME_PROVIDER: Code = Code::new("ECS1513");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        if let Spec::Cluster(cluster) = spec {
            let mut report = Report::new(label(cluster.as_ref()), faults);
            check_strategy(&cluster.capacity, &mut report);
        }
    }
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        check_strategy(&workload.capacity, &mut report);
    }
}

fn check_strategy(strategy: &[Capacity], report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for part in strategy {
        report.number(&part.base, rules::capacity_base);
        report.number(&part.weight, rules::capacity_weight);
        if !known.insert(part.provider) {
            let message = format!("the capacity provider `{}` is given twice", part.provider);
            report.tell(
                Diagnostic::error(SAME_PROVIDER, message)
                    .allowed("each provider once in a strategy"),
                part.origin,
            );
        }
    }
    let mut bases = strategy.iter().filter(|part| part.base.value > 0);
    let count = bases.clone().count();
    if let Some(second) = bases.nth(1) {
        let fault = Diagnostic::error(
            TWO_BASES,
            format!("`{count}` capacity providers have a base"),
        )
        .allowed("a base on one provider of a strategy");
        report.tell(fault, second.base.origin);
    }
    if let Some(last) = strategy.last()
        && strategy.iter().all(|part| part.weight.value == 0)
    {
        let fault = Diagnostic::error(NO_WEIGHT, "no capacity provider has a weight")
            .allowed("a weight above 0 on one provider or more")
            .hint("`.weight(1)`; it is 1 without any word");
        report.tell(fault, last.weight.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Capacity, Cluster};

    fn strategy<const N: usize>(parts: impl Fn() -> [Capacity; N]) -> Diagnostics {
        check_service(|| service("order").capacity(parts()))
    }

    #[test]
    fn one_provider_has_a_base() {
        let faults = strategy(|| {
            [
                Capacity::fargate().base(1),
                Capacity::fargate_spot().base(1),
            ]
        });
        assert_error(&faults, "ECS1506", "`2` capacity providers have a base");
        assert_silent(&strategy(|| {
            [
                Capacity::fargate().base(2),
                Capacity::fargate_spot().weight(3),
            ]
        }));
    }

    #[test]
    fn one_provider_has_a_weight() {
        let faults = strategy(|| [Capacity::fargate().base(2).weight(0)]);
        assert_error(&faults, "ECS1507", "no capacity provider has a weight");
        assert_silent(&strategy(|| {
            [Capacity::fargate().weight(0), Capacity::fargate_spot()]
        }));
    }

    #[test]
    fn a_provider_stands_once() {
        let faults = strategy(|| [Capacity::fargate(), Capacity::fargate()]);
        assert_error(
            &faults,
            "ECS1513",
            "the capacity provider `FARGATE` is given twice",
        );
    }

    #[test]
    fn clusters_have_strategies_too() {
        let faults = check(|stack| {
            stack.add(Cluster::new("main").capacity([Capacity::fargate().weight(1_001)]));
        });
        assert_error(
            &faults,
            "ECS1509",
            "weight of a capacity provider `1001` is out of range",
        );
        assert_eq!(
            only_fault(&faults).component.as_deref(),
            Some("cluster `main`")
        );
    }
}
