//! The bucket for templates that exceed the inline limit and for kept deployments: created on demand, private, encrypted,
//! versioned. Templates expire.

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{
    BucketLifecycleConfiguration, BucketLocationConstraint, BucketVersioningStatus,
    CreateBucketConfiguration, ExpirationStatus, LifecycleExpiration, LifecycleRule,
    LifecycleRuleFilter, NoncurrentVersionExpiration, PublicAccessBlockConfiguration,
    ServerSideEncryption, ServerSideEncryptionByDefault, ServerSideEncryptionConfiguration,
    ServerSideEncryptionRule, VersioningConfiguration,
};
use serde_json::json;

use super::Aws;
use super::calls::send;
use crate::deploy::{CallResult, CallerIdentity, ControlPlaneError};

/// The prefix of the keys of templates.
pub(super) const TEMPLATES: &str = "templates/";

/// The prefix of the keys of kept deployments.
pub(super) const DEPLOYMENTS: &str = "deployments/";

/// After how many days a template expires, and a version that was overwritten or deleted.
const EXPIRY_DAYS: i32 = 30;

/// The region without a `LocationConstraint`.
const DEFAULT_LOCATION: &str = "us-east-1";

/// A request about a bucket. It fails if another account owns the bucket.
macro_rules! on_bucket {
    ($aws:expr, $operation:ident, $bucket:expr) => {
        $aws.s3
            .$operation()
            .bucket(&$bucket.name)
            .expected_bucket_owner($bucket.owner)
    };
}

/// A bucket's name, expected owner and partition.
pub(super) struct Bucket<'a> {
    pub(super) name: String,
    pub(super) owner: &'a str,
    pub(super) partition: &'a str,
}

impl<'a> Bucket<'a> {
    /// The bucket of the caller's account in this region.
    pub(super) fn for_caller(identity: &'a CallerIdentity, region: &str) -> Self {
        Self {
            name: format!("ecs-dsl-{}-{region}", identity.account),
            owner: &identity.account,
            partition: identity.arn.split(':').nth(1).unwrap_or("aws"),
        }
    }
}

impl Aws {
    /// Writes an object with JSON.
    pub(super) async fn put_json(
        &self,
        bucket: &Bucket<'_>,
        key: &str,
        body: &str,
    ) -> CallResult<()> {
        self.calls
            .call("PutObject", || {
                self.s3
                    .put_object()
                    .bucket(&bucket.name)
                    .expected_bucket_owner(bucket.owner)
                    .key(key)
                    .content_type("application/json")
                    .body(ByteStream::from(body.as_bytes().to_vec()))
                    .send()
            })
            .await?;
        Ok(())
    }

    /// Creates and configures the bucket if needed; returns whether it was created.
    pub(super) async fn ensure_bucket(&self, bucket: &Bucket<'_>) -> CallResult<bool> {
        let exists = self.exists(bucket).await?;
        if !exists {
            self.create(bucket).await?;
        }
        // Versioning is enabled last: if it is enabled, the configuration is complete.
        if !exists || !self.is_versioned(bucket).await? {
            self.configure(bucket).await?;
        }
        Ok(!exists)
    }

    async fn exists(&self, bucket: &Bucket<'_>) -> CallResult<bool> {
        let call = on_bucket!(self, head_bucket, bucket);
        let response = send!(self, "HeadBucket", call);
        match response {
            Ok(_) => Ok(true),
            // The response to HEAD has no body: the code is derived from the HTTP status.
            Err(error) if matches!(error.code(), Some("NotFound" | "404")) => Ok(false),
            Err(error) => Err(name_bucket(error, bucket)),
        }
    }

    async fn create(&self, bucket: &Bucket<'_>) -> CallResult<()> {
        let location = (self.region != DEFAULT_LOCATION).then(|| {
            CreateBucketConfiguration::builder()
                .location_constraint(BucketLocationConstraint::from(self.region.as_str()))
                .build()
        });
        let call = self
            .s3
            .create_bucket()
            .bucket(&bucket.name)
            .set_create_bucket_configuration(location);
        let response = send!(self, "CreateBucket", call);
        match response {
            Err(error) if error.code() == Some("BucketAlreadyOwnedByYou") => Ok(()),
            other => other.map(drop),
        }
    }

    async fn is_versioned(&self, bucket: &Bucket<'_>) -> CallResult<bool> {
        let call = on_bucket!(self, get_bucket_versioning, bucket);
        let response = send!(self, "GetBucketVersioning", call)?;
        Ok(response.status == Some(BucketVersioningStatus::Enabled))
    }

    async fn configure(&self, bucket: &Bucket<'_>) -> CallResult<()> {
        self.block_public_access(bucket).await?;
        self.encrypt(bucket).await?;
        let call = on_bucket!(self, put_bucket_policy, bucket).policy(policy(bucket));
        send!(self, "PutBucketPolicy", call)?;
        let call = on_bucket!(self, put_bucket_lifecycle_configuration, bucket)
            .lifecycle_configuration(expiry()?);
        send!(self, "PutBucketLifecycleConfiguration", call)?;
        let versioning = VersioningConfiguration::builder()
            .status(BucketVersioningStatus::Enabled)
            .build();
        let call =
            on_bucket!(self, put_bucket_versioning, bucket).versioning_configuration(versioning);
        send!(self, "PutBucketVersioning", call)?;
        Ok(())
    }

    async fn block_public_access(&self, bucket: &Bucket<'_>) -> CallResult<()> {
        let block = PublicAccessBlockConfiguration::builder()
            .block_public_acls(true)
            .ignore_public_acls(true)
            .block_public_policy(true)
            .restrict_public_buckets(true)
            .build();
        let call = on_bucket!(self, put_public_access_block, bucket)
            .public_access_block_configuration(block);
        send!(self, "PutPublicAccessBlock", call)?;
        Ok(())
    }

    async fn encrypt(&self, bucket: &Bucket<'_>) -> CallResult<()> {
        let call = on_bucket!(self, put_bucket_encryption, bucket)
            .server_side_encryption_configuration(encryption()?);
        send!(self, "PutBucketEncryption", call)?;
        Ok(())
    }
}

/// Templates expire: CloudFormation keeps its own copy of each. Of kept deployments, only deleted ones do. Other prefixes
/// are kept.
fn expiry() -> CallResult<BucketLifecycleConfiguration> {
    let incomplete = |error: aws_sdk_s3::error::BuildError| {
        ControlPlaneError::validation("PutBucketLifecycleConfiguration", error.to_string())
    };
    let rule = |id: &str, prefix: &str, expiration: LifecycleExpiration| {
        let old_versions = NoncurrentVersionExpiration::builder().noncurrent_days(EXPIRY_DAYS);
        LifecycleRule::builder()
            .id(id)
            .status(ExpirationStatus::Enabled)
            .filter(LifecycleRuleFilter::builder().prefix(prefix).build())
            .expiration(expiration)
            .noncurrent_version_expiration(old_versions.build())
            .build()
            .map_err(incomplete)
    };
    let after_days = LifecycleExpiration::builder().days(EXPIRY_DAYS).build();
    // The markers of deleted objects, whose versions have expired.
    let markers = LifecycleExpiration::builder()
        .expired_object_delete_marker(true)
        .build();
    let rules = BucketLifecycleConfiguration::builder()
        .rules(rule("ecs-dsl-templates", TEMPLATES, after_days)?)
        .rules(rule("ecs-dsl-deployments", DEPLOYMENTS, markers)?);
    rules.build().map_err(incomplete)
}

fn encryption() -> CallResult<ServerSideEncryptionConfiguration> {
    let incomplete = |error: aws_sdk_s3::error::BuildError| {
        ControlPlaneError::validation("PutBucketEncryption", error.to_string())
    };
    let algorithm = ServerSideEncryptionByDefault::builder()
        .sse_algorithm(ServerSideEncryption::Aes256)
        .build()
        .map_err(incomplete)?;
    let rule = ServerSideEncryptionRule::builder()
        .apply_server_side_encryption_by_default(algorithm)
        .build();
    ServerSideEncryptionConfiguration::builder()
        .rules(rule)
        .build()
        .map_err(incomplete)
}

/// The bucket policy: denies requests without TLS.
fn policy(bucket: &Bucket<'_>) -> String {
    let arn = format!("arn:{}:s3:::{}", bucket.partition, bucket.name);
    json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Sid": "TlsOnly",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": [arn, format!("{arn}/*")],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }],
    })
    .to_string()
}

/// Adds the bucket and the possible reasons: the response to `HeadBucket` has only a status code.
fn name_bucket(error: ControlPlaneError, bucket: &Bucket<'_>) -> ControlPlaneError {
    match error {
        ControlPlaneError::AccessDenied { operation, .. } => ControlPlaneError::AccessDenied {
            operation,
            message: format!(
                "bucket `{}` isn't owned by account `{}`, or the credentials lack `s3:ListBucket`",
                bucket.name, bucket.owner
            ),
        },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Bucket, DEPLOYMENTS, EXPIRY_DAYS, TEMPLATES, expiry, name_bucket, policy};
    use crate::deploy::ControlPlaneError;

    fn bucket() -> Bucket<'static> {
        Bucket {
            name: "ecs-dsl-1-eu-west-1".into(),
            owner: "1",
            partition: "aws",
        }
    }

    #[test]
    fn policy_denies_requests_without_tls() {
        let policy: serde_json::Value = serde_json::from_str(&policy(&bucket())).unwrap();
        let statement = &policy["Statement"][0];
        assert_eq!(statement["Effect"], "Deny");
        assert_eq!(
            statement["Resource"][1],
            "arn:aws:s3:::ecs-dsl-1-eu-west-1/*"
        );
        assert_eq!(
            statement["Condition"]["Bool"]["aws:SecureTransport"],
            "false"
        );
    }

    // found: L14
    #[test]
    fn templates_expire_and_other_prefixes_are_kept() {
        let configuration = expiry().unwrap();
        let rules = configuration.rules().iter().map(|rule| {
            let prefix = rule.filter().and_then(|filter| filter.prefix());
            let days = rule.expiration().and_then(|expiration| expiration.days());
            let old = rule.noncurrent_version_expiration();
            (prefix, days, old.and_then(|old| old.noncurrent_days()))
        });
        let old = Some(EXPIRY_DAYS);
        let expected = [
            (Some(TEMPLATES), Some(EXPIRY_DAYS), old),
            (Some(DEPLOYMENTS), None, old),
        ];
        assert_eq!(rules.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn bucket_of_another_account_is_named_in_the_error() {
        let denied = ControlPlaneError::AccessDenied {
            operation: "HeadBucket",
            message: "HTTP status 403".into(),
        };
        assert_eq!(
            name_bucket(denied, &bucket()).to_string(),
            "`HeadBucket` is not allowed: bucket `ecs-dsl-1-eu-west-1` isn't owned by account `1`, or the \
             credentials lack `s3:ListBucket`"
        );
    }
}
