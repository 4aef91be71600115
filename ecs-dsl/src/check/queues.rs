//! Queues and what becomes of messages that can't be handled.

use super::report::{Report, label, shown};
use crate::cfn::{Expr, Handle};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Queue, Spec, Stack, Workload};

const NO_DEAD_LETTER: Code = Code::new("ECS1736");
const KEPT_SHORTER: Code = Code::new("ECS1737");

pub(super) fn check(stacks: &[Stack], faults: &mut Diagnostics) {
    let queues: Vec<Handle<Queue>> = stacks.iter().flat_map(own_queues).collect();
    let takes_dead_letters = |queue: &Handle<Queue>| {
        queues.iter().any(|other| {
            let dead = other.spec().dead_letter.as_ref();
            dead.is_some_and(|dead| dead.queue.arn() == queue.arn())
        })
    };
    for queue in &queues {
        check_retention(queue, faults);
        let arn = queue.arn().into_expr();
        let mut workloads = stacks.iter().flat_map(Stack::workloads);
        let ends = queue.spec().dead_letter.is_some() || takes_dead_letters(queue);
        if !ends && workloads.any(|workload| receives(workload, &arn)) {
            tell_endless(queue, faults);
        }
    }
}

fn own_queues(stack: &Stack) -> impl Iterator<Item = Handle<Queue>> {
    stack.components.iter().filter_map(|spec| match spec {
        Spec::Queue(queue) if queue.imported.is_none() => {
            let scope = stack.scope_arc().clone();
            Some(Handle::new(scope, queue.name.clone(), queue.clone()))
        }
        _ => None,
    })
}

/// Whether the tasks may take messages from the queue with this ARN.
fn receives(workload: &Workload, arn: &Expr) -> bool {
    let mut statements = workload.grants.iter().flat_map(|grant| &grant.statements);
    statements.any(|statement| {
        let mut actions = statement.actions.iter();
        actions.any(|action| action == "sqs:ReceiveMessage")
            && statement
                .resources
                .iter()
                .any(|resource| resource.expr() == arn)
    })
}

fn tell_endless(queue: &Handle<Queue>, faults: &mut Diagnostics) {
    let queue = queue.spec().as_ref();
    let message = format!(
        "a message that can't be handled comes again until it is {} old",
        shown(queue.retention.value)
    );
    let fault = Diagnostic::warning(NO_DEAD_LETTER, message)
        .allowed("a queue that messages are put aside to")
        .hint("`.dead_letter(&failed, 5)`, with `stack.add(Queue::new(\"failed\").retention(days(14)))`");
    Report::new(label(queue), faults).tell(fault, queue.origin);
}

/// In a standard queue a message keeps the time at which it was sent first.
fn check_retention(queue: &Handle<Queue>, faults: &mut Diagnostics) {
    let queue = queue.spec().as_ref();
    let Some(dead) = &queue.dead_letter else {
        return;
    };
    let (own, other) = (queue.retention.value, dead.queue.spec().retention.value);
    if queue.fifo || dead.queue.spec().imported.is_some() || other >= own {
        return;
    }
    let message = format!(
        "its dead-letter queue `{}` keeps messages for {}, and it for {} itself",
        dead.queue.name(),
        shown(other),
        shown(own)
    );
    let fault = Diagnostic::warning(KEPT_SHORTER, message)
        .allowed("a dead-letter queue that keeps messages longer")
        .hint(format!("`.retention(days(14))` on `{}`", dead.queue.name()));
    Report::new(label(queue), faults).tell(fault, dead.max_receives.origin);
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::dsl::{Queue, days};

    #[test]
    fn what_can_not_be_handled_is_put_aside() {
        let with = |dead: bool| {
            check(move |stack| {
                platform(stack);
                let failed = stack.add(Queue::new("failed"));
                let jobs = Queue::new("jobs");
                let jobs = stack.add(if dead {
                    jobs.dead_letter(&failed, 5)
                } else {
                    jobs
                });
                stack.add(worker("mail").grant(jobs.consume()));
                stack.add(worker("repair").grant(failed.consume().without_environment()));
            })
        };
        let told: Vec<_> = with(false)
            .iter()
            .map(|fault| fault.code.as_str())
            .collect();
        assert_eq!(told, ["ECS1736", "ECS1736"]);
        assert_silent(&with(true));
        assert_silent(&check(|stack| {
            platform(stack);
            let jobs = stack.add(Queue::new("jobs"));
            stack.add(worker("mail").grant(jobs.send()));
        }));
    }

    #[test]
    fn dead_letters_are_kept_longer() {
        let kept = |own: u64, dead: u64| {
            check(move |stack| {
                let dead = stack.add(Queue::new("failed").retention(days(dead)));
                let jobs = Queue::new("jobs").retention(days(own));
                stack.add(jobs.dead_letter(&dead, 5));
            })
        };
        let message =
            "its dead-letter queue `failed` keeps messages for 3 days, and it for 4 days itself";
        assert_warning(&kept(4, 3), "ECS1737", message);
        assert_silent(&kept(4, 4));
    }
}
