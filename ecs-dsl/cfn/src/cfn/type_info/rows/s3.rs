//! The `AWS::S3` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, Contents, DiagramKind, DiagramNode, NameConflict, Policy, TypeInfo, ValueRule, named,
};
use crate::cfn::type_names::s3;
use crate::rules;

#[rustfmt::skip]
const BUCKET_VALUES: &[ValueRule] = &[
    ValueRule::text("BucketName", rules::bucket_name),
    ValueRule::days("LifecycleConfiguration/Rules/*/ExpirationInDays", rules::expiry),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(s3::BUCKET, "BucketName", "{n}", "arn:aws:s3:::{n}")
        .values(BUCKET_VALUES)
        .name_limit(63)
        .lowercase()
        .attributes(&[
            ("DomainName", "{ref}.s3.local"),
            ("DualStackDomainName", "{ref}.{r}.s3.local"),
            ("RegionalDomainName", "{ref}.{r}.s3.local"),
        ])
        .contents(Contents {
            noun: "objects",
            emptied_by: None,
            message: "The bucket you tried to delete is not empty (Service: S3, Status Code: 409)",
        })
        .deletion_advice(
            &["not empty"],
            "delete its objects and their versions, in the console or with `aws s3 rm s3://{} --recursive` (`destroy` does it if the \
             bucket was deployed with `.empty_on_delete()`)",
        )
        .diagram(DiagramNode::new(DiagramKind::Data, "S3 bucket").only_if_linked())
        .charge(Charge::Usage("buckets: 0.023 per GB stored, and requests"))
        .name_lookup(NameConflict::Rejected, "aws s3 rb s3://NAME"),
    named(s3::BUCKET_POLICY, "Bucket", "{n}", "")
        .lowercase()
        .policies(&[Policy::attached(Resource, "PolicyDocument", "Bucket")]),
];
