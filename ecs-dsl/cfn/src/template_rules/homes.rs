//! ARNs in another region or account where AWS wants the stack's own.

use super::finding::Finding;
use super::finished::Finished;
use super::values::walk;
use crate::cfn::DocumentResource;
use crate::cfn::type_names::{
    cloudwatch, ecs, efs, elasticache, elasticloadbalancingv2 as elb, lambda, logs, rds, sns, sqs,
};
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The region and the account of a stack, as far as they are known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Home<'a> {
    /// The region.
    pub region: Option<&'a str>,
    /// The ID of the account.
    pub account: Option<&'a str>,
}

/// What must be the stack's own.
#[derive(Clone, Copy)]
struct Own {
    region: bool,
    account: bool,
}

const REGION: Own = Own {
    region: true,
    account: false,
};
const ACCOUNT: Own = Own {
    region: false,
    account: true,
};
const BOTH: Own = Own {
    region: true,
    account: true,
};

/// Properties with ARNs, and what must be the stack's own: regional resources that another one uses directly. Keys of KMS may be of
/// another account, and topics of another account may be notified.
const PLACES: &[(&str, &str, Own)] = &[
    (elb::LISTENER, "Certificates/*/CertificateArn", BOTH),
    (
        elb::LISTENER_CERTIFICATE,
        "Certificates/*/CertificateArn",
        BOTH,
    ),
    (elb::LISTENER_RULE, "ListenerArn", BOTH),
    (ecs::SERVICE, "LoadBalancers/*/TargetGroupArn", BOTH),
    (ecs::SERVICE, "ServiceRegistries/*/RegistryArn", BOTH),
    (ecs::TASK_DEFINITION, "ExecutionRoleArn", ACCOUNT),
    (ecs::TASK_DEFINITION, "TaskRoleArn", ACCOUNT),
    (lambda::FUNCTION, "Role", ACCOUNT),
    (cloudwatch::ALARM, "AlarmActions/*", REGION),
    (cloudwatch::ALARM, "OKActions/*", REGION),
    (cloudwatch::ALARM, "InsufficientDataActions/*", REGION),
    (logs::LOG_GROUP, "KmsKeyId", REGION),
    (rds::DB_INSTANCE, "KmsKeyId", REGION),
    (efs::FILE_SYSTEM, "KmsKeyId", REGION),
    (elasticache::REPLICATION_GROUP, "KmsKeyId", REGION),
    (sns::TOPIC, "KmsMasterKeyId", REGION),
    (sqs::QUEUE, "KmsMasterKeyId", REGION),
    (sqs::QUEUE, "RedrivePolicy/deadLetterTargetArn", BOTH),
];

pub(super) fn check(template: &Finished<'_>, home: Home<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (type_name, path, own) in PLACES {
        for resource in template.of_type(type_name) {
            walk(
                resource.properties(),
                path,
                &mut String::new(),
                &mut |checked| {
                    let Some(arn) = template.text(Some(checked.value)) else {
                        return;
                    };
                    if let Some(diagnostic) = foreign(resource, checked.path, &arn, *own, home) {
                        found.push(Finding {
                            path: checked.path.trim_start_matches('.').to_owned(),
                            same_as: Some(codes::ARN_IN_ANOTHER_REGION),
                            ..Finding::new(resource.id, diagnostic)
                        });
                    }
                },
            );
        }
    }
    found
}

fn foreign(
    resource: &DocumentResource<'_>,
    path: &str,
    arn: &str,
    own: Own,
    home: Home<'_>,
) -> Option<Diagnostic> {
    let mut fields = arn.splitn(6, ':');
    if fields.next() != Some("arn") {
        return None;
    }
    let (region, account) = (fields.nth(2)?, fields.next()?);
    let differs = |wanted: bool, field: &str, home: Option<&str>| {
        let is_known = !field.is_empty()
            && field
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        wanted && is_known && home.is_some_and(|home| home != field)
    };
    let (kind, theirs, ours) = if differs(own.region, region, home.region) {
        ("region", region, home.region?)
    } else if differs(own.account, account, home.account) {
        ("account", account, home.account?)
    } else {
        return None;
    };
    let message = format!(
        "`{arn}` is in {kind} `{theirs}`, not in the stack's (`{}{path}`)",
        resource.id
    );
    let diagnostic = Diagnostic::error(codes::RESOURCE_OF_ANOTHER_REGION_OR_ACCOUNT, message);
    Some(diagnostic.allowed(format!("a resource in {kind} `{ours}`")))
}
