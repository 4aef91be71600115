//! The stack itself: outputs, tags, description.

use std::collections::BTreeSet;

use crate::check::report::Report;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules;

const TAGS: Code = Code::new("ECS1033");
/// `limits.json`: `tags`. Two of the tags of a resource are ours: `Name` and `Environment`.
const MOST_TAGS: usize = 50 - 2;

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
    check_tags(stack, &mut report);
    for (key, value) in &stack.tags {
        report.text(key, rules::tag_key);
        // What only CloudFormation knows may be anything.
        if let Some(value) = value.expr().as_str() {
            report.value(value, key.origin, rules::tag_value(value));
        }
    }
}

fn check_tags(stack: &Stack, report: &mut Report<'_>) {
    let mut known = BTreeSet::from(["Name", "Environment"]);
    for (key, _) in &stack.tags {
        if !known.insert(&key.value) {
            let fault = Diagnostic::error(TAGS, format!("the tag `{}` is given twice", key.value))
                .allowed("each key once; `Name` and `Environment` are set already");
            report.tell(fault, key.origin);
        }
    }
    if let Some((key, _)) = stack.tags.get(MOST_TAGS) {
        let message = format!("it has `{}` tags of its own", stack.tags.len());
        let fault = Diagnostic::error(TAGS, message).allowed(format!(
            "at most {MOST_TAGS}, beside `Name` and `Environment`"
        ));
        report.tell(fault, key.origin);
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

    #[test]
    fn tags_have_keys_of_their_own_and_are_fifty_at_most() {
        let faults = check(|stack| {
            stack.tag("team", "shop");
            stack.tag("team", "back");
        });
        assert_error(&faults, "ECS1033", "the tag `team` is given twice");
        let faults = check(|stack| stack.tag("Environment", "test"));
        assert_error(&faults, "ECS1033", "the tag `Environment` is given twice");
        let many = |count: usize| {
            check(move |stack| {
                for number in 0..count {
                    stack.tag(&format!("tag-{number}"), "x");
                }
            })
        };
        assert_error(&many(49), "ECS1033", "it has `49` tags of its own");
        assert_silent(&many(48));
    }
}
