//! Real texts of AWS and their causes.
//!
//! `messages.json` has 106 texts with the code of the cause, words of the remedy, and the source; `wordings.tsv` has further
//! ones, in the wordings of AWS's documentation and of public reports.

mod fixture;
mod variations;

use std::collections::BTreeMap;

use fixture::{Example, cause_of, examples};

use super::cause::Cause;
use super::{Nature, log_cause, operation_cause, rows, task_cause};

fn code(cause: Option<&'static Cause>) -> &'static str {
    cause.map_or("-", |cause| cause.code)
}

// found: I1
#[test]
fn every_message_has_its_cause_and_remedy() {
    let examples = examples();
    assert_eq!(examples.len(), 106);
    for example in &examples {
        let cause = cause_of(&example.kind, &example.text);
        let cause = cause.unwrap_or_else(|| panic!("no cause: {}", example.text));
        assert_eq!(cause.code, example.code_of_text(), "{}", example.text);
        if example.code_of_text.is_none() {
            let remedy = cause.remedy;
            assert!(
                remedy.contains(&example.remedy),
                "{}: {remedy}",
                example.text
            );
        }
    }
}

#[test]
fn every_message_has_a_source() {
    for Example { source, text, .. } in examples() {
        assert!(!source.is_empty(), "{text}");
    }
}

#[test]
fn further_wordings_have_their_causes() {
    let mut count = 0;
    for line in include_str!("wordings.tsv").lines() {
        let [kind, text, expected] = line
            .split('\t')
            .collect::<Vec<_>>()
            .try_into()
            .unwrap_or_else(|_| panic!("three fields: {line}"));
        let cause = match kind {
            "task" => task_cause(text),
            "log" => log_cause(text),
            _ => operation_cause(text),
        };
        assert_eq!(code(cause), expected, "{text}");
        count += 1;
    }
    assert!(count > 200, "{count}");
}

#[test]
fn text_that_no_row_knows_has_no_cause() {
    for text in [
        "",
        "PlatformTaskDefinitionIncompatibilityError: no idea",
        "the flux capacitor lost its phase",
        "Resource handler returned message: \"the flux capacitor lost its phase\" (RequestToken: 1, HandlerErrorCode: \
         GeneralServiceException)",
        "Resource handler returned message: \"\" (RequestToken: 1, HandlerErrorCode: Unknown)",
    ] {
        assert_eq!(code(task_cause(text)), "-", "{text}");
        assert_eq!(code(operation_cause(text)), "-", "{text}");
    }
    assert_eq!(code(log_cause("GET /health 404 not found")), "-");
}

#[test]
fn handler_error_code_decides_if_the_text_does_not() {
    for (handler, expected) in [
        ("AccessDenied", "not-authorized"),
        ("AlreadyExists", "exists-outside"),
        ("InvalidRequest", "value-invalid"),
        ("NotFound", "referenced-resource-missing"),
        ("NotStabilized", "not-stabilized"),
        ("NotUpdatable", "replacement-required"),
        ("ResourceConflict", "too-soon"),
        ("ServiceInternalError", "aws-internal-error"),
        ("ServiceLimitExceeded", "quota"),
        ("Throttling", "throttled"),
        ("GeneralServiceException", "-"),
    ] {
        let text = format!(
            "Resource handler returned message: \"the flux capacitor lost its phase\" (RequestToken: 1, HandlerErrorCode: {handler})"
        );
        assert_eq!(code(operation_cause(&text)), expected, "{handler}");
    }
    let nested = "Resource handler returned message: \"Resource of type 'Stack set operation [1] was unexpectedly stopped or \
                  failed. status reason(s): [X (HandlerErrorCode: AlreadyExists).]'\" (HandlerErrorCode: GeneralServiceException)";
    assert_eq!(code(operation_cause(nested)), "exists-outside");
}

#[test]
fn causes_of_one_code_have_the_same_nature() {
    let mut known: BTreeMap<&str, Nature> = BTreeMap::new();
    let tables = [rows::TASKS, rows::LOG_LINES, rows::OPERATIONS];
    for cause in tables
        .iter()
        .flat_map(|tables| tables.iter())
        .flat_map(|rows| rows.iter())
    {
        let nature = *known.entry(cause.code).or_insert(cause.nature);
        assert_eq!(nature, cause.nature, "{}", cause.code);
        let is_kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(cause.code.chars().all(is_kebab), "{}", cause.code);
        for text in [cause.summary, cause.remedy] {
            assert!(
                !text.is_empty() && !text.ends_with('.'),
                "{}: {text}",
                cause.code
            );
        }
    }
    assert!(known.len() > 150, "{}", known.len());
}

#[test]
fn placeholders_are_filled_or_become_general_words() {
    let text = "image not found: {image}; increase it{memory}";
    let filled = Cause::fill(text, |name| (name == "image").then(|| "`web:1`".to_owned()));
    assert_eq!(filled, "image not found: `web:1`; increase it");
    assert_eq!(
        Cause::fill(text, |_| None),
        "image not found: the image; increase it"
    );
}
