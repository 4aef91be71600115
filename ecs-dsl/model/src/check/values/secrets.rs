//! Values of secrets: lengths of generated ones, ARNs and names of imported ones.

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
                let diagnostic =
                    wrong_service(arn, violation, rules::parameter_arn, "Secret::parameter");
                report.add(diagnostic, secret.origin);
            }
        }
    }
}

pub(super) fn parameter(parameter: &SecureParameter, report: &mut Report<'_>) {
    let Some(arn_or_name) = parameter.given.expr().as_str() else {
        return;
    };
    if let Err(violation) = rules::secure_parameter(arn_or_name) {
        let diagnostic = wrong_service(arn_or_name, violation, rules::secret_arn, "Secret::import");
        report.add(diagnostic, parameter.origin);
    }
}

/// An ARN of the wrong service, or an invalid name. The hint suggests `instead` for an ARN of the other service.
fn wrong_service(
    arn: &str,
    violation: Violation,
    other: fn(&str) -> Verdict,
    instead: &str,
) -> Diagnostic {
    let message = format!("{} `{arn}` {}", violation.subject, violation.message);
    let diagnostic = Diagnostic::error(violation.code, message).allowed(violation.allowed);
    if other(arn).is_ok() {
        diagnostic.hint(format!("use `{instead}(name, \"{arn}\")`"))
    } else {
        diagnostic
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
    fn long_secret_is_an_error() {
        let diagnostics = added(|| Secret::generated("token").length(5_000));
        let message = "secret length `5000` is out of range for Secrets Manager";
        assert_error(&diagnostics, "ECS1716", message);
        assert_silent(&added(|| Secret::generated("token").length(64)));
    }

    #[test]
    fn parameter_arn_as_secret_is_an_error() {
        let diagnostics = added(|| Secret::import("payment", PARAMETER));
        let message = format!("ARN `{PARAMETER}` is not a secret of Secrets Manager");
        assert_error(&diagnostics, "ECS1730", &message);
        let hint = format!("use `Secret::parameter(name, \"{PARAMETER}\")`");
        assert_eq!(
            only_diagnostic(&diagnostics).hint.as_deref(),
            Some(hint.as_str())
        );
        assert_silent(&added(|| Secret::import("payment", SECRET)));
        assert_silent(&added(|| Secret::import("payment", "prod/payment")));
    }

    #[test]
    fn secret_arn_as_parameter_is_an_error() {
        let diagnostics = added(|| Secret::parameter("payment", SECRET));
        let message = format!("ARN `{SECRET}` is not a parameter of Parameter Store");
        assert_error(&diagnostics, "ECS1730", &message);
        let hint = format!("use `Secret::import(name, \"{SECRET}\")`");
        assert_eq!(
            only_diagnostic(&diagnostics).hint.as_deref(),
            Some(hint.as_str())
        );
        assert_silent(&added(|| Secret::parameter("payment", PARAMETER)));
    }

    #[test]
    fn arn_of_another_service_has_no_hint() {
        let diagnostics = added(|| Secret::import("payment", "arn:aws:s3:::payment"));
        let message = "ARN `arn:aws:s3:::payment` is not a secret of Secrets Manager";
        assert_error(&diagnostics, "ECS1730", message);
        assert_eq!(only_diagnostic(&diagnostics).hint, None);
    }

    #[test]
    fn invalid_parameter_name_is_an_error() {
        let diagnostics = added(|| Secret::parameter("payment", "bad name"));
        let message = "parameter name `bad name` is not valid in Parameter Store";
        assert_error(&diagnostics, "ECS1731", message);
        assert_silent(&added(|| Secret::parameter("payment", "/shop/payment")));
    }
}
