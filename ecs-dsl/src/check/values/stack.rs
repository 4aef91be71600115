//! The stack itself: outputs, tags, description.

use crate::check::report::Report;
use crate::diag::Diagnostics;
use crate::dsl::Stack;
use crate::rules;

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    let mut report = Report::new(format!("stack `{}`", stack.name()), faults);
    for (name, _) in &stack.outputs {
        report.value(
            &name.value,
            name.origin,
            rules::output_name(name.value.as_str()),
        );
    }
    for allow in &stack.allows {
        let (rule, origin) = (&allow.rule.value, allow.rule.origin);
        report.value(&rule.code, origin, rules::allowed_code(&rule.code));
        report.value(&rule.reason, origin, rules::allowance_reason(&rule.reason));
    }
    if let Some(text) = &stack.description {
        let length = format!("{} bytes", text.len());
        report.value(length, text.origin, rules::description(text));
    }
    for (key, value) in &stack.tags {
        report.text(key, rules::tag_key);
        // What only CloudFormation knows may be anything.
        if let Some(value) = value.expr().as_str() {
            report.value(value, key.origin, rules::tag_value(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::Queue;

    #[test]
    fn outputs_are_letters_and_digits() {
        let faults = check(|stack| stack.output("load-balancer", "x"));
        let message = "output name `load-balancer` is not one that CloudFormation takes";
        assert_error(&faults, "ECS1024", message);
        assert_silent(&check(|stack| stack.output("LoadBalancer", "x")));
    }

    #[test]
    fn tags() {
        let faults = check(|stack| stack.tag("aws:team", "shop"));
        let message = "tag key `aws:team` is not one that AWS takes";
        assert_error(&faults, "ECS1026", message);
        let faults = check(|stack| stack.tag("team", ""));
        assert_error(&faults, "ECS1026", "tag value `` is not one that AWS takes");
        assert_silent(&check(|stack| stack.tag("team", "shop")));
        assert_silent(&check(|stack| {
            let queue = stack.add(Queue::new("orders"));
            stack.tag("queue", queue.queue_name());
        }));
    }

    #[test]
    fn descriptions() {
        let faults = check(|stack| stack.description(&"x".repeat(1025)));
        assert_error(&faults, "ECS1027", "description `1025 bytes` is too long");
        assert_silent(&check(|stack| stack.description(&"x".repeat(1024))));
    }
}
