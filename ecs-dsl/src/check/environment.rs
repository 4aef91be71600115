//! Environment variables: none twice, and no secrets in plain sight.

use std::collections::BTreeMap;

use super::report::{Report, workload_label};
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::{Container, Stack};
use crate::rules;

const TWICE: Code = Code::new("ECS1603");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for workload in stack.workloads() {
        let mut report = Report::new(workload_label(workload), faults);
        for container in workload.containers() {
            check_plain(container, &mut report);
            check_twice(container, &mut report);
        }
    }
}

/// The value is not told: it may well be the secret.
fn check_plain(container: &Container, report: &mut Report<'_>) {
    for (name, value) in &container.environment {
        report.text(name, rules::variable_name);
        let literal = value.expr().as_str().unwrap_or_default();
        report.value(
            &name.value,
            name.origin,
            rules::plain_variable(name, literal),
        );
    }
    for (name, _) in &container.secrets {
        report.text(name, rules::variable_name);
    }
}

fn check_twice(container: &Container, report: &mut Report<'_>) {
    let plain = container
        .environment
        .iter()
        .map(|(name, _)| (name, "plain"));
    let secret = container.secrets.iter().map(|(name, _)| (name, "secret"));
    let mut known: BTreeMap<&str, (&Located<String>, &str)> = BTreeMap::new();
    for (name, kind) in plain.chain(secret) {
        let Some((first, first_kind)) = known.insert(&name.value, (name, kind)) else {
            continue;
        };
        let how = if kind == first_kind {
            "twice"
        } else {
            "as a plain variable and as a secret"
        };
        let fault = Diagnostic::error(
            TWICE,
            format!("the variable `{}` is given {how}", name.value),
        )
        .allowed("each variable once")
        .hint(format!("the other one is given at {}", first.origin));
        report.tell(fault, name.origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::cfn::SecretRef;

    fn secret() -> SecretRef {
        SecretRef::secrets_manager("arn:aws:secretsmanager:eu-west-1:1:secret:a".into())
    }

    #[test]
    fn secrets_do_not_stand_in_plain_sight() {
        let faults = check_service(|| service("order").env("DB_PASSWORD", "hunter2"));
        let message = "variable `DB_PASSWORD` has the name of a secret and stands in plain sight in the task definition";
        assert_error(&faults, "ECS1602", message);
        assert!(!faults.to_string().contains("hunter2"));
        assert_silent(&check_service(|| {
            service("order").secret("DB_PASSWORD", secret())
        }));
        assert_silent(&check_service(|| {
            service("order").env("PASSWORD_MIN_LENGTH", 12)
        }));
    }

    #[test]
    fn a_variable_is_given_once() {
        let faults = check_service(|| service("order").env("MODE", "a").env("MODE", "b"));
        assert_error(&faults, "ECS1603", "the variable `MODE` is given twice");
    }

    #[test]
    fn a_variable_is_plain_or_a_secret() {
        let faults = check_service(|| service("order").env("KEY", "a").secret("KEY", secret()));
        assert_error(
            &faults,
            "ECS1603",
            "the variable `KEY` is given as a plain variable and as a secret",
        );
    }

    #[test]
    fn names_are_ones_that_an_environment_can_have() {
        let faults = check_service(|| service("order").env("A B", "a"));
        assert_error(
            &faults,
            "ECS1601",
            "variable name `A B` is not one that an environment can have",
        );
    }
}
