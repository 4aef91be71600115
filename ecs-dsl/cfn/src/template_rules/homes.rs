//! ARNs in another region or account where AWS wants the stack's own.

use std::sync::LazyLock;

use super::finding::Finding;
use super::finished::Finished;
use super::property_tree::{PropertyTree, Trail};
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

/// The types of the places, each with its properties.
static BY_TYPE: LazyLock<Vec<(&str, PropertyTree<Own>)>> = LazyLock::new(|| {
    let mut types: Vec<(&str, PropertyTree<Own>)> = Vec::new();
    for (type_name, path, own) in PLACES {
        match types.iter_mut().find(|(known, _)| known == type_name) {
            Some((_, tree)) => tree.insert(path, *own),
            None => {
                let mut tree = PropertyTree::default();
                tree.insert(path, *own);
                types.push((type_name, tree));
            }
        }
    }
    types
});

pub(super) fn check(template: &Finished<'_>, home: Home<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (type_name, places) in BY_TYPE.iter() {
        for resource in template.of_type(type_name) {
            places.visit(resource.properties(), &mut |own, value| {
                let arn = template.text(Some(value.value));
                let path = value.path;
                let foreign = arn.and_then(|arn| foreign((resource.id, path), &arn, *own, home));
                found.extend(foreign.map(|diagnostic| Finding {
                    path: path.to_string(),
                    same_as: Some(codes::ARN_IN_ANOTHER_REGION),
                    ..Finding::new(resource.id, diagnostic)
                }));
            });
        }
    }
    found
}

fn foreign(
    (id, path): (&str, &Trail<'_>),
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
    let message = format!("`{arn}` is in {kind} `{theirs}`, not in the stack's (`{id}.{path}`)");
    let diagnostic = Diagnostic::error(codes::RESOURCE_OF_ANOTHER_REGION_OR_ACCOUNT, message);
    Some(diagnostic.allowed(format!("a resource in {kind} `{ours}`")))
}
