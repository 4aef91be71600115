//! ARNs of resources whose names are known.

use crate::cfn::{Value, intrinsic, pseudo};

/// `arn:aws:<service>:<region>:<account>:<resource>` in the stack's own partition, region and account.
pub(crate) fn arn(service: &'static str, resource: impl Into<Value<String>>) -> Value<String> {
    intrinsic::concat([
        "arn:".into(),
        pseudo::partition(),
        format!(":{service}:").into(),
        pseudo::region(),
        ":".into(),
        pseudo::account_id(),
        ":".into(),
        resource.into(),
    ])
}

/// The ARN of the resource with this name: `named_arn("ecr", "repository/", name)`.
pub(crate) fn named_arn(
    service: &'static str,
    kind: &'static str,
    name: &Value<String>,
) -> Value<String> {
    arn(service, intrinsic::concat([kind.into(), name.clone()]))
}

/// The ARN of a service whose ARNs have neither region nor account: `arn:aws:s3:::<resource>`.
pub(crate) fn global_arn(
    service: &'static str,
    resource: impl Into<Value<String>>,
) -> Value<String> {
    intrinsic::concat([
        "arn:".into(),
        pseudo::partition(),
        format!(":{service}:::").into(),
        resource.into(),
    ])
}

/// The ARN of the account: `arn:aws:iam::<account>:root`.
pub(crate) fn account_root() -> Value<String> {
    intrinsic::concat([
        "arn:".into(),
        pseudo::partition(),
        ":iam::".into(),
        pseudo::account_id(),
        ":root".into(),
    ])
}
