//! Services that write logs or notifications to something whose policy or encryption doesn't let them.

use serde_json::Value;

use super::finding::Finding;
use super::finished::{Finished, at};
use crate::cfn::DocumentResource;
use crate::cfn::eval::{function, items};
use crate::cfn::type_names::{
    cloudwatch, elasticloadbalancingv2 as elb, events, kms, logs, s3, sns, sqs,
};
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for group in template.of_type(logs::LOG_GROUP) {
        found.extend(closed_key(template, group.property("KmsKeyId"), "logs").map(|key| {
            let message = format!("log group `{}` is encrypted with key `{key}`, whose policy doesn't admit CloudWatch Logs", group.id);
            finding(group.id, message, "a statement with the principal `logs.<region>.amazonaws.com` in the key policy")
        }));
    }
    for alarm in template.of_type(cloudwatch::ALARM) {
        for topic in template.ids_of(alarm.property("AlarmActions"), sns::TOPIC) {
            found.extend(
                template
                    .resource(topic)
                    .and_then(|topic| silent_topic(template, alarm, &topic)),
            );
        }
    }
    for balancer in template.of_type(elb::LOAD_BALANCER) {
        found.extend(unwritable_bucket(template, balancer));
    }
    for subscription in template.of_type(sns::SUBSCRIPTION) {
        let queue = template.referred_of(subscription.property("Endpoint"), sqs::QUEUE);
        found.extend(refused(
            template,
            subscription.id,
            queue,
            ("sns", "Amazon SNS"),
        ));
    }
    for rule in template.of_type(events::RULE) {
        for target in rule.list("Targets") {
            if target.get("RoleArn").is_none() {
                let target = template.referred(target.get("Arn").unwrap_or(&Value::Null));
                found.extend(refused(
                    template,
                    rule.id,
                    target,
                    ("events", "EventBridge"),
                ));
            }
        }
    }
    for bucket in template.of_type(s3::BUCKET) {
        for (list, name) in [
            ("QueueConfigurations", "Queue"),
            ("TopicConfigurations", "Topic"),
        ] {
            let configurations = at(bucket, &format!("NotificationConfiguration/{list}"));
            for configuration in configurations.map(items).unwrap_or_default() {
                let target = template.referred(configuration.get(name).unwrap_or(&Value::Null));
                found.extend(refused(template, bucket.id, target, ("s3", "Amazon S3")));
            }
        }
    }
    found
}

/// A queue or topic of this template whose policies are known and don't let the service send to it.
fn refused(
    template: &Finished<'_>,
    sender: &str,
    target: Option<DocumentResource<'_>>,
    (service, name): (&str, &str),
) -> Option<Finding> {
    let target = target.filter(|target| [sqs::QUEUE, sns::TOPIC].contains(&target.type_name))?;
    let policies = template.referrers(target.id).iter();
    let mut policies = policies.filter(|referrer| referrer.type_name.ends_with("Policy"));
    // What knows the queue by an output may give it a policy.
    let is_open = template.is_output(target.id)
        || policies.any(|policy| {
            let document = policy.property("PolicyDocument");
            document.is_none_or(|document| admits(document, service) != Some(false))
        });
    if is_open {
        return None;
    }
    let what = if target.type_name == sqs::QUEUE {
        "queue"
    } else {
        "topic"
    };
    let message = format!(
        "`{sender}` sends to {what} `{}`, whose policy doesn't admit {name}",
        target.id
    );
    let allowed = format!("a policy of the {what} with the principal `{service}.amazonaws.com`");
    Some(finding(sender, message, &allowed))
}

fn finding(id: &str, message: String, allowed: &str) -> Finding {
    let diagnostic = Diagnostic::warning(codes::POLICY_WITHOUT_SERVICE_ACCESS, message);
    Finding::new(id, diagnostic.allowed(allowed))
}

/// The key of this template whose policy is known and doesn't name the service.
fn closed_key<'a>(
    template: &Finished<'a>,
    value: Option<&'a Value>,
    service: &str,
) -> Option<&'a str> {
    let id = template.ids_of(value, kms::KEY).into_iter().next()?;
    // The default policy of a key admits the account alone.
    let is_closed = match template.resource(id)?.property("KeyPolicy") {
        Some(policy) => admits(policy, service) == Some(false),
        None => true,
    };
    is_closed.then_some(id)
}

/// Whether a statement of the policy allows something to the service; `None` if the policy is unknown.
fn admits(policy: &Value, service: &str) -> Option<bool> {
    let statements = policy
        .get("Statement")
        .filter(|statements| function(statements).is_none())?;
    let admits = |statement: &Value| {
        // The principal may be a function: its text has the name of the service.
        let principal = statement
            .get("Principal")
            .map(Value::to_string)
            .unwrap_or_default();
        let is_any = principal == "\"*\"" || principal.contains("{\"AWS\":\"*\"}");
        let denies = statement
            .get("Effect")
            .is_some_and(|effect| effect == "Deny");
        !denies && (is_any || principal.contains(service))
    };
    let is_one = std::slice::from_ref(statements);
    let statements = if statements.is_array() {
        items(statements)
    } else {
        is_one
    };
    Some(statements.iter().any(admits))
}

/// CloudWatch can't use the key that AWS manages for SNS.
fn silent_topic<'a>(
    template: &Finished<'a>,
    alarm: &DocumentResource<'a>,
    topic: &DocumentResource<'a>,
) -> Option<Finding> {
    let key = topic.property("KmsMasterKeyId");
    let managed = template
        .text(key)
        .is_some_and(|key| key.ends_with("alias/aws/sns"));
    let what = if managed {
        "is encrypted with `alias/aws/sns`, which CloudWatch can't use".to_owned()
    } else {
        let key = closed_key(template, key, "cloudwatch")?;
        format!("is encrypted with key `{key}`, whose policy doesn't admit CloudWatch")
    };
    let message = format!(
        "alarm `{}` notifies topic `{}`, which {what}",
        alarm.id, topic.id
    );
    let allowed =
        "a key whose policy has a statement with the principal `cloudwatch.amazonaws.com`";
    Some(finding(alarm.id, message, allowed))
}

/// Elastic Load Balancing writes access logs only to buckets with a policy for it, and with keys of S3.
fn unwritable_bucket<'a>(
    template: &Finished<'a>,
    balancer: &DocumentResource<'a>,
) -> Option<Finding> {
    let attributes = balancer.list("LoadBalancerAttributes");
    let attribute = |name: &str| {
        let found = attributes
            .iter()
            .find(|item| item.get("Key").is_some_and(|key| key == name))?;
        found.get("Value")
    };
    if template.text(attribute("access_logs.s3.enabled"))? != "true" {
        return None;
    }
    let bucket = template.referred_of(attribute("access_logs.s3.bucket"), s3::BUCKET)?;
    let rules = at(
        &bucket,
        "BucketEncryption/ServerSideEncryptionConfiguration",
    )
    .map(items)
    .unwrap_or_default();
    let with_kms = rules.iter().any(|rule| {
        let defaults = rule.get("ServerSideEncryptionByDefault");
        let algorithm = template.text(defaults.and_then(|rule| rule.get("SSEAlgorithm")));
        algorithm.is_some_and(|algorithm| algorithm.starts_with("aws:kms"))
    });
    let policies = template.of_type(s3::BUCKET_POLICY).iter();
    let mut policies = policies.filter(|policy| {
        template
            .ids_of(policy.property("Bucket"), s3::BUCKET)
            .contains(&bucket.id)
    });
    let what = if with_kms {
        "is encrypted with a key of KMS, which access logs don't support"
    } else if policies.next().is_none() && !template.is_output(bucket.id) {
        "has no policy that admits Elastic Load Balancing"
    } else {
        return None;
    };
    let message = format!(
        "load balancer `{}` writes its access logs to bucket `{}`, which {what}",
        balancer.id, bucket.id
    );
    let allowed = "a bucket with keys of S3 (`AES256`), and a policy that allows `s3:PutObject` to the service of access logs";
    Some(finding(balancer.id, message, allowed))
}
