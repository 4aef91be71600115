//! Topics of alarms without a subscriber.

use crate::cfn::Handle;
use crate::cfn::type_names::sns;
use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Alarm, Alarms, Queue, Stack, Topic};
use crate::rules::codes;

pub(super) fn check(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    // A resource that the program adds directly may subscribe to any topic.
    let mut added = stacks.iter().flat_map(Stack::resources);
    if added.any(|(_, resource)| resource.type_name() == sns::SUBSCRIPTION) {
        return;
    }
    for topic in stacks.iter().flat_map(Stack::handles::<Topic>) {
        let spec = topic.spec();
        let queues = stacks.iter().flat_map(Stack::all::<Queue>);
        let mut subscriptions = queues.flat_map(|queue| &queue.subscriptions);
        let is_silent = spec.imported.is_none()
            && spec.subscriptions.is_empty()
            && !subscriptions.any(|subscription| subscription.topic == topic);
        let alarms: usize = stacks.iter().map(|stack| alarms_of(stack, &topic)).sum();
        if is_silent && alarms > 0 {
            report(&topic, alarms, diagnostics);
        }
    }
}

/// The number of alarms of the stack that notify the topic.
fn alarms_of(stack: &Stack, topic: &Handle<Topic>) -> usize {
    let arn = topic.arn();
    let own = stack.all::<Alarm>();
    let own = own.filter(|alarm| alarm.actions.contains(&arn)).count();
    let sets = stack.all::<Alarms>();
    let sets = sets.filter(|set| set.actions.contains(&arn));
    own + sets.map(|set| stack.alarms_of(set).len()).sum::<usize>()
}

fn report(topic: &Handle<Topic>, alarms: usize, diagnostics: &mut Diagnostics) {
    let verb = if alarms == 1 {
        "alarm notifies"
    } else {
        "alarms notify"
    };
    let message = format!("`{alarms}` {verb} it, but it has no subscriber");
    let diagnostic = Diagnostic::warning(codes::ALARM_TOPIC_WITHOUT_SUBSCRIBER, message)
        .allowed("a subscriber of a topic that alarms notify")
        .hint("add `.email(\"…\")` or `.https(\"…\")`, or allow it if the subscriber is added elsewhere");
    let spec = topic.spec();
    Report::new(label(spec.as_ref()), diagnostics).add(diagnostic, spec.origin);
}

#[cfg(test)]
mod tests {
    use crate::cfn::aws::sns;
    use crate::check::testing::*;
    use crate::dsl::{Alarm, Alarms, Metric, Stacks, Topic};

    const MESSAGE: &str = "`1` alarm notifies it, but it has no subscriber";

    fn orders() -> Metric {
        Metric::custom("shop", "orders")
    }

    // found: L10
    #[test]
    fn alarm_topic_without_subscriber_is_a_warning() {
        let with = |topic: fn() -> Topic| {
            check(move |stack| {
                let alerts = stack.add(topic());
                stack.add(Alarm::above("orders", orders(), 1.0).notify(alerts.arn()));
            })
        };
        assert_warning(&with(|| Topic::new("alerts")), "ECS1820", MESSAGE);
        assert_silent(&with(|| Topic::new("alerts").email("ops@example.com")));
        assert_silent(&with(|| Topic::import("alerts", TOPIC)));
        assert_silent(&check(|stack| {
            stack.add(Topic::new("orders"));
        }));
    }

    #[test]
    fn alarm_sets_of_other_stacks_count() {
        let across = |has_subscription: bool| {
            check_program(&move |stacks: &mut Stacks| {
                let base = stacks.stack("base");
                let alerts = base.add(Topic::new("alerts"));
                if has_subscription {
                    let subscription = sns::Subscription::new("sms", alerts.arn());
                    base.resource("pager", subscription.endpoint("+15555550100"));
                }
                let shop = stacks.stack("shop");
                platform(shop);
                shop.add(worker("mail"));
                shop.add(Alarms::standard("alerts", &alerts));
            })
        };
        let found = across(false);
        assert_eq!(only(&found).0, "ECS1820");
        assert_silent(&across(true));
    }
}
