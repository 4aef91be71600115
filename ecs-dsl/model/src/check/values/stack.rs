//! Values of the stack: outputs, allowances, description, tags.

use std::collections::BTreeSet;

use crate::check::report::Report;
use crate::diag::{Diagnostic, Diagnostics, similar};
use crate::dsl::{InvalidValue, Stack};
use crate::rules::{self, CATALOGUE, Entry, codes};

/// `limits.json`: `tags`. Every resource has two more tags, `Name` and `Environment`.
const MAX_TAGS: usize = 50 - 2;
/// The tags of every resource.
const AUTOMATIC_TAGS: [&str; 2] = ["Name", "Environment"];

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    let mut report = Report::new(format!("stack `{}`", stack.name()), diagnostics);
    for (name, _) in &stack.outputs {
        report.value(
            &name.value,
            name.origin,
            rules::output_name(name.value.as_str()),
        );
    }
    for allow in &stack.allows {
        let (rule, origin) = (&allow.rule.value, allow.rule.origin);
        if let Err(violation) = rules::allowed_code(&rule.code) {
            let diagnostic = Diagnostic::from(InvalidValue::new(&rule.code, violation));
            report.add(suggest_rule(diagnostic, &rule.code), origin);
        }
        report.value(&rule.reason, origin, rules::allowance_reason(&rule.reason));
    }
    if let Some(text) = &stack.description {
        let length = format!("{} bytes", text.len());
        report.value(length, text.origin, rules::description(text));
    }
    check_tags(stack, &mut report);
    check_required_tags(stack, &mut report);
    for (key, value) in &stack.tags {
        report.text(key, rules::tag_key);
        // A value that only CloudFormation knows isn't checked.
        if let Some(value) = value.expr().as_str() {
            report.value(value, key.origin, rules::tag_value(value));
        }
    }
}

/// Adds the closest slug to the diagnostic of an unknown rule.
fn suggest_rule(diagnostic: Diagnostic, text: &str) -> Diagnostic {
    let slugs = CATALOGUE.iter().map(|entry| entry.code.slug());
    match similar(text, slugs) {
        Some(slug) if Entry::find(text).is_none() => {
            diagnostic.hint(format!("did you mean `{slug}`?"))
        }
        _ => diagnostic,
    }
}

/// `Name` and `Environment` are on every resource.
fn check_required_tags(stack: &Stack, report: &mut Report<'_>) {
    for key in stack.stage().spanned_required_tags() {
        let mut keys = stack.tags.iter().map(|(known, _)| known.value.as_str());
        if keys.any(|known| known == key.value) || AUTOMATIC_TAGS.contains(&key.value.as_str()) {
            continue;
        }
        let message = format!(
            "the stack has no tag `{}`, which its stage requires",
            key.value
        );
        let diagnostic = Diagnostic::warning(codes::MISSING_REQUIRED_TAG, message)
            .allowed("every tag of `.required_tags(…)`")
            .hint(format!("add `stack.tag(\"{}\", …)`", key.value));
        report.add(diagnostic, key.origin);
    }
}

fn check_tags(stack: &Stack, report: &mut Report<'_>) {
    let mut known = BTreeSet::from(AUTOMATIC_TAGS);
    for (key, _) in &stack.tags {
        if !known.insert(&key.value) {
            let message = format!("duplicate tag `{}`", key.value);
            let diagnostic = Diagnostic::error(codes::DUPLICATE_OR_TOO_MANY_TAGS, message)
                .allowed("each key once; `Name` and `Environment` are already set");
            report.add(diagnostic, key.origin);
        }
    }
    if let Some((key, _)) = stack.tags.get(MAX_TAGS) {
        let message = format!("stack has `{}` tags", stack.tags.len());
        let diagnostic = Diagnostic::error(codes::DUPLICATE_OR_TOO_MANY_TAGS, message).allowed(
            format!("at most {MAX_TAGS} in addition to `Name` and `Environment`"),
        );
        report.add(diagnostic, key.origin);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::dsl::Queue;

    #[test]
    fn invalid_output_name_is_an_error() {
        let diagnostics = check(|stack| stack.output("load-balancer", "x"));
        let message = "output name `load-balancer` is invalid";
        assert_error(&diagnostics, "ECS1024", message);
        assert_silent(&check(|stack| stack.output("LoadBalancer", "x")));
    }

    #[test]
    fn invalid_tag_is_an_error() {
        let diagnostics = check(|stack| stack.tag("aws:team", "shop"));
        let message = "tag key `aws:team` is invalid";
        assert_error(&diagnostics, "ECS1026", message);
        let diagnostics = check(|stack| stack.tag("team", "a|b"));
        assert_error(&diagnostics, "ECS1026", "tag value `a|b` is invalid");
        assert_silent(&check(|stack| stack.tag("team", "")));
        assert_silent(&check(|stack| stack.tag("team", "shop")));
        assert_silent(&check(|stack| {
            let queue = stack.add(Queue::new("orders"));
            stack.tag("queue", queue.queue_name());
        }));
    }

    #[test]
    fn too_long_description_is_an_error() {
        let diagnostics = check(|stack| stack.description(&"x".repeat(1025)));
        assert_error(
            &diagnostics,
            "ECS1027",
            "description `1025 bytes` is too long",
        );
        assert_silent(&check(|stack| stack.description(&"x".repeat(1024))));
    }

    #[test]
    fn duplicate_and_too_many_tags_are_errors() {
        let diagnostics = check(|stack| {
            stack.tag("team", "shop");
            stack.tag("team", "back");
        });
        assert_error(&diagnostics, "ECS1033", "duplicate tag `team`");
        let diagnostics = check(|stack| stack.tag("Environment", "test"));
        assert_error(&diagnostics, "ECS1033", "duplicate tag `Environment`");
        let many = |count: usize| {
            check(move |stack| {
                for number in 0..count {
                    stack.tag(&format!("tag-{number}"), "x");
                }
            })
        };
        assert_error(&many(49), "ECS1033", "stack has `49` tags");
        assert_silent(&many(48));
    }
}
