//! What databases and queues need around them.

use super::report::{Report, label};
use crate::cfn::Handle;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Cache, Entry, Postgres, Queue, Search, Spec, Stack, Tier, Vpc};

const OTHER_KIND: Code = Code::new("ECS1713");
const TWO_ZONES: Code = Code::new("ECS1714");
const REPLICA_ZONES: Code = Code::new("ECS1728");
const NO_SUBNETS: Code = Code::new("ECS1208");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        match spec {
            Spec::Postgres(db) if db.imported.is_none() => {
                check_subnets(stack, &of_database(db), faults);
            }
            Spec::Cache(cache) if cache.imported.is_none() => {
                check_subnets(stack, &of_cache(cache), faults);
            }
            Spec::Search(domain) if domain.imported.is_none() => {
                check_subnets(stack, &of_search(domain), faults);
            }
            Spec::Queue(queue) => check_dead_letter(queue, faults),
            _ => {}
        }
    }
}

/// What a component of a private network asks of it.
struct Wanted<'a> {
    entry: &'a dyn Entry,
    vpc: Option<&'a Handle<Vpc>>,
    tier: Option<Tier>,
    /// The rule that asks for two zones, and why, if there is one.
    two_zones: Option<(Code, &'static str)>,
}

/// `limits.json`: `rds.subnets`.
fn of_database(db: &Postgres) -> Wanted<'_> {
    let why = "a database with subnets in two zones or more, even if it runs in one";
    Wanted {
        entry: db,
        vpc: db.vpc.as_ref(),
        tier: db.tier,
        two_zones: Some((TWO_ZONES, why)),
    }
}

fn of_cache(cache: &Cache) -> Wanted<'_> {
    let why = "a cache with subnets in two zones or more, or without replicas";
    Wanted {
        entry: cache,
        vpc: cache.vpc.as_ref(),
        tier: cache.tier,
        two_zones: (cache.replicas.value > 0).then_some((REPLICA_ZONES, why)),
    }
}

fn of_search(domain: &Search) -> Wanted<'_> {
    Wanted {
        entry: domain,
        vpc: domain.vpc.as_ref(),
        tier: domain.tier,
        two_zones: None,
    }
}

fn check_subnets(stack: &Stack, wanted: &Wanted<'_>, faults: &mut Diagnostics) {
    let Some(vpc) = stack.vpc_or_only(wanted.vpc).one() else {
        return;
    };
    let isolated = vpc.spec().subnet_count(Tier::Isolated);
    let tier = wanted.tier.unwrap_or(match isolated {
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
        "`.zones(2)` on the VPC".to_owned()
    };
    let fault = match wanted.two_zones {
        Some((code, allowed)) if count < 2 => {
            let message = format!("VPC `{}` has subnets for it in `{count}` zones", vpc.name());
            Diagnostic::error(code, message).allowed(allowed)
        }
        None if count == 0 && vpc.spec().is_imported() => {
            let message = format!("the imported VPC `{}` has no subnets for it", vpc.name());
            Diagnostic::error(NO_SUBNETS, message)
        }
        _ => return,
    };
    Report::new(label(wanted.entry), faults).tell(fault.hint(hint), wanted.entry.origin());
}

fn check_dead_letter(queue: &Queue, faults: &mut Diagnostics) {
    let Some(dead_letter) = &queue.dead_letter else {
        return;
    };
    let other = dead_letter.queue.spec();
    if other.imported.is_none() && other.fifo != queue.fifo {
        let kind = |fifo| if fifo { "FIFO" } else { "standard" };
        let message = format!(
            "it is a {} queue, and its dead-letter queue `{}` a {} one",
            kind(queue.fifo),
            dead_letter.queue.name(),
            kind(other.fifo)
        );
        let fault =
            Diagnostic::error(OTHER_KIND, message).allowed("a dead-letter queue of the same kind");
        Report::new(label(queue), faults).tell(fault, dead_letter.max_receives.origin);
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
    fn a_database_has_two_zones() {
        let zones = |zones| {
            check(move |stack| {
                stack.add(Vpc::new("main").zones(zones));
                stack.add(Postgres::new("db"));
            })
        };
        assert_error(
            &zones(1),
            "ECS1714",
            "VPC `main` has subnets for it in `1` zones",
        );
        assert_silent(&zones(2));
        assert_silent(&check(|stack| {
            stack
                .add(Vpc::import("main", "vpc-1").subnets(Tier::Private, ["subnet-1", "subnet-2"]));
            stack.add(Postgres::new("db"));
        }));
    }

    #[test]
    fn replicas_have_two_zones() {
        let zones = |zones: u8, replicas: u32| {
            in_vpc(
                move || Vpc::new("main").zones(zones),
                move || Cache::redis("cache").replicas(replicas),
            )
        };
        let message = "VPC `main` has subnets for it in `1` zones";
        assert_error(&zones(1, 1), "ECS1728", message);
        assert_silent(&zones(1, 0));
        assert_silent(&zones(2, 1));
    }

    #[test]
    fn an_imported_network_names_its_subnets() {
        let empty = || Vpc::import("main", "vpc-1");
        let faults = in_vpc(empty, || Search::new("catalog"));
        let message = "the imported VPC `main` has no subnets for it";
        assert_error(&faults, "ECS1208", message);
        assert_error(
            &in_vpc(empty, || Cache::redis("cache")),
            "ECS1208",
            "the imported VPC `main` has no subnets for it",
        );
        let hint =
            "name them with `.subnets(Tier::Private, [\"subnet-…\", \"subnet-…\"])` on the VPC";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        let one = || Vpc::import("main", "vpc-1").subnets(Tier::Isolated, ["subnet-1"]);
        assert_silent(&in_vpc(one, || Search::new("catalog")));
    }

    #[test]
    fn what_holds_data_needs_a_network() {
        let alone = |faults: &Diagnostics| {
            assert_error(faults, "ECS1203", "no VPC found");
        };
        alone(&check(|stack| {
            stack.add(Postgres::new("db"));
        }));
        alone(&check(|stack| {
            stack.add(Cache::redis("cache"));
        }));
        alone(&check(|stack| {
            stack.add(Search::new("catalog"));
        }));
    }

    #[test]
    fn of_two_networks_one_is_chosen() {
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
    fn a_dead_letter_queue_is_of_the_same_kind() {
        let dead = |fifo: bool| {
            check(move |stack| {
                let dead = Queue::new("dead");
                let dead = stack.add(if fifo { dead.fifo() } else { dead });
                stack.add(Queue::new("jobs").fifo().dead_letter(&dead, 5));
            })
        };
        let message = "it is a FIFO queue, and its dead-letter queue `dead` a standard one";
        assert_error(&dead(false), "ECS1713", message);
        assert_silent(&dead(true));
    }
}
