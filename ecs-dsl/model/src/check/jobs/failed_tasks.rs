//! The topics that get messages about failed tasks.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Entry, FailedTasks, Stack};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for rule in stack.all::<FailedTasks>() {
        let mut report = Report::new(label(rule.as_ref()), diagnostics);
        let topic = rule.topic.value.spec();
        if topic.is_fifo() == Some(true) {
            let message = format!(
                "{} is a FIFO topic, which can't receive events",
                topic.label()
            );
            let diagnostic = Diagnostic::error(codes::FIFO_TARGET_OF_EVENTS, message)
                .allowed("a standard topic")
                .hint("use a `Topic` without `.fifo()`");
            report.add(diagnostic, rule.topic.origin);
        }
        if topic.imported.is_some() {
            let message = format!(
                "{} is imported: its policy must allow `events.amazonaws.com` to publish",
                topic.label()
            );
            let diagnostic = Diagnostic::warning(codes::FAILED_TASKS_TO_IMPORTED_TOPIC, message)
                .allowed("topics of the app, and imported ones that allow it")
                .hint("add the permission to the policy of the topic, then allow this warning");
            report.add(diagnostic, rule.topic.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cluster, Nat, Topic, Vpc};

    fn notified(topic: impl Fn() -> Topic) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let topic = stack.add(topic());
            stack.notify_failed_tasks(&topic);
        })
    }

    #[test]
    fn fifo_topic_is_an_error() {
        let message = "topic `alerts` is a FIFO topic, which can't receive events";
        assert_error(
            &notified(|| Topic::new("alerts").fifo()),
            "ECS2206",
            message,
        );
        assert_silent(&notified(|| Topic::new("alerts")));
    }

    #[test]
    fn imported_topic_is_a_warning() {
        let message =
            "topic `alerts` is imported: its policy must allow `events.amazonaws.com` to publish";
        assert_warning(
            &notified(|| Topic::import("alerts", TOPIC)),
            "ECS2211",
            message,
        );
    }
}
