//! Queues and their dead-letter queues.

use crate::cfn::{Expr, Handle};
use crate::check::report::{Report, label, shown};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Queue, Stack, Task};
use crate::rules::codes;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    let queues: Vec<Handle<Queue>> = stacks.iter().flat_map(own_queues).collect();
    let is_dead_letter_queue = |queue: &Handle<Queue>| {
        queues.iter().any(|other| {
            let failed = other.spec().dead_letter.iter().map(|failed| &failed.queue);
            let undelivered = other.spec().subscriptions.iter();
            let undelivered =
                undelivered.filter_map(|subscription| subscription.dead_letter.as_ref());
            failed
                .chain(undelivered)
                .any(|failed| failed.arn() == queue.arn())
        })
    };
    for queue in &queues {
        check_retention(queue, diagnostics);
        let arn = queue.arn().into_expr();
        let mut tasks = stacks.iter().flat_map(Stack::tasks);
        let is_exempt = queue.spec().dead_letter.is_some() || is_dead_letter_queue(queue);
        if !is_exempt && tasks.any(|task| receives(task, &arn)) {
            report_missing_dead_letter(queue, diagnostics);
        }
    }
}

pub(in crate::check) fn own_queues(stack: &Stack) -> impl Iterator<Item = Handle<Queue>> {
    stack
        .handles::<Queue>()
        .filter(|queue| queue.spec().imported.is_none())
}

/// Whether the task may receive messages from the queue with this ARN.
pub(in crate::check) fn receives(task: &Task, arn: &Expr) -> bool {
    let mut statements = task.grants.iter().flat_map(|grant| &grant.statements);
    statements.any(|statement| {
        let mut actions = statement.actions.iter();
        actions.any(|action| action == "sqs:ReceiveMessage")
            && statement
                .resources
                .iter()
                .any(|resource| resource.expr() == arn)
    })
}

fn report_missing_dead_letter(queue: &Handle<Queue>, diagnostics: &mut Diagnostics) {
    let queue = queue.spec().as_ref();
    let message = format!(
        "queue has no dead-letter queue: a failing message is received again for {}",
        shown(queue.retention.value)
    );
    let diagnostic = Diagnostic::warning(codes::MISSING_DEAD_LETTER_QUEUE, message)
        .allowed("a dead-letter queue")
        .hint("add `.dead_letter(&failed, 5)`, with `stack.add(Queue::new(\"failed\").retention(days(14)))`");
    Report::new(label(queue), diagnostics).add(diagnostic, queue.origin);
}

/// In a standard queue, a message keeps its original timestamp when it is moved.
fn check_retention(queue: &Handle<Queue>, diagnostics: &mut Diagnostics) {
    let queue = queue.spec().as_ref();
    let Some(dead_letter) = &queue.dead_letter else {
        return;
    };
    let (own, other) = (
        queue.retention.value,
        dead_letter.queue.spec().retention.value,
    );
    if queue.fifo || dead_letter.queue.spec().imported.is_some() || other >= own {
        return;
    }
    let message = format!(
        "its dead-letter queue `{}` keeps messages for {}, the queue itself for {}",
        dead_letter.queue.name(),
        shown(other),
        shown(own)
    );
    let diagnostic = Diagnostic::warning(codes::DEAD_LETTER_QUEUE_RETENTION_TOO_SHORT, message)
        .allowed("a retention of the dead-letter queue that isn't shorter")
        .hint(format!(
            "set `.retention(days(14))` on `{}`",
            dead_letter.queue.name()
        ));
    Report::new(label(queue), diagnostics).add(diagnostic, dead_letter.max_receives.origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::{Queue, TaskBuilder, days};

    #[test]
    fn queue_without_dead_letter_queue_is_a_warning() {
        let with = |has_dead_letter: bool| {
            check(move |stack| {
                platform(stack);
                let failed = stack.add(Queue::new("failed"));
                let jobs = Queue::new("jobs");
                let jobs = stack.add(if has_dead_letter {
                    jobs.dead_letter(&failed, 5)
                } else {
                    jobs
                });
                stack.add(worker("mail").grant(jobs.consume()));
                stack.add(worker("repair").grant(failed.consume().without_environment()));
            })
        };
        let codes: Vec<_> = with(false)
            .iter()
            .map(|diagnostic| diagnostic.code.as_str())
            .collect();
        assert_eq!(codes, ["ECS1736", "ECS1736"]);
        assert_silent(&with(true));
        assert_silent(&check(|stack| {
            platform(stack);
            let jobs = stack.add(Queue::new("jobs"));
            stack.add(worker("mail").grant(jobs.send()));
        }));
    }

    #[test]
    fn short_dead_letter_retention_is_a_warning() {
        let with = |own: u64, dead_letter: u64| {
            check(move |stack| {
                let failed = stack.add(Queue::new("failed").retention(days(dead_letter)));
                let jobs = Queue::new("jobs").retention(days(own));
                stack.add(jobs.dead_letter(&failed, 5));
            })
        };
        let message =
            "its dead-letter queue `failed` keeps messages for 3 days, the queue itself for 4 days";
        assert_warning(&with(4, 3), "ECS1737", message);
        assert_silent(&with(4, 4));
    }
}
