//! The stack itself: outputs, tags, description.

use crate::check::report::Report;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules::{self, Verdict};

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    let component = format!("stack `{}`", stack.name());
    let mut report = Report::new(component.clone(), faults);
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
    let description = stack.description.as_deref().unwrap_or_default();
    without_place(
        &component,
        description,
        rules::description(description),
        faults,
    );
    for (key, value) in &stack.tags {
        without_place(&component, key, rules::tag_key(key), faults);
        let value = value.expr().as_str().unwrap_or_default();
        without_place(&component, value, rules::tag_value(value), faults);
    }
}

/// Tags and descriptions don't know their line.
fn without_place(component: &str, value: &str, verdict: Verdict, faults: &mut Diagnostics) {
    if let Err(violation) = verdict {
        let message = format!("{} `{value}` {}", violation.subject, violation.message);
        let fault = Diagnostic::error(Code::new(violation.code), message);
        faults.push(fault.allowed(violation.allowed).component(component));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;

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
        assert_eq!(
            only(&faults),
            ("ECS1026", "tag key `aws:team` is not one that AWS takes")
        );
        assert_silent(&check(|stack| stack.tag("team", "shop")));
    }

    #[test]
    fn descriptions() {
        let faults = check(|stack| stack.description(&"x".repeat(1025)));
        assert_eq!(only(&faults).0, "ECS1027");
        assert_silent(&check(|stack| stack.description(&"x".repeat(1024))));
    }
}
