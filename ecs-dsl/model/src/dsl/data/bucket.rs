//! Amazon S3 buckets.

use std::sync::Arc;
use std::time::Duration;

use crate::cfn::{DeletionPolicy, Handle, LogicalId, Value, intrinsic};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::arn::global_arn;
use crate::dsl::model::description::{Data, Described, Description, Gap, Import, Naming};
use crate::dsl::model::variable::variable;
use crate::dsl::{BuilderRecord, Grant, IntoText, Key, Name, Stack, Statement, component};

/// A bucket of [Amazon S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html): private, encrypted,
/// versioned, and accessible over TLS only. AWS names it.
///
/// CloudFormation deletes a bucket only if it is empty; with [`empty_on_delete`](Self::empty_on_delete), `destroy` empties it.
#[derive(Clone, Debug)]
#[must_use = "a component does nothing until it is added to a stack"]
pub struct Bucket {
    pub(crate) name: Arc<str>,
    pub(crate) origin: SourceLocation,
    pub(crate) record: BuilderRecord,
    pub(crate) imported: Option<Value<String>>,
    pub(crate) versioning: Versioning,
    pub(crate) expire: Option<Spanned<Duration>>,
    pub(crate) access_log_target: bool,
    pub(crate) event_bridge: bool,
    pub(crate) empty_on_delete: bool,
    pub(crate) key: Option<Handle<Key>>,
    pub(crate) removal: Option<DeletionPolicy>,
}

/// Whether S3 keeps older versions of objects: the `Status` of the `VersioningConfiguration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Versioning {
    /// S3 keeps every version of every object.
    Enabled,
    /// An object that is overwritten or deleted is lost.
    Suspended,
}

impl Bucket {
    /// A bucket that keeps every version of every object.
    // rule: component_name
    #[track_caller]
    pub fn new(name: impl IntoText<Name>) -> Self {
        Self {
            name: name.into_text().into(),
            origin: SourceLocation::here(),
            record: BuilderRecord::default(),
            imported: None,
            versioning: Versioning::Enabled,
            expire: None,
            access_log_target: false,
            event_bridge: false,
            empty_on_delete: false,
            key: None,
            removal: None,
        }
    }

    /// An existing bucket, by its `BucketName`. Its bucket policy doesn't change.
    // rule: component_name
    #[track_caller]
    pub fn import(name: impl IntoText<Name>, bucket_name: impl Into<Value<String>>) -> Self {
        Self {
            imported: Some(bucket_name.into()),
            ..Self::new(name)
        }
    }

    /// Whether S3 keeps the older versions of an object that is overwritten or deleted.
    /// Default: [`Versioning::Enabled`]. `VersioningConfiguration`:
    /// [S3 versioning](https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html).
    #[track_caller]
    pub fn versioning(mut self, versioning: Versioning) -> Self {
        self.record.replaces("versioning");
        self.versioning = versioning;
        self
    }

    /// Deletes objects of this age, in whole days, and their older versions the same number of days later.
    /// Default: never. `ExpirationInDays` of a lifecycle rule:
    /// [expiring objects](https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html).
    // rule: expiry
    #[track_caller]
    pub fn expire(mut self, age: Duration) -> Self {
        self.record.replaces("expire");
        self.expire = Some(Spanned::here(age));
        self
    }

    /// Allows the load balancers of this account to write access logs to the bucket. Default: only the load balancers
    /// of the same stack that name it in `access_logs`. See
    /// [access logs](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html).
    #[track_caller]
    pub fn access_log_target(mut self) -> Self {
        self.record.calls("access_log_target");
        self.access_log_target = true;
        self
    }

    /// Sends an event to EventBridge for every object that is created or deleted. Default: no events.
    /// `EventBridgeConfiguration`:
    /// [EventBridge](https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html).
    #[track_caller]
    pub fn event_bridge(mut self) -> Self {
        self.record.calls("event_bridge");
        self.event_bridge = true;
        self
    }

    /// Deletes all objects with their versions when the command `destroy` deletes the bucket, after a confirmation that names it.
    /// Default: a bucket with objects isn't deleted, and its stack stays in `DELETE_FAILED`. A retained bucket isn't emptied, nor one
    /// that a deployment deletes. CloudFormation has no such property of a bucket; that of a repository is
    /// [`EmptyOnDelete`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html).
    #[track_caller]
    pub fn empty_on_delete(mut self) -> Self {
        self.record.calls("empty_on_delete");
        self.empty_on_delete = true;
        self
    }

    /// Encrypts objects with this KMS key; a grant of the bucket includes the permission to use it. Default: S3's own
    /// keys. A load balancer can't write access logs to a bucket with a KMS key. `KMSMasterKeyID`:
    /// [SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html).
    #[track_caller]
    pub fn kms_key(mut self, key: &Handle<Key>) -> Self {
        self.record.replaces("kms_key");
        self.key = Some(key.clone());
        self
    }
}

impl Handle<Bucket> {
    /// The `BucketName`, which AWS generates.
    pub fn bucket_name(&self) -> Value<String> {
        self.given_or_ref(self.spec().imported.clone(), "Bucket")
    }

    /// The bucket's ARN.
    pub fn arn(&self) -> Value<String> {
        let given = self
            .spec()
            .imported
            .as_ref()
            .map(|name| global_arn("s3", name.clone()));
        self.given_or_attribute(given, "Bucket", "Arn")
    }

    /// The bucket's host name in its region: `RegionalDomainName`.
    pub fn regional_domain_name(&self) -> Value<String> {
        let given = self.spec().imported.as_ref().map(|name| {
            intrinsic::concat([
                name.clone(),
                ".s3.".into(),
                crate::cfn::pseudo::region(),
                ".".into(),
                crate::cfn::pseudo::url_suffix(),
            ])
        });
        self.given_or_attribute(given, "Bucket", "RegionalDomainName")
    }

    /// Allows listing and reading objects, and sets `<NAME>_BUCKET` to the bucket's name.
    pub fn read(&self) -> Grant {
        self.named_grant(self.reading())
    }

    /// Allows writing and deleting objects, and sets `<NAME>_BUCKET` to the bucket's name.
    pub fn write(&self) -> Grant {
        self.named_grant(self.writing())
    }

    /// [`read`](Self::read) and [`write`](Self::write).
    pub fn read_write(&self) -> Grant {
        self.named_grant(self.reading().and(self.writing()))
    }

    fn reading(&self) -> Grant {
        let grant = Grant::allow(["s3:ListBucket", "s3:GetBucketLocation"], [self.arn()])
            .statement(Statement::allow(["s3:GetObject"], [self.objects()]));
        grant.with_key(self.spec().key.as_ref(), &["kms:Decrypt"])
    }

    fn writing(&self) -> Grant {
        let actions = ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"];
        // A multipart upload reads back what it wrote, hence `Decrypt`.
        let by_key = &["kms:GenerateDataKey", "kms:Decrypt"];
        Grant::allow(actions, [self.objects()]).with_key(self.spec().key.as_ref(), by_key)
    }

    fn named_grant(&self, grant: Grant) -> Grant {
        grant.env(&variable(self.name(), "BUCKET"), self.bucket_name())
    }

    /// The ARN of all objects.
    pub(crate) fn objects(&self) -> Value<String> {
        intrinsic::concat([self.arn(), "/*".into()])
    }

    /// The logical id of the bucket policy, if it is in the stack `scope`: services that write to the bucket themselves
    /// depend on it.
    pub(crate) fn policy_id(&self, scope: &str) -> Option<LogicalId> {
        let ours = self.spec().imported.is_none() && self.scope() == scope;
        ours.then(|| self.target("BucketPolicy").id)
    }
}

component!(Bucket, "bucket", HasRemovalPolicy);

impl Described for Bucket {
    fn description(self: &Arc<Self>, _stack: &Stack) -> Description<'_> {
        // Buckets for access logs, and for objects that expire, don't need old versions.
        let is_suspended = self.versioning == Versioning::Suspended
            && self.expire.is_none()
            && !self.access_log_target;
        let gap = Gap::new(
            "versioning is off on a bucket",
            "remove `.versioning(Versioning::Suspended)`",
        );
        let data = Data {
            without_backups: is_suspended.then_some(gap),
            ..Data::managed(self.removal)
        };
        Description::of_data(
            Naming::Generated,
            Import::from_option(&self.imported).effective(&["kms_key"]),
            data,
        )
    }
}
