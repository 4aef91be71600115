//! Values of topics, and which queues they send to.

use crate::check::report::Report;
use crate::diag::{Code, Diagnostic};
use crate::dsl::{Subscription, Topic};
use crate::rules;

const FIFO_SUBSCRIBER: Code = Code::new("ECS1726");

pub(super) fn check(topic: &Topic, report: &mut Report<'_>) {
    if let Some(name) = &topic.display_name {
        report.value(name, topic.origin, rules::display_name(name));
    }
    for subscription in &topic.subscriptions {
        match subscription {
            Subscription::Email(address) => report.text(address, rules::email_address),
            Subscription::Https(url) => report.text(url, rules::https_endpoint),
            Subscription::Queue(queue) if topic.imported.is_none() && queue.spec().fifo => {
                let message = format!(
                    "a standard topic can't send to the FIFO queue `{}`",
                    queue.name()
                );
                let fault = Diagnostic::error(FIFO_SUBSCRIBER, message)
                    .allowed("standard queues")
                    .hint(format!("no `.fifo()` on `{}`", queue.name()));
                report.tell(fault, topic.origin);
            }
            Subscription::Queue(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Component, Queue, Topic};

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(component());
        })
    }

    #[test]
    fn subscribers_of_a_topic() {
        let faults = added(|| Topic::new("alerts").email("ops"));
        let message = "e-mail address `ops` is not one that a message can be sent to";
        assert_error(&faults, "ECS1724", message);
        let faults = added(|| Topic::new("alerts").https("http://example.com"));
        let message =
            "HTTPS endpoint `http://example.com` is not one that messages can be posted to";
        assert_error(&faults, "ECS1724", message);
        assert_silent(&added(|| {
            Topic::new("alerts")
                .email("ops@example.com")
                .https("https://example.com/alerts")
        }));
    }

    #[test]
    fn names_of_the_sender() {
        let faults = added(|| Topic::new("alerts").display_name(&"x".repeat(101)));
        assert_eq!(only_fault(&faults).code.as_str(), "ECS1725");
        assert_silent(&added(|| {
            Topic::new("alerts").display_name(&"x".repeat(100))
        }));
    }

    #[test]
    fn a_topic_sends_to_standard_queues() {
        let to = |fifo: bool| {
            check(move |stack| {
                let jobs = Queue::new("jobs");
                let jobs = stack.add(if fifo { jobs.fifo() } else { jobs });
                stack.add(Topic::new("alerts").queue(&jobs));
            })
        };
        let message = "a standard topic can't send to the FIFO queue `jobs`";
        assert_error(&to(true), "ECS1726", message);
        assert_silent(&to(false));
    }
}
