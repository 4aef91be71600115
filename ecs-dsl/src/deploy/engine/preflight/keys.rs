//! The keys of KMS that resources are encrypted with: are they there?

use serde_json::Value;

use super::look::{Found, Look, Question};
use super::wanted::Wanted;
use super::{Finding, FindingSeverity, Topic};
use crate::cfn::DocumentResource;

/// Types that AWS refuses to make with a key that it can't use: `InvalidParameterException` of `CreateLogGroup`,
/// `KMSKeyNotAccessibleFault` of `CreateDBInstance` and `CreateDBCluster`. Others notice when the key is needed.
const REFUSED: [&str; 3] = [
    "AWS::Logs::LogGroup",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
];

/// A look at each key whose ARN a resource gives that this deployment makes or changes.
pub(super) fn looks<'a>(wanted: &'a Wanted<'a>) -> Vec<Look<'a>> {
    let mut looks = Vec::new();
    for resource in wanted.resources() {
        if !wanted.touches(&resource) {
            continue;
        }
        for (property, value) in resource.properties() {
            let mut arns = Vec::new();
            collect(property, value, wanted, &mut arns);
            for arn in arns {
                let question = Question::Exists {
                    type_name: "AWS::KMS::Key".to_owned(),
                    identifiers: vec![arn.clone()],
                };
                looks.push(Look::one(question, move |found| {
                    (*found == Found::Missing).then(|| missing(&arn, &resource))
                }));
            }
        }
    }
    looks
}

/// The ARNs of keys in properties such as `KmsKeyId`, `KMSMasterKeyId` or `KmsKeyArn`. Policies name keys too, and are
/// none of them.
fn collect(name: &str, value: &Value, wanted: &Wanted<'_>, arns: &mut Vec<String>) {
    if name.to_ascii_lowercase().contains("kms") {
        arns.extend(wanted.text(value).filter(|text| is_key(text, wanted)));
    }
    match value {
        Value::Object(object) => object
            .iter()
            .for_each(|(name, value)| collect(name, value, wanted, arns)),
        Value::Array(items) => items
            .iter()
            .for_each(|item| collect("", item, wanted, arns)),
        _ => {}
    }
}

/// Whether it is the ARN of a key in the stage's region.
fn is_key(text: &str, wanted: &Wanted<'_>) -> bool {
    let parts: Vec<_> = text.split(':').collect();
    match parts.as_slice() {
        ["arn", _, "kms", region, _, key] => {
            key.starts_with("key/") && wanted.region.is_none_or(|own| own == *region)
        }
        _ => false,
    }
}

fn missing(arn: &str, resource: &DocumentResource<'_>) -> Finding {
    let (severity, causes) = if REFUSED.contains(&resource.type_name) {
        let type_name = resource.type_name;
        (
            FindingSeverity::WillFail,
            format!("AWS refuses to make {type_name} with it, and the deployment goes back"),
        )
    } else {
        (
            FindingSeverity::MayFail,
            "what is encrypted with it can't be written or read".to_owned(),
        )
    };
    Finding {
        severity,
        topic: Topic::Key,
        resource: resource.id.to_owned(),
        what: format!("there is no key `{arn}`"),
        causes,
        next: "name a key that is there: `aws kms list-keys` lists them".to_owned(),
    }
}
