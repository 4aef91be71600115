//! Values of topics and the types of their queues.

use std::collections::BTreeSet;

use crate::check::report::Report;
use crate::diag::{Diagnostic, SourceLocation, Spanned};
use crate::dsl::{Queue, Subscriber, Subscription, Topic};
use crate::rules::{self, codes};

/// The keys of a filter policy.
const MAX_FILTER_KEYS: usize = 5;
/// The combinations of the values of its keys.
const MAX_FILTER_COMBINATIONS: usize = 150;

pub(super) fn check(topic: &Topic, report: &mut Report<'_>) {
    if let Some(name) = &topic.display_name {
        report.value(name, topic.origin, rules::display_name(name));
    }
    for subscription in &topic.subscriptions {
        match subscription {
            Subscriber::Email(address) => {
                report.text(address, rules::email_address);
                check_endpoint(topic, "e-mail address", address, report);
            }
            Subscriber::Https(url) => {
                report.text(url, rules::https_endpoint);
                check_endpoint(topic, "HTTPS endpoint", url, report);
            }
            Subscriber::Queue(queue) => {
                check_queue(
                    topic,
                    (queue.name(), queue.spec().fifo),
                    topic.origin,
                    report,
                );
            }
        }
    }
}

/// The subscriptions of a queue.
pub(super) fn check_subscriptions(queue: &Queue, report: &mut Report<'_>) {
    for subscription in &queue.subscriptions {
        let origin = subscription.origin;
        let topic = subscription.topic.spec();
        check_queue(topic, (&queue.name, queue.fifo), origin, report);
        check_filters(subscription, report);
    }
}

/// AWS's page on [filter policies](https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html).
fn check_filters(subscription: &Subscription, report: &mut Report<'_>) {
    let filters = &subscription.filters;
    let names = filters.iter().map(|(name, _)| {
        let path = name.value.as_str();
        match subscription.of_body {
            true => path.split('.').next().unwrap_or(path),
            false => path,
        }
    });
    let keys = names.collect::<BTreeSet<_>>().len();
    let sizes = filters.iter().map(|(_, filter)| filter.0.len());
    let combinations = sizes.fold(1_usize, usize::saturating_mul);
    let message = if keys > MAX_FILTER_KEYS {
        format!("filter policy has `{keys}` keys")
    } else if combinations > MAX_FILTER_COMBINATIONS {
        format!("filter policy has `{combinations}` combinations of values")
    } else {
        return;
    };
    let diagnostic = Diagnostic::error(codes::INVALID_FILTER_POLICY, message).allowed(format!(
        "at most {MAX_FILTER_KEYS} keys, and {MAX_FILTER_COMBINATIONS} combinations of their values"
    ));
    report.add(diagnostic, subscription.origin);
}

fn check_queue(
    topic: &Topic,
    (queue, fifo): (&str, bool),
    origin: SourceLocation,
    report: &mut Report<'_>,
) {
    if topic.is_fifo() != Some(false) || !fifo {
        return;
    }
    let message = format!("standard topic can't deliver to FIFO queue `{queue}`");
    let diagnostic = Diagnostic::error(codes::FIFO_QUEUE_ON_STANDARD_TOPIC, message)
        .allowed("standard queues, or a FIFO topic");
    let diagnostic = match &topic.imported {
        None => diagnostic.hint("add `.fifo()` to the topic, which keeps the order of messages"),
        Some(_) => diagnostic.hint("import a topic whose name ends with `.fifo`"),
    };
    report.add(diagnostic, origin);
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
    use crate::dsl::{Component, EventFilter, Queue, Subscription, Topic};

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
    fn subscription_of_a_queue_is_checked() {
        let with = |fifo: bool, subscription: fn(Subscription) -> Subscription| {
            check(move |stack| {
                let orders = stack.add(Topic::new("orders"));
                let jobs = Queue::new("jobs").subscribes(subscription(Subscription::to(&orders)));
                stack.add(if fifo { jobs.fifo() } else { jobs });
            })
        };
        assert_eq!(only(&with(true, |subscription| subscription)).0, "ECS1726");
        assert_silent(&with(false, |subscription| subscription));
        let keys = |count: usize| {
            move |subscription: Subscription| {
                (0..count).fold(subscription, |subscription, key| {
                    subscription.filter(&format!("key{key}"), "x")
                })
            }
        };
        let check_with = |change: &dyn Fn(Subscription) -> Subscription| {
            check(|stack| {
                let orders = stack.add(Topic::new("orders"));
                let subscription = change(Subscription::to(&orders));
                stack.add(Queue::new("jobs").subscribes(subscription));
            })
        };
        let message = "filter policy has `6` keys";
        assert_error(&check_with(&keys(6)), "ECS1765", message);
        assert_silent(&check_with(&keys(5)));
        assert_silent(&check_with(&|subscription| {
            let fields = (0..6).fold(subscription, |subscription, key| {
                subscription.filter(&format!("order.key{key}"), "x")
            });
            fields.filter_message_body()
        }));
        let values = |count: usize| {
            move |subscription: Subscription| {
                let values = (0..count).map(|value| value.to_string());
                subscription
                    .filter("one", EventFilter::any_of(values))
                    .filter("two", EventFilter::any_of(["a", "b"]))
            }
        };
        let message = "filter policy has `152` combinations of values";
        assert_error(&check_with(&values(76)), "ECS1765", message);
        assert_silent(&check_with(&values(75)));
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
