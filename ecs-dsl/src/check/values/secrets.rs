//! Values of secrets: what AWS makes up, and where those are that exist already.

use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Secret, SecretSource, SecureParameter};
use crate::rules::{self, Verdict, Violation};

pub(super) fn secret(secret: &Secret, report: &mut Report<'_>) {
    match &secret.source {
        SecretSource::Generated { length, .. } => report.number(length, rules::secret_length),
        SecretSource::Imported { arn, .. } => {
            if let Some(arn) = arn.expr().as_str()
                && let Err(violation) = rules::imported_secret(arn)
            {
                let fault = misplaced(arn, violation, rules::parameter_arn, "Secret::parameter");
                report.tell(fault, secret.origin);
            }
        }
    }
}

pub(super) fn parameter(parameter: &SecureParameter, report: &mut Report<'_>) {
    let Some(given) = parameter.given.expr().as_str() else {
        return;
    };
    if let Err(violation) = rules::secure_parameter(given) {
        let fault = misplaced(given, violation, rules::secret_arn, "Secret::import");
        report.tell(fault, parameter.origin);
    }
}

/// An ARN of the wrong service, or a wrong name; what would take it, if it is of the other one that keeps secrets.
fn misplaced(
    arn: &str,
    violation: Violation,
    other: fn(&str) -> Verdict,
    instead: &str,
) -> Diagnostic {
    let message = format!("{} `{arn}` {}", violation.subject, violation.message);
    let fault = Diagnostic::error(violation.code, message).allowed(violation.allowed);
    if other(arn).is_ok() {
        fault.hint(format!("`{instead}(name, \"{arn}\")`"))
    } else {
        fault
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Component, Secret};

    const SECRET: &str = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:payment-AbCdEf";
    const PARAMETER: &str = "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/payment";

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(component());
        })
    }

    #[test]
    fn lengths() {
        let faults = added(|| Secret::generated("token").length(5_000));
        let message = "length of a secret `5000` is not one that AWS makes up";
        assert_error(&faults, "ECS1716", message);
        assert_silent(&added(|| Secret::generated("token").length(64)));
    }

    #[test]
    fn a_parameter_is_no_secret_of_secrets_manager() {
        let faults = added(|| Secret::import("payment", PARAMETER));
        let message = format!("ARN `{PARAMETER}` is not that of a secret of Secrets Manager");
        assert_error(&faults, "ECS1730", &message);
        let hint = format!("`Secret::parameter(name, \"{PARAMETER}\")`");
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint.as_str()));
        assert_silent(&added(|| Secret::import("payment", SECRET)));
        assert_silent(&added(|| Secret::import("payment", "prod/payment")));
    }

    #[test]
    fn a_secret_of_secrets_manager_is_no_parameter() {
        let faults = added(|| Secret::parameter("payment", SECRET));
        let message = format!("ARN `{SECRET}` is not that of a parameter of Parameter Store");
        assert_error(&faults, "ECS1730", &message);
        let hint = format!("`Secret::import(name, \"{SECRET}\")`");
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint.as_str()));
        assert_silent(&added(|| Secret::parameter("payment", PARAMETER)));
    }

    #[test]
    fn an_arn_of_neither_has_no_advice() {
        let faults = added(|| Secret::import("payment", "arn:aws:s3:::payment"));
        let message = "ARN `arn:aws:s3:::payment` is not that of a secret of Secrets Manager";
        assert_error(&faults, "ECS1730", message);
        assert_eq!(only_fault(&faults).hint, None);
    }

    #[test]
    fn names_of_parameters() {
        let faults = added(|| Secret::parameter("payment", "bad name"));
        let message = "name of a parameter `bad name` is not one that Parameter Store takes";
        assert_error(&faults, "ECS1731", message);
        assert_silent(&added(|| Secret::parameter("payment", "/shop/payment")));
    }
}
