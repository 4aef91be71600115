//! Variations of real texts by rule: other ids, other casing, wrapped, cut.

use std::collections::BTreeMap;

use super::code;
use super::fixture::{Example, cause_of, examples};

/// At least this many variations per kind.
const PER_KIND: usize = 50;

/// The causes that a text has when its decisive part is cut off: they say only what was being prepared.
const GENERAL: [&str; 20] = [
    "-",
    "container-not-started",
    "credentials-failed",
    "custom-resource-failed",
    "deployment-failed",
    "efs-mount-failed",
    "image-pull-failed",
    "instance-launch-failed",
    "log-driver-failed",
    "not-authorized",
    "operation-without-reason",
    "parameter-unreadable",
    "placement-failed",
    "property-missing",
    "registry-login-failed",
    "secret-unreadable",
    "stack-missing",
    "task-not-started",
    "value-invalid",
    "progress",
];

/// A cause, and a less exact one that a cut text has: the sentence that is left says so.
const LESS_EXACT: [(&str, &str); 5] = [
    ("engine-version", "referenced-resource-missing"),
    ("image-pull-not-allowed", "image-pull-denied"),
    ("logs-unreachable", "log-group-missing"),
    ("namespace-not-empty", "in-use"),
    ("repository-missing", "image-not-found"),
];

/// A way to change a text without changing its meaning. `None`: it doesn't apply to this kind of text.
type Rule = fn(kind: &str, text: &str) -> Option<String>;

const RULES: [(&str, Rule); 10] = [
    ("uppercase", |_, text| Some(text.to_uppercase())),
    ("lowercase", |_, text| Some(text.to_lowercase())),
    ("other account", |_, text| {
        Some(text.replace("111111111111", "403404429500"))
    }),
    ("other digits", |_, text| {
        Some(text.replace("00000000", "403a404b"))
    }),
    ("other region", |_, text| {
        Some(
            text.replace("us-east-1", "ap-southeast-2")
                .replace("us-west-2", "eu-north-1"),
        )
    }),
    ("line breaks", |_, text| Some(text.replace(": ", ":\n  "))),
    ("escaped quotes", |_, text| Some(text.replace('"', "\\\""))),
    ("curly quotes", |_, text| {
        Some(text.replace('\'', "\u{2019}"))
    }),
    ("wrapped", wrapped),
    ("wrapped twice", |kind, text| {
        wrapped(kind, &wrapped(kind, text)?)
    }),
];

/// What AWS wraps such texts in.
fn wrapped(kind: &str, text: &str) -> Option<String> {
    match kind {
        "ecs-stopped-reason" | "ecs-container-reason" => Some(format!(
            "(service payment-gateway) was unable to place a task. Reason: {text} (3 attempts)."
        )),
        "ecs-service-event" | "ecs-deployment-reason" => {
            Some(format!("{text} (deployment ecs-svc/4034)"))
        }
        "cfn-resource-status-reason" if !text.starts_with("Resource handler") => Some(format!(
            "Resource handler returned message: \"{text}\" (RequestToken: 404a, HandlerErrorCode: GeneralServiceException)"
        )),
        "cfn-resource-status-reason" => Some(format!("{text} (SDK Attempt Count: 3)")),
        "cfn-api-error" | "other-api-error" => Some(format!(
            "An error occurred (ValidationError) when calling the operation: {text}"
        )),
        _ => Some(format!("Status reason: {text}")),
    }
}

// found: I1
#[test]
fn variations_of_messages_have_the_same_cause() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for Example { kind, text, .. } in examples() {
        let expected = code(cause_of(&kind, &text));
        for (name, rule) in RULES {
            let Some(varied) = rule(&kind, &text) else {
                continue;
            };
            assert_eq!(code(cause_of(&kind, &varied)), expected, "{name}: {varied}");
            *counts.entry(group(&kind).to_owned()).or_default() += 1;
        }
    }
    for (kind, count) in counts {
        assert!(count >= PER_KIND, "{kind}: {count}");
    }
}

/// Kinds that share a family of texts.
fn group(kind: &str) -> &str {
    match kind {
        "ecs-deployment-reason" | "elb-target-health" => "ecs-service-event",
        "other-api-error" => "cfn-api-error",
        "cfn-early-validation" | "cfn-stack-status-reason" => "cfn-changeset-status-reason",
        other => other,
    }
}

#[test]
fn cut_message_has_its_cause_a_general_one_or_none() {
    for Example { kind, text, .. } in examples() {
        let expected = code(cause_of(&kind, &text));
        let chars: Vec<char> = text.chars().collect();
        for share in 1..20 {
            let cut: String = chars.iter().take(chars.len() * share / 20).collect();
            let found = code(cause_of(&kind, &cut));
            assert!(
                found == expected
                    || GENERAL.contains(&found)
                    || LESS_EXACT.contains(&(expected, found)),
                "{expected} became {found}: {cut}"
            );
        }
    }
}
