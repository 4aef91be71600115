//! Assertions for tests of programs and components: which rules report a finding.
//!
//! ```
//! use ecs_dsl::prelude::*;
//! use ecs_dsl::testing::{assert_clean, assert_reports};
//!
//! fn inbox(stack: &mut Stack, hours: u64) {
//!     stack.add(Queue::new("inbox").visibility_timeout(Duration::from_secs(hours * 3_600)));
//! }
//!
//! assert_reports("queue-attribute-out-of-range", |stack: &mut Stack| inbox(stack, 13));
//! assert_clean(|stack: &mut Stack| inbox(stack, 12));
//! ```

mod stages;

pub use stages::check_stages;
#[doc(hidden)]
pub use stages::{NoSettings, OfSettings, check_known_stages};

use crate::diag::{Code, Diagnostics};
use crate::dsl::{App, Cluster, LoadBalancer, Nat, Program, Stack, Stage, Vpc};
use crate::rules::Entry;

/// All errors and warnings of a program, in one stage of an app.
pub fn findings<Form>(program: impl Program<Form>) -> Diagnostics {
    findings_in(
        &App::new("shop").stage(Stage::new("dev").region("us-east-1")),
        program,
    )
}

/// All errors and warnings of a program in every stage of `app`.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is passed by value"
)]
pub fn findings_in<Form>(app: &App, program: impl Program<Form>) -> Diagnostics {
    crate::assemble::findings(app, &crate::assemble::any(&program))
}

/// Asserts that a program has findings of the rule `rule`, a code or a slug, and of no other rule.
///
/// # Panics
/// If it has none, or one of another rule; the message lists what was found.
#[track_caller]
pub fn assert_reports<Form>(rule: &str, program: impl Program<Form>) {
    assert_only(rule, &findings(program));
}

/// [`assert_reports`] in every stage of `app`.
///
/// # Panics
/// If there are no findings, or one of another rule; the message lists what was found.
#[track_caller]
pub fn assert_reports_in<Form>(rule: &str, app: &App, program: impl Program<Form>) {
    assert_only(rule, &findings_in(app, program));
}

/// [`assert_reports`] in the stage of `app` with the name `stage`.
///
/// # Panics
/// If there are no findings, or one of another rule; the message lists what was found.
#[track_caller]
pub fn assert_reports_at<Form>(rule: &str, app: &App, stage: &str, program: impl Program<Form>) {
    assert_only(rule, &findings_at(app, stage, program));
}

/// Asserts that a program has no findings.
///
/// # Panics
/// If it has one; the message lists what was found.
#[track_caller]
pub fn assert_clean<Form>(program: impl Program<Form>) {
    assert_none(&findings(program));
}

/// [`assert_clean`] in every stage of `app`.
///
/// # Panics
/// If there is a finding; the message lists what was found.
#[track_caller]
pub fn assert_clean_in<Form>(app: &App, program: impl Program<Form>) {
    assert_none(&findings_in(app, program));
}

/// [`assert_clean`] in the stage of `app` with the name `stage`.
///
/// # Panics
/// If there is a finding; the message lists what was found.
#[track_caller]
pub fn assert_clean_at<Form>(app: &App, stage: &str, program: impl Program<Form>) {
    assert_none(&findings_at(app, stage, program));
}

fn findings_at<Form>(app: &App, stage: &str, program: impl Program<Form>) -> Diagnostics {
    match app.synth(stage, program) {
        Ok(assembly) => assembly.warnings,
        Err(found) => found,
    }
}

#[track_caller]
fn assert_only(rule: &str, found: &Diagnostics) {
    let code = find_code(rule);
    let only = found.iter().all(|diagnostic| diagnostic.code == code);
    assert!(
        only && !found.is_empty(),
        "expected findings of `{rule}` alone, found:\n{found}"
    );
}

#[track_caller]
#[allow(clippy::panic, reason = "a failed assertion panics")]
fn find_code(rule: &str) -> Code {
    match Entry::find(rule) {
        Some(entry) => entry.code,
        None => panic!("unknown rule `{rule}`"),
    }
}

#[track_caller]
fn assert_none(found: &Diagnostics) {
    assert!(found.is_empty(), "expected no findings, found:\n{found}");
}

/// The platform of a service, for the examples of rules: a VPC with a NAT gateway, a cluster, a load balancer. Most examples have
/// no route, because they are about something else.
#[doc(hidden)]
pub fn platform(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    stack.allow("unreachable-service", "the example has no route");
    stack.allow("listener-without-rules", "the example has no route");
}

#[cfg(test)]
mod tests {
    use super::stages::tests::failure;
    use super::{assert_clean, assert_reports, findings_in};
    use crate::dsl::{App, Queue, Stack, hours};

    fn inbox(stack: &mut Stack) {
        stack.add(Queue::new("inbox").visibility_timeout(hours(13)));
    }

    #[test]
    fn finding_of_another_rule_fails() {
        let message = failure(|| assert_reports("ECS1101", inbox));
        assert!(
            message.starts_with("expected findings of `ECS1101` alone, found:\nerror["),
            "{message}"
        );
    }

    #[test]
    fn no_finding_fails() {
        let message = failure(|| {
            assert_reports("ECS1101", |stack: &mut Stack| {
                drop(stack.add(Queue::new("inbox")));
            });
        });
        assert_eq!(message, "expected findings of `ECS1101` alone, found:\n");
    }

    #[test]
    fn unknown_rule_fails() {
        let message = failure(|| assert_reports("ECS9999", inbox));
        assert_eq!(message, "unknown rule `ECS9999`");
    }

    #[test]
    fn unexpected_finding_is_printed() {
        let message = failure(|| assert_clean(inbox));
        assert!(
            message.starts_with("expected no findings, found:\nerror[")
                && message.contains("(ECS1711)"),
            "{message}"
        );
    }

    #[test]
    fn app_without_stages_is_reported() {
        let found = findings_in(&App::new("shop"), inbox);
        assert_eq!(found.iter().next().unwrap().code, "ECS1006");
    }
}
