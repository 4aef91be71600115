//! Values of topics and the types of their queues.

use crate::cfn::Handle;
use crate::check::report::Report;
use crate::diag::{Diagnostic, Spanned};
use crate::dsl::{Queue, Subscription, Topic};
use crate::rules::{self, codes};

pub(super) fn check(topic: &Topic, report: &mut Report<'_>) {
    if let Some(name) = &topic.display_name {
        report.value(name, topic.origin, rules::display_name(name));
    }
    for subscription in &topic.subscriptions {
        match subscription {
            Subscription::Email(address) => {
                report.text(address, rules::email_address);
                check_endpoint(topic, "e-mail address", address, report);
            }
            Subscription::Https(url) => {
                report.text(url, rules::https_endpoint);
                check_endpoint(topic, "HTTPS endpoint", url, report);
            }
            Subscription::Queue(queue) => check_queue(topic, queue, report),
        }
    }
}

fn check_queue(topic: &Topic, queue: &Handle<Queue>, report: &mut Report<'_>) {
    if topic.is_fifo() != Some(false) || !queue.spec().fifo {
        return;
    }
    let message = format!(
        "standard topic can't deliver to FIFO queue `{}`",
        queue.name()
    );
    let diagnostic = Diagnostic::error(codes::FIFO_QUEUE_ON_STANDARD_TOPIC, message)
        .allowed("standard queues, or a FIFO topic");
    let diagnostic = match &topic.imported {
        None => diagnostic.hint("add `.fifo()` to the topic, which keeps the order of messages"),
        Some(_) => diagnostic.hint("import a topic whose name ends with `.fifo`"),
    };
    report.add(diagnostic, topic.origin);
}

/// Only queues can subscribe to a FIFO topic.
fn check_endpoint(topic: &Topic, kind: &str, value: &Spanned<String>, report: &mut Report<'_>) {
    if topic.is_fifo() != Some(true) {
        return;
    }
    let message = format!("FIFO topic can't deliver to {kind} `{}`", value.value);
    let diagnostic = Diagnostic::error(codes::UNSUPPORTED_SUBSCRIBER_OF_FIFO_TOPIC, message)
        .allowed("queues")
        .hint("add a standard topic for it");
    report.add(diagnostic, value.origin);
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

    // found: C5
    #[test]
    fn fifo_queue_keeps_its_order_with_a_fifo_topic() {
        let to = |topic: fn() -> Topic| {
            check(move |stack| {
                let jobs = stack.add(Queue::new("jobs").fifo());
                stack.add(topic().queue(&jobs));
            })
        };
        let diagnostics = to(|| Topic::new("orders"));
        let hint = "add `.fifo()` to the topic, which keeps the order of messages";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        assert_silent(&to(|| Topic::new("orders").fifo()));
        assert_silent(&to(|| {
            Topic::import("orders", "arn:aws:sns:us-east-1:123456789012:orders.fifo")
        }));
        let standard = to(|| Topic::import("orders", "arn:aws:sns:us-east-1:123456789012:orders"));
        assert_eq!(only(&standard).0, "ECS1726");
    }

    #[test]
    fn endpoint_of_fifo_topic_is_an_error() {
        let diagnostics = added(|| Topic::new("orders").fifo().email("ops@example.com"));
        let message = "FIFO topic can't deliver to e-mail address `ops@example.com`";
        assert_error(&diagnostics, "ECS1750", message);
        let diagnostics = added(|| Topic::new("orders").fifo().https("https://example.com"));
        let message = "FIFO topic can't deliver to HTTPS endpoint `https://example.com`";
        assert_error(&diagnostics, "ECS1750", message);
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
