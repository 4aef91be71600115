//! What databases and queues need around them.

use super::report::{Report, label};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Postgres, Queue, Spec, Stack, Tier};

const OTHER_KIND: Code = Code::new("ECS1713");
const TWO_ZONES: Code = Code::new("ECS1714");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        match spec {
            Spec::Postgres(db) if db.imported.is_none() => check_zones(stack, db, faults),
            Spec::Queue(queue) => check_dead_letter(queue, faults),
            _ => {}
        }
    }
}

/// `limits.json`: `rds.subnets`.
fn check_zones(stack: &Stack, db: &Postgres, faults: &mut Diagnostics) {
    let Some(vpc) = stack.vpc_or_only(db.vpc.as_ref()).one() else {
        return;
    };
    let isolated = vpc.spec().subnet_count(Tier::Isolated);
    let count = match db.tier {
        Some(tier) => vpc.spec().subnet_count(tier),
        None if isolated == 0 => vpc.spec().subnet_count(Tier::Private),
        None => isolated,
    };
    if count < 2 {
        let message = format!("VPC `{}` has subnets for it in `{count}` zones", vpc.name());
        let fault = Diagnostic::error(TWO_ZONES, message)
            .allowed("a database with subnets in two zones or more, even if it runs in one")
            .hint("`.zones(2)` on the VPC");
        Report::new(label(db), faults).tell(fault, db.origin);
    }
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
    use crate::dsl::{Postgres, Queue, Tier, Vpc};

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
