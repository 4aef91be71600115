//! Stop timeouts of tasks that receive messages from queues.

use std::time::Duration;

use crate::cfn::Handle;
use crate::check::data::queues::{own_queues, receives};
use crate::check::report::{Report, label, shown};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::{Queue, Stack, Task};
use crate::rules::codes;

/// ECS's default.
const DEFAULT: Duration = Duration::from_secs(30);
/// The longest on Fargate. `limits.json`: `ecs.stoptimeout`.
const LONGEST: Duration = Duration::from_secs(120);

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for task in stacks.iter().flat_map(Stack::tasks) {
        let mut report = Report::new(label(task), diagnostics);
        let queues = stacks.iter().flat_map(own_queues);
        let mut queues = queues.filter(|queue| receives(task, queue.arn().expr()));
        match &task.stop_timeout {
            Some(timeout) => queues.for_each(|queue| check_timeout(timeout, &queue, &mut report)),
            None => {
                let longer = queues.find(|queue| queue.spec().visibility_timeout.value > DEFAULT);
                if let Some(queue) = longer {
                    report_default(task, &queue, &mut report);
                }
            }
        }
    }
}

/// A task may process a message for as long as its stop timeout. With a shorter visibility timeout, the queue delivers it
/// again meanwhile.
fn check_timeout(timeout: &Spanned<Duration>, queue: &Handle<Queue>, report: &mut Report<'_>) {
    let visibility = &queue.spec().visibility_timeout;
    if visibility.value >= timeout.value {
        return;
    }
    let message = format!(
        "stop timeout `{}` exceeds the visibility timeout of queue `{}`, `{}`",
        shown(timeout.value),
        queue.name(),
        shown(visibility.value)
    );
    let diagnostic = Diagnostic::warning(codes::VISIBILITY_TIMEOUT_BELOW_STOP_TIMEOUT, message)
        .allowed("a visibility timeout of at least the stop timeout")
        .hint(format!(
            "set `.visibility_timeout(secs({}))` or more on the queue",
            timeout.value.as_secs()
        ));
    report.add(diagnostic, timeout.origin);
}

/// The visibility timeout of a queue is the time that the program allows for a message.
fn report_default(task: &Task, queue: &Handle<Queue>, report: &mut Report<'_>) {
    let allowed = queue.spec().visibility_timeout.value;
    let message = format!(
        "a deployment kills a job after `{}`, and queue `{}` allows `{}` for each",
        shown(DEFAULT),
        queue.name(),
        shown(allowed)
    );
    let diagnostic = Diagnostic::warning(codes::STOP_TIMEOUT_BELOW_PROCESSING_TIME, message)
        .allowed("a stop timeout in which a task can finish its current job")
        .hint(format!(
            "set `.stop_timeout(secs({}))`; a program that gets `SIGTERM` finishes its job and takes no other",
            allowed.min(LONGEST).as_secs()
        ));
    report.add(diagnostic, task.origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Queue, TaskBuilder, Worker, minutes, secs};

    fn consuming(visibility: u64, change: impl Fn(Worker) -> Worker) -> Diagnostics {
        check(move |stack| {
            platform(stack);
            let failed = stack.add(Queue::new("failed"));
            let jobs = Queue::new("jobs").visibility_timeout(secs(visibility));
            let jobs = stack.add(jobs.dead_letter(&failed, 5));
            stack.add(change(worker("mail").grant(jobs.consume())));
        })
    }

    #[test]
    fn default_stop_timeout_below_visibility_timeout_is_a_warning() {
        let diagnostics = consuming(300, |mail| mail);
        let message = "a deployment kills a job after `30 seconds`, and queue `jobs` allows `300 seconds` for each";
        assert_warning(&diagnostics, "ECS1442", message);
        let hint = only_diagnostic(&diagnostics).hint.as_deref();
        let fix = "set `.stop_timeout(secs(120))`; a program that gets `SIGTERM` finishes its job and takes no other";
        assert_eq!(hint, Some(fix));
        assert_silent(&consuming(300, |mail| mail.stop_timeout(minutes(2))));
        assert_silent(&consuming(300, |mail| mail.stop_timeout(secs(30))));
        assert_silent(&consuming(30, |mail| mail));
    }

    #[test]
    fn short_visibility_timeout_is_a_warning() {
        let waiting = |visibility, granted: bool| {
            check(move |stack| {
                platform(stack);
                let failed = stack.add(Queue::new("failed"));
                let jobs = Queue::new("jobs").visibility_timeout(visibility);
                let jobs = stack.add(jobs.dead_letter(&failed, 5));
                let billing = worker("billing").stop_timeout(secs(90));
                let grant = if granted { jobs.consume() } else { jobs.send() };
                stack.add(billing.grant(grant));
            })
        };
        let message = "stop timeout `90 seconds` exceeds the visibility timeout of queue `jobs`, `60 seconds`";
        assert_warning(&waiting(minutes(1), true), "ECS1429", message);
        assert_silent(&waiting(minutes(1), false));
        assert_silent(&waiting(secs(90), true));
    }
}
