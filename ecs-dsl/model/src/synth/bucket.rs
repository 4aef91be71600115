//! Buckets and their policies.

use super::duration::days;
use super::{Context, LogicalIds, iam, job, removal, resource_policy};
use crate::cfn::aws::s3;
use crate::cfn::resource_marks::{EMPTY_ON_DELETE, marked};
use crate::cfn::{Expr, Value, intrinsic, pseudo};
use crate::dsl::{Bucket, LoadBalancer, Stack, Versioning, Vpc};

/// Days after which incomplete multipart uploads are aborted.
const ABORT_UPLOADS_DAYS: i64 = 7;
/// The service principal that writes the access logs of load balancers.
const LOG_DELIVERY: &str = "logdelivery.elasticloadbalancing.amazonaws.com";
/// The service principal that writes flow logs.
const FLOW_LOG_DELIVERY: &str = "delivery.logs.amazonaws.com";

pub(super) fn synth(bucket: &Bucket, cx: &mut Context<'_>) {
    if bucket.imported.is_some() {
        return;
    }
    let ids = cx.ids(&bucket.name);
    let resource = resource(bucket, job::listens_to(bucket, cx));
    let mut resource = removal::with_policy(resource, bucket.removal, cx.stack());
    if bucket.empty_on_delete && removal::is_deleted(bucket.removal, cx.stack()) {
        resource = resource.attribute("Metadata", marked(EMPTY_ON_DELETE));
    }
    cx.add(ids.id("Bucket"), resource);
    let policy = iam::document(statements(bucket, ids, cx.stack()));
    let resource = s3::BucketPolicy::new(ids.reference("Bucket"), policy);
    cx.add(ids.id("BucketPolicy"), resource);
}

fn resource(bucket: &Bucket, has_listener: bool) -> s3::Bucket {
    let private = s3::PublicAccessBlockConfiguration::new()
        .block_public_acls(true)
        .block_public_policy(true)
        .ignore_public_acls(true)
        .restrict_public_buckets(true);
    let owner =
        s3::OwnershipControlsRule::new().object_ownership(s3::ObjectOwnership::BucketOwnerEnforced);
    let mut resource = s3::Bucket::new()
        .public_access_block_configuration(private)
        .ownership_controls(s3::OwnershipControls::new([owner]))
        .bucket_encryption(s3::BucketEncryption::new([encryption(bucket)]))
        .lifecycle_configuration(s3::LifecycleConfiguration::new([lifecycle(bucket)]));
    if bucket.versioning == Versioning::Enabled {
        let enabled = s3::VersioningConfigurationStatus::Enabled;
        resource = resource.versioning_configuration(s3::VersioningConfiguration::new(enabled));
    }
    if bucket.event_bridge || has_listener {
        let to_event_bridge = s3::NotificationConfiguration::new()
            .event_bridge_configuration(s3::EventBridgeConfiguration::new(true));
        resource = resource.notification_configuration(to_event_bridge);
    }
    resource
}

fn encryption(bucket: &Bucket) -> s3::ServerSideEncryptionRule {
    let rule = s3::ServerSideEncryptionRule::new();
    match &bucket.key {
        Some(key) => {
            let by_key = s3::ServerSideEncryptionByDefault::new(
                s3::ServerSideEncryptionByDefaultSseAlgorithm::AwsKms,
            );
            // A bucket key saves a KMS call, and its price, for nearly every object.
            rule.server_side_encryption_by_default(by_key.kms_master_key_id(key.arn()))
                .bucket_key_enabled(true)
        }
        None => rule.server_side_encryption_by_default(s3::ServerSideEncryptionByDefault::new(
            s3::ServerSideEncryptionByDefaultSseAlgorithm::Aes256,
        )),
    }
}

fn lifecycle(bucket: &Bucket) -> s3::Rule {
    let abort = s3::AbortIncompleteMultipartUpload::new(ABORT_UPLOADS_DAYS);
    let rule = s3::Rule::new(s3::RuleStatus::Enabled)
        .id("Lifecycle")
        .abort_incomplete_multipart_upload(abort);
    let Some(age) = bucket.expire else {
        return rule;
    };
    let age = days(age.value);
    let rule = rule.expiration_in_days(age);
    if bucket.versioning == Versioning::Enabled {
        rule.noncurrent_version_expiration(s3::NoncurrentVersionExpiration::new(age))
    } else {
        rule
    }
}

fn statements(bucket: &Bucket, ids: LogicalIds<'_>, stack: &Stack) -> Vec<Expr> {
    let arn: Value<String> = ids.attribute("Bucket", "Arn");
    let objects = intrinsic::concat([arn.clone(), "/*".into()]);
    let mut statements =
        vec![resource_policy::deny_insecure_transport("s3:*", vec![arn.clone(), objects]).into()];
    if bucket.access_log_target || is_log_bucket(bucket, stack) {
        let principal = ("Service", LOG_DELIVERY.into());
        let logs = account_logs(&arn);
        statements
            .push(resource_policy::allow("AccessLogs", principal, &["s3:PutObject"], logs).into());
    }
    if has_flow_logs(bucket, stack) {
        let delivery = || ("Service", FLOW_LOG_DELIVERY.into());
        let write = &["s3:PutObject"];
        let write = resource_policy::allow("FlowLogs", delivery(), write, account_logs(&arn));
        let read = resource_policy::allow("FlowLogAcl", delivery(), &["s3:GetBucketAcl"], arn);
        for statement in [write, read] {
            let account = pseudo::account_id();
            let statement = resource_policy::with_condition(
                statement,
                "StringEquals",
                "aws:SourceAccount",
                account,
            );
            statements.push(statement.into());
        }
    }
    statements
}

/// The objects below the prefix of the account's logs.
fn account_logs(bucket: &Value<String>) -> Value<String> {
    let prefix = "/AWSLogs/".into();
    intrinsic::concat([bucket.clone(), prefix, pseudo::account_id(), "/*".into()])
}

/// Whether a VPC of the stack writes its flow logs to the bucket.
fn has_flow_logs(bucket: &Bucket, stack: &Stack) -> bool {
    let mut logs = stack
        .all::<Vpc>()
        .filter_map(|vpc| vpc.flow_log_bucket.as_ref());
    logs.any(|logs| logs.scope() == stack.scope() && logs.name() == &*bucket.name)
}

/// Whether a load balancer of the stack writes its access logs to the bucket.
fn is_log_bucket(bucket: &Bucket, stack: &Stack) -> bool {
    let mut logs = stack
        .all::<LoadBalancer>()
        .filter_map(|balancer| balancer.access_logs.as_ref());
    logs.any(|logs| logs.scope() == stack.scope() && logs.name() == &*bucket.name)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, network, template, template_in};
    use crate::dsl::{Bucket, Key, LoadBalancer, Stage, Stateful, Versioning, days};

    fn bucket(change: impl Fn(Bucket) -> Bucket) -> Value {
        template(|stack| {
            stack.add(change(Bucket::new("files")));
        })["Resources"]
            .clone()
    }

    #[test]
    fn bucket_is_private_encrypted_and_versioned() {
        let resources = bucket(|bucket| bucket);
        let bucket = &resources["FilesBucket"];
        assert_eq!(bucket["DeletionPolicy"], "Delete");
        assert_eq!(bucket["UpdateReplacePolicy"], "Delete");
        let properties = &bucket["Properties"];
        assert_eq!(
            properties["PublicAccessBlockConfiguration"],
            json!({
                "BlockPublicAcls": true,
                "BlockPublicPolicy": true,
                "IgnorePublicAcls": true,
                "RestrictPublicBuckets": true,
            })
        );
        assert_eq!(
            properties["BucketEncryption"]["ServerSideEncryptionConfiguration"],
            json!([{"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}])
        );
        assert_eq!(properties["VersioningConfiguration"]["Status"], "Enabled");
        assert_eq!(
            properties["OwnershipControls"]["Rules"],
            json!([{"ObjectOwnership": "BucketOwnerEnforced"}])
        );
        assert_eq!(properties["BucketName"], json!(null));
    }

    #[test]
    fn policy_only_denies_plain_http() {
        let resources = bucket(|bucket| bucket);
        let statements =
            &resources["FilesBucketPolicy"]["Properties"]["PolicyDocument"]["Statement"];
        assert_eq!(statements.as_array().unwrap().len(), 1);
        assert_eq!(statements[0]["Effect"], "Deny");
        assert_eq!(
            statements[0]["Resource"],
            json!([{"Fn::GetAtt": ["FilesBucket", "Arn"]}, {"Fn::Sub": "${FilesBucket.Arn}/*"}])
        );
        assert_eq!(
            statements[0]["Condition"],
            json!({"Bool": {"aws:SecureTransport": "false"}})
        );
    }

    #[test]
    fn expiration_includes_noncurrent_versions() {
        let rule = |resources: Value| {
            resources["FilesBucket"]["Properties"]["LifecycleConfiguration"]["Rules"][0].clone()
        };
        let versioned = rule(bucket(|bucket| bucket.expire(days(30))));
        assert_eq!(versioned["ExpirationInDays"], 30);
        assert_eq!(
            versioned["NoncurrentVersionExpiration"],
            json!({"NoncurrentDays": 30})
        );
        assert_eq!(
            versioned["AbortIncompleteMultipartUpload"],
            json!({"DaysAfterInitiation": 7})
        );
        let versioning_off = rule(bucket(|bucket| {
            bucket.versioning(Versioning::Suspended).expire(days(30))
        }));
        assert_eq!(versioning_off["NoncurrentVersionExpiration"], json!(null));
    }

    #[test]
    fn access_log_bucket_allows_the_load_balancer() {
        let template = template(|stack| {
            network(stack);
            let logs = stack.add(Bucket::new("logs").event_bridge());
            stack.add(LoadBalancer::public("web").access_logs(&logs));
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["LogsBucketPolicy"]["Properties"]["PolicyDocument"]["Statement"][1],
            json!({
                "Sid": "AccessLogs",
                "Effect": "Allow",
                "Principal": {"Service": "logdelivery.elasticloadbalancing.amazonaws.com"},
                "Action": "s3:PutObject",
                "Resource": {"Fn::Sub": "${LogsBucket.Arn}/AWSLogs/${AWS::AccountId}/*"},
            })
        );
        let depends_on = resources["WebLoadBalancer"]["DependsOn"].to_string();
        assert!(depends_on.contains("LogsBucketPolicy"), "{depends_on}");
        assert_eq!(
            resources["LogsBucket"]["Properties"]["NotificationConfiguration"],
            json!({"EventBridgeConfiguration": {"EventBridgeEnabled": true}})
        );
    }

    #[test]
    fn protected_stage_retains_bucket() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            stack.add(Bucket::new("files"));
            stack.add(Bucket::new("scratch").delete_on_removal());
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["FilesBucket"]["DeletionPolicy"],
            "RetainExceptOnCreate"
        );
        assert_eq!(resources["FilesBucket"]["UpdateReplacePolicy"], "Retain");
        assert_eq!(resources["ScratchBucket"]["DeletionPolicy"], "Delete");
    }

    #[test]
    fn mark_for_emptying_is_on_deleted_buckets_only() {
        let mark = json!({"EcsDsl": {"EmptyOnDelete": true}});
        let metadata =
            |change: fn(Bucket) -> Bucket| bucket(change)["FilesBucket"]["Metadata"].clone();
        assert_eq!(metadata(|bucket| bucket), Value::Null);
        assert_eq!(metadata(Bucket::empty_on_delete), mark);
        assert_eq!(
            metadata(|bucket| bucket.empty_on_delete().retain_on_removal()),
            Value::Null
        );
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            stack.add(Bucket::new("files").empty_on_delete());
            stack.add(Bucket::new("cache").empty_on_delete().delete_on_removal());
        });
        let resources = &template["Resources"];
        assert_eq!(resources["FilesBucket"]["Metadata"], Value::Null);
        assert_eq!(resources["CacheBucket"]["Metadata"], mark);
    }

    #[test]
    fn read_grant_lists_and_gets() {
        let (statements, variables) = granted(|stack| stack.add(Bucket::new("files")).read());
        assert_eq!(
            statements,
            json!([
                {
                    "Effect": "Allow",
                    "Action": ["s3:ListBucket", "s3:GetBucketLocation"],
                    "Resource": {"Fn::GetAtt": ["FilesBucket", "Arn"]},
                },
                {
                    "Effect": "Allow",
                    "Action": "s3:GetObject",
                    "Resource": {"Fn::Sub": "${FilesBucket.Arn}/*"},
                },
            ])
        );
        assert_eq!(
            variables,
            json!([{"Name": "FILES_BUCKET", "Value": {"Ref": "FilesBucket"}}])
        );
    }

    #[test]
    fn write_grant_puts_and_deletes_and_uses_the_key() {
        let (statements, _) = granted(|stack| {
            let key = stack.add(Key::new("data"));
            stack.add(Bucket::new("files").kms_key(&key)).write()
        });
        assert_eq!(
            statements[0]["Action"],
            json!(["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"])
        );
        assert_eq!(
            statements[1]["Action"],
            json!(["kms:GenerateDataKey", "kms:Decrypt"])
        );
        assert_eq!(
            statements[1]["Resource"],
            json!({"Fn::GetAtt": ["DataKey", "Arn"]})
        );
    }

    #[test]
    fn read_write_grant_has_one_variable() {
        let (statements, variables) = granted(|stack| {
            stack
                .add(Bucket::import("files", "acme-files"))
                .read_write()
        });
        assert_eq!(statements.as_array().unwrap().len(), 3);
        assert_eq!(
            statements[2]["Resource"],
            json!({"Fn::Sub": "arn:${AWS::Partition}:s3:::acme-files/*"})
        );
        assert_eq!(
            variables,
            json!([{"Name": "FILES_BUCKET", "Value": "acme-files"}])
        );
    }
}
