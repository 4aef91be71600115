//! Subnets of data stores, and types of dead-letter queues.

use super::report::{Report, label, zones};
use crate::cfn::Handle;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Cache, Entry, Postgres, Queue, Search, Spec, Stack, Tier, Vpc};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for spec in &stack.components {
        match spec {
            Spec::Postgres(db) if db.imported.is_none() => {
                check_subnets(stack, &for_database(db), diagnostics);
            }
            Spec::Cache(cache) if cache.imported.is_none() => {
                check_subnets(stack, &for_cache(cache), diagnostics);
            }
            Spec::Search(domain) if domain.imported.is_none() => {
                check_subnets(stack, &for_search(domain), diagnostics);
            }
            Spec::Queue(queue) => check_dead_letter(queue, diagnostics),
            _ => {}
        }
    }
}

/// The requirements of a data store on its VPC.
struct SubnetRequirement<'a> {
    entry: &'a dyn Entry,
    vpc: Option<&'a Handle<Vpc>>,
    tier: Option<Tier>,
    /// The rule that requires two zones, and what it allows, if any.
    two_zones: Option<(Code, &'static str)>,
}

/// `limits.json`: `rds.subnets`.
fn for_database(db: &Postgres) -> SubnetRequirement<'_> {
    let allowed = "subnets in two or more zones, even for a single-AZ database";
    SubnetRequirement {
        entry: db,
        vpc: db.vpc.as_ref(),
        tier: db.tier,
        two_zones: Some((codes::DATABASE_SUBNETS_IN_ONE_ZONE, allowed)),
    }
}

fn for_cache(cache: &Cache) -> SubnetRequirement<'_> {
    let allowed = "subnets in two or more zones, or no replicas";
    SubnetRequirement {
        entry: cache,
        vpc: cache.vpc.as_ref(),
        tier: cache.tier,
        two_zones: (cache.replicas.value > 0)
            .then_some((codes::CACHE_REPLICAS_IN_ONE_ZONE, allowed)),
    }
}

fn for_search(domain: &Search) -> SubnetRequirement<'_> {
    SubnetRequirement {
        entry: domain,
        vpc: domain.vpc.as_ref(),
        tier: domain.tier,
        two_zones: None,
    }
}

fn check_subnets(
    stack: &Stack,
    requirement: &SubnetRequirement<'_>,
    diagnostics: &mut Diagnostics,
) {
    let Some(vpc) = stack.vpc_or_only(requirement.vpc).one() else {
        return;
    };
    let isolated = vpc.spec().subnet_count(Tier::Isolated);
    let tier = requirement.tier.unwrap_or(match isolated {
        0 => Tier::Private,
        _ => Tier::Isolated,
    });
    let count = vpc.spec().subnet_count(tier);
    let hint = if vpc.spec().is_imported() {
        format!(
            "name them with `.subnets(Tier::{}, [\"subnet-…\", \"subnet-…\"])` on the VPC",
            tier.as_str()
        )
    } else {
        "set `.zones(2)` on the VPC".to_owned()
    };
    let diagnostic = match requirement.two_zones {
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
        _ => return,
    };
    Report::new(label(requirement.entry), diagnostics)
        .add(diagnostic.hint(hint), requirement.entry.origin());
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
            .allowed("a dead-letter queue of the same type");
        Report::new(label(queue), diagnostics).add(diagnostic, dead_letter.max_receives.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Component, Postgres, Queue, Search, Tier, Vpc};

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
