//! Subnets of data stores, and types of dead-letter queues.

use crate::check::network::subnets::missing_tier;
use crate::check::report::{Report, label, zones};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::model::description::Network;
use crate::dsl::{Entry, Queue, Stack};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (entry, description) in stack.described() {
        if let Some(network) = description.network.filter(|_| !description.import.imported) {
            check_subnets(stack, entry, &network, diagnostics);
        }
    }
    for queue in stack.all::<Queue>() {
        check_dead_letter(queue, diagnostics);
    }
}

/// `limits.json`: `rds.subnets` and so on.
fn check_subnets(
    stack: &Stack,
    entry: &dyn Entry,
    network: &Network<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (Some(vpc), Some(subnets)) = (stack.vpc_or_only(network.vpc).one(), &network.subnets)
    else {
        return;
    };
    let tier = vpc.spec().tier_or_isolated(subnets.tier);
    if let Some(diagnostic) = missing_tier(vpc.spec(), tier) {
        return Report::new(label(entry), diagnostics).add(diagnostic, entry.origin());
    }
    let count = vpc.spec().subnet_count(tier);
    let hint = if vpc.spec().is_imported() {
        format!(
            "name them with `.subnets(Tier::{tier:?}, [\"subnet-…\", \"subnet-…\"])` on the VPC"
        )
    } else {
        "set `.zones(2)` on the VPC".to_owned()
    };
    let diagnostic = match subnets.two_zones {
        Some((code, allowed)) if count < 2 => {
            let message = format!(
                "VPC `{}` has subnets for it in {}",
                vpc.name(),
                zones(count)
            );
            Diagnostic::error(code, message).allowed(allowed)
        }
        None if count == 0 && vpc.spec().is_imported() => {
            let message = format!("the imported VPC `{}` has no subnets for it", vpc.name());
            Diagnostic::error(codes::IMPORTED_VPC_WITHOUT_SUBNETS, message)
        }
        Some(_) | None => return,
    };
    Report::new(label(entry), diagnostics).add(diagnostic.hint(hint), entry.origin());
}

fn check_dead_letter(queue: &Queue, diagnostics: &mut Diagnostics) {
    let Some(dead_letter) = &queue.dead_letter else {
        return;
    };
    let other = dead_letter.queue.spec();
    if other.imported.is_none() && other.fifo != queue.fifo {
        let type_name = |fifo| if fifo { "FIFO" } else { "standard" };
        let message = format!(
            "it is a {} queue, but its dead-letter queue `{}` is a {} queue",
            type_name(queue.fifo),
            dead_letter.queue.name(),
            type_name(other.fifo)
        );
        let diagnostic = Diagnostic::error(codes::DEAD_LETTER_QUEUE_TYPE_MISMATCH, message)
            .allowed("a dead-letter queue of the same type")
            .hint(match queue.fifo {
                true => format!("add `.fifo()` to `{}`", dead_letter.queue.name()),
                false => format!(
                    "add `.fifo()` to `{}`, or use a standard queue for the failed messages",
                    queue.name
                ),
            });
        Report::new(label(queue), diagnostics).add(diagnostic, dead_letter.max_receives.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Component, InVpc, Postgres, Queue, Search, Tier, Vpc};

    fn in_vpc<C: Component>(vpc: impl Fn() -> Vpc, component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(vpc());
            stack.add(component());
        })
    }

    #[test]
    fn database_in_one_zone_is_an_error() {
        let zones = |zones| {
            check(move |stack| {
                stack.add(Vpc::new("main").zones(zones));
                stack.add(Postgres::new("db"));
            })
        };
        assert_error(
            &zones(1),
            "ECS1714",
            "VPC `main` has subnets for it in `1` zone",
        );
        assert_silent(&zones(2));
        assert_silent(&check(|stack| {
            stack
                .add(Vpc::import("main", "vpc-1").subnets(Tier::Private, ["subnet-1", "subnet-2"]));
            stack.add(Postgres::new("db"));
        }));
    }

    #[test]
    fn replicas_in_one_zone_are_an_error() {
        let zones = |zones: u32, replicas: u32| {
            in_vpc(
                move || Vpc::new("main").zones(zones),
                move || Cache::redis("cache").replicas(replicas),
            )
        };
        let message = "VPC `main` has subnets for it in `1` zone";
        assert_error(&zones(1, 1), "ECS1728", message);
        assert_silent(&zones(1, 0));
        assert_silent(&zones(2, 1));
    }

    #[test]
    fn imported_vpc_without_subnets_is_an_error() {
        let empty = || Vpc::import("main", "vpc-1");
        let diagnostics = in_vpc(empty, || Search::new("catalog"));
        let message = "the imported VPC `main` has no subnets for it";
        assert_error(&diagnostics, "ECS1208", message);
        assert_error(
            &in_vpc(empty, || Cache::redis("cache")),
            "ECS1208",
            "the imported VPC `main` has no subnets for it",
        );
        let hint =
            "name them with `.subnets(Tier::Private, [\"subnet-…\", \"subnet-…\"])` on the VPC";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        let one = || Vpc::import("main", "vpc-1").subnets(Tier::Isolated, ["subnet-1"]);
        assert_silent(&in_vpc(one, || Search::new("catalog")));
    }

    #[test]
    fn data_store_without_vpc_is_an_error() {
        let assert_no_vpc = |diagnostics: &Diagnostics| {
            assert_error(diagnostics, "ECS1203", "no VPC found");
        };
        assert_no_vpc(&check(|stack| {
            stack.add(Postgres::new("db"));
        }));
        assert_no_vpc(&check(|stack| {
            stack.add(Cache::redis("cache"));
        }));
        assert_no_vpc(&check(|stack| {
            stack.add(Search::new("catalog"));
        }));
    }

    #[test]
    fn ambiguous_vpc_is_an_error() {
        let two = |chosen: bool| {
            check(move |stack| {
                let main = stack.add(Vpc::new("main"));
                stack.add(Vpc::new("other").cidr("10.1.0.0/16"));
                let db = Postgres::new("db");
                stack.add(if chosen { db.vpc(&main) } else { db });
            })
        };
        let message = "ambiguous VPC: `main` or `other`";
        assert_error(&two(false), "ECS1205", message);
        assert_silent(&two(true));
    }

    #[test]
    fn dead_letter_queue_of_other_type_is_an_error() {
        let with = |fifo: bool| {
            check(move |stack| {
                let failed = Queue::new("failed");
                let failed = stack.add(if fifo { failed.fifo() } else { failed });
                stack.add(Queue::new("jobs").fifo().dead_letter(&failed, 5));
            })
        };
        let message = "it is a FIFO queue, but its dead-letter queue `failed` is a standard queue";
        assert_error(&with(false), "ECS1713", message);
        assert_silent(&with(true));
    }
}
