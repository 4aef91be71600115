//! Values of topics and the types of their queues.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Subscription, Topic};
use crate::rules::{self, codes};

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
                    "standard topic can't deliver to FIFO queue `{}`",
                    queue.name()
                );
                let diagnostic = Diagnostic::error(codes::FIFO_QUEUE_ON_STANDARD_TOPIC, message)
                    .allowed("standard queues")
                    .hint(format!("remove `.fifo()` from `{}`", queue.name()));
                report.add(diagnostic, topic.origin);
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
    fn invalid_endpoints_are_errors() {
        let diagnostics = added(|| Topic::new("alerts").email("ops"));
        let message = "email address `ops` is not valid";
        assert_error(&diagnostics, "ECS1724", message);
        let diagnostics = added(|| Topic::new("alerts").https("http://example.com"));
        let message = "HTTPS endpoint `http://example.com` is not valid";
        assert_error(&diagnostics, "ECS1724", message);
        assert_silent(&added(|| {
            Topic::new("alerts")
                .email("ops@example.com")
                .https("https://example.com/alerts")
        }));
    }

    #[test]
    fn long_display_name_is_an_error() {
        let diagnostics = added(|| Topic::new("alerts").display_name(&"x".repeat(101)));
        assert_eq!(only_diagnostic(&diagnostics).code.as_str(), "ECS1725");
        assert_silent(&added(|| {
            Topic::new("alerts").display_name(&"x".repeat(100))
        }));
    }

    #[test]
    fn fifo_queue_on_standard_topic_is_an_error() {
        let to = |fifo: bool| {
            check(move |stack| {
                let jobs = Queue::new("jobs");
                let jobs = stack.add(if fifo { jobs.fifo() } else { jobs });
                stack.add(Topic::new("alerts").queue(&jobs));
            })
        };
        let message = "standard topic can't deliver to FIFO queue `jobs`";
        assert_error(&to(true), "ECS1726", message);
        assert_silent(&to(false));
    }
}
