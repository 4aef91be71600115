//! KMS keys of encrypted resources: that they exist.

use serde_json::Value;

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::DocumentResource;

/// Types whose creation fails with an inaccessible key: `InvalidParameterException` of `CreateLogGroup`,
/// `KMSKeyNotAccessibleFault` of `CreateDBInstance` and `CreateDBCluster`. Others fail when they use the key.
const FAIL_AT_CREATION: [&str; 3] = [
    "AWS::Logs::LogGroup",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
];

/// A probe for each key ARN in a resource that this deployment creates or changes.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    for resource in target.resources() {
        if !target.may_change(&resource) {
            continue;
        }
        for (property, value) in resource.properties() {
            let mut arns = Vec::new();
            collect_arns(property, value, target, &mut arns);
            for arn in arns {
                let lookup = Lookup::Exists {
                    type_name: "AWS::KMS::Key".to_owned(),
                    identifiers: vec![arn.clone()],
                };
                probes.push(Probe::single(lookup, move |found| {
                    (*found == LookupResult::Missing).then(|| missing(&arn, &resource))
                }));
            }
        }
    }
    probes
}

/// Collects key ARNs in properties such as `KmsKeyId`, `KMSMasterKeyId` or `KmsKeyArn`, but not those in policies.
fn collect_arns(name: &str, value: &Value, target: &TargetTemplate<'_>, arns: &mut Vec<String>) {
    if name.to_ascii_lowercase().contains("kms") {
        arns.extend(target.text(value).filter(|text| is_key(text, target)));
    }
    match value {
        Value::Object(object) => object
            .iter()
            .for_each(|(name, value)| collect_arns(name, value, target, arns)),
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect_arns("", item, target, arns)),
        _ => {}
    }
}

/// Whether it is the ARN of a key in the stage's region.
fn is_key(text: &str, target: &TargetTemplate<'_>) -> bool {
    let parts: Vec<_> = text.split(':').collect();
    match parts.as_slice() {
        ["arn", _, "kms", region, _, key] => {
            key.starts_with("key/") && target.region.is_none_or(|own| own == *region)
        }
        _ => false,
    }
}

fn missing(arn: &str, resource: &DocumentResource<'_>) -> Finding {
    let (severity, effect) = if FAIL_AT_CREATION.contains(&resource.type_name) {
        let type_name = resource.type_name;
        (
            FindingSeverity::WillFail,
            format!("AWS can't create {type_name} with it, and the deployment rolls back"),
        )
    } else {
        (
            FindingSeverity::MayFail,
            "data encrypted with it can't be written or read".to_owned(),
        )
    };
    Finding {
        severity,
        topic: FindingTopic::Key,
        resource: resource.id.to_owned(),
        what: format!("KMS key `{arn}` not found"),
        effect,
        next: "use an existing key: list them with `aws kms list-keys`".to_owned(),
    }
}
