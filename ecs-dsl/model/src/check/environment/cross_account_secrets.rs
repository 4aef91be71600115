//! Secrets of other accounts: readable only if a customer managed key encrypts them.

use crate::cfn::Expr;
use crate::check::report::Report;
use crate::diag::Diagnostic;
use crate::dsl::{Stack, Task};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, task: &Task, report: &mut Report<'_>) {
    let Some(own) = stack.stage().account_id() else {
        return;
    };
    let secrets = task.containers().flat_map(|container| &container.secrets);
    for (name, value) in secrets {
        let Expr::Secret(secret) = value.expr() else {
            continue;
        };
        let account = secret.source().as_str().and_then(account_of);
        let Some(account) = account.filter(|account| *account != own) else {
            continue;
        };
        if secret.kms_key().is_some() {
            continue;
        }
        let message = format!(
            "the secret of environment variable `{}` is encrypted with the AWS managed key of account `{account}`, which other accounts can't use",
            name.value
        );
        let diagnostic = Diagnostic::error(codes::CROSS_ACCOUNT_SECRET_WITHOUT_KEY, message)
            .allowed(format!("secrets of account `{own}`, or secrets with a customer managed key that both accounts may use"))
            .hint("name the key with `.kms_key(&key)` on the secret; the policies of the secret and of the key must allow this account");
        report.add(diagnostic, name.origin);
    }
}

/// The account of an ARN, its fifth part.
fn account_of(arn: &str) -> Option<&str> {
    let account = arn.split(':').nth(4)?;
    (arn.starts_with("arn:") && !account.is_empty()).then_some(account)
}

#[cfg(test)]
mod tests {
    use super::account_of;
    use crate::assemble::testing::findings_in;
    use crate::dsl::{App, Cluster, Key, Nat, Secret, Stack, Stage, TaskBuilder, Vpc, Worker};

    fn codes(stage: Stage, with_key: bool) -> Vec<&'static str> {
        let diagnostics = findings_in(&App::new("shop").stage(stage), move |stack: &mut Stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let key = "arn:aws:kms:eu-west-1:222222222222:key/0f1e2d3c-4b5a-4678-9abc-def012345678";
            let key = stack.add(Key::import("other", key));
            let arn = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:prod/payment-AbCdEf";
            let secret = Secret::import("payment", arn);
            let secret = stack.add(if with_key {
                secret.kms_key(&key)
            } else {
                secret
            });
            let image = crate::check::testing::image();
            stack.add(
                Worker::new("billing")
                    .image(image)
                    .secret("PAYMENT", &secret),
            );
        });
        diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code.as_str())
            .collect()
    }

    #[test]
    fn secret_of_another_account_without_key_is_an_error() {
        let stage = || Stage::new("dev").region("eu-west-1");
        assert_eq!(codes(stage().account("111111111111"), false), ["ECS1608"]);
        assert!(codes(stage().account("111111111111"), true).is_empty());
        assert!(codes(stage().account("222222222222"), false).is_empty());
        assert!(codes(stage(), false).is_empty());
    }

    #[test]
    fn account_of_arn() {
        assert_eq!(account_of("arn:aws:ssm:eu-west-1:1:parameter/a"), Some("1"));
        assert_eq!(account_of("arn:aws:s3:::a"), None);
        assert_eq!(account_of("prod/payment"), None);
    }
}
