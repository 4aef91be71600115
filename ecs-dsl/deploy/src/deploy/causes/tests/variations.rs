//! Variations of real texts by rule: other ids, other casing, wrapped, cut.

use std::collections::{BTreeMap, BTreeSet};

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

/// A way to change a text without changing its meaning.
type Rule = fn(kind: &str, text: &str) -> String;

const RULES: [(&str, Rule); 14] = [
    ("uppercase", |_, text| text.to_uppercase()),
    ("lowercase", |_, text| text.to_lowercase()),
    ("other account", |_, text| {
        text.replace("111111111111", "403404429500")
    }),
    ("other digits", |_, text| {
        text.replace("00000000", "403a404b")
    }),
    ("other region", |_, text| {
        text.replace("us-east-1", "ap-southeast-2")
            .replace("us-west-2", "eu-north-1")
    }),
    ("line breaks", |_, text| text.replace(": ", ":\n  ")),
    ("escaped quotes", |_, text| text.replace('"', "\\\"")),
    ("curly quotes", |_, text| text.replace('\'', "\u{2019}")),
    ("spaces around", |_, text| format!("  {text} \n")),
    ("quoted", |_, text| format!("\"{text}\"")),
    ("period", |_, text| format!("{text}.")),
    ("list item", |_, text| format!("- {text}")),
    ("labelled", |_, text| format!("Error: {text}")),
    ("wrapped", wrapped),
];

/// What AWS wraps such texts in.
fn wrapped(kind: &str, text: &str) -> String {
    match kind {
        "ecs-stopped-reason" | "ecs-container-reason" => format!(
            "(service payment-gateway) was unable to place a task. Reason: {text} (3 attempts)."
        ),
        "ecs-service-event" | "ecs-deployment-reason" => {
            format!("{text} (deployment ecs-svc/4034)")
        }
        "cfn-resource-status-reason" if !text.starts_with("Resource handler") => format!(
            "Resource handler returned message: \"{text}\" (RequestToken: 404a, HandlerErrorCode: GeneralServiceException)"
        ),
        "cfn-resource-status-reason" => format!("{text} (SDK Attempt Count: 3)"),
        "cfn-api-error" | "other-api-error" => {
            format!("An error occurred (ValidationError) when calling the operation: {text}")
        }
        _ => format!("Status reason: {text}"),
    }
}

// found: I1
#[test]
fn variations_of_messages_have_the_same_cause() {
    let mut varied: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Example { kind, text, .. } in examples() {
        let expected = code(cause_of(&kind, &text));
        let of_kind = varied.entry(kind.clone()).or_default();
        for (first, rule) in RULES {
            let once = rule(&kind, &text);
            let mut all = vec![("nothing else", once.clone())];
            // A kind with few texts needs combinations.
            if of_kind.len() < PER_KIND {
                all.extend(RULES.map(|(second, rule)| (second, rule(&kind, &once))));
            }
            for (second, changed) in all.into_iter().filter(|(_, changed)| *changed != text) {
                let found = code(cause_of(&kind, &changed));
                assert_eq!(found, expected, "{first}, {second}: {changed}");
                of_kind.insert(changed);
            }
        }
    }
    for (kind, varied) in varied {
        assert!(varied.len() >= PER_KIND, "{kind}: {}", varied.len());
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
