//! Values of secrets: lengths of generated ones, ARNs and names of imported ones.

use crate::check::report::Report;
use crate::dsl::{Secret, SecretSource, SecureParameter};
use crate::rules;

pub(super) fn secret(secret: &Secret, report: &mut Report<'_>) {
    match &secret.source {
        SecretSource::Generated { length, .. } => report.number(length, rules::secret_length),
        SecretSource::Imported { arn, .. } => {
            if let Some(arn) = arn.expr().as_str() {
                report.value(arn, secret.origin, rules::imported_secret(arn));
            }
        }
    }
}

pub(super) fn parameter(parameter: &SecureParameter, report: &mut Report<'_>) {
    if let Some(given) = parameter.given.expr().as_str() {
        report.value(given, parameter.origin, rules::secure_parameter(given));
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
        assert_eq!(
            only_diagnostic(&diagnostics).hint.as_deref(),
            Some("use `Secret::parameter(name, arn)`")
        );
        assert_silent(&added(|| Secret::import("payment", SECRET)));
        assert_silent(&added(|| Secret::import("payment", "prod/payment")));
    }

    #[test]
    fn secret_arn_as_parameter_is_an_error() {
        let diagnostics = added(|| Secret::parameter("payment", SECRET));
        let message = format!("ARN `{SECRET}` is not a parameter of Parameter Store");
        assert_error(&diagnostics, "ECS1730", &message);
        assert_eq!(
            only_diagnostic(&diagnostics).hint.as_deref(),
            Some("use `Secret::import(name, arn)`")
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
