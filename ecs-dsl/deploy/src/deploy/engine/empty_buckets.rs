//! Empties the buckets whose deletion policy in the program says so, when the stack is destroyed.
//!
//! A bucket is emptied after CloudFormation has refused to delete it, when nothing that writes to it exists any more: what writes to a
//! bucket depends on it, and is deleted before.
//!
//! **Invariant:** only buckets with the mark [`EMPTY_ON_DELETE`] in the deployed template are emptied, after a confirmation that names them.

use super::{Engine, Interruption, ResourceFailure, RetainedResource, Step};
use crate::cfn::Document;
use crate::cfn::resource_marks::{EMPTY_ON_DELETE, has_mark};
use crate::cfn::type_names::s3;
use crate::deploy::{CallResult, Cloud, StackResource};

/// The cause of a deletion that fails because of the contents of a bucket.
const NOT_EMPTY: &str = "bucket-not-empty";

/// The existing buckets that are emptied: those with the mark, unless they are retained.
pub(super) fn emptied_buckets(
    template: &Document,
    resources: &[StackResource],
    retained: &[RetainedResource],
) -> Vec<StackResource> {
    let is_emptied = |resource: &&StackResource| {
        let declared = template.resource(&resource.logical_id);
        resource.type_name == s3::BUCKET
            && !resource.physical_id.is_empty()
            && declared.is_some_and(|declared| has_mark(&declared, EMPTY_ON_DELETE))
            && retained
                .iter()
                .all(|retained| retained.logical_id != resource.logical_id)
    };
    resources.iter().filter(is_emptied).cloned().collect()
}

/// Those of the buckets whose deletion has failed because they aren't empty.
pub(super) fn not_empty<'b>(
    buckets: &'b [StackResource],
    failures: &[ResourceFailure],
) -> Vec<&'b StackResource> {
    let has_failed = |bucket: &&StackResource| {
        let mut failures = failures.iter();
        failures.any(|failure| {
            failure.logical_id == bucket.logical_id && failure.cause == Some(NOT_EMPTY)
        })
    };
    buckets.iter().filter(has_failed).collect()
}

impl<C: Cloud> Engine<'_, C> {
    /// Deletes all objects of the buckets. Returns whether all are empty: an interruption stops it.
    pub(super) async fn empty_buckets(&mut self, buckets: &[&StackResource]) -> CallResult<bool> {
        for bucket in buckets {
            let bucket = bucket.physical_id.as_str();
            self.observer.step(&Step::EmptyingBucket { bucket });
            let mut objects = 0_usize;
            loop {
                if self.observer.interruption() != Interruption::None {
                    return Ok(false);
                }
                match self.cloud.delete_versions(bucket).await? {
                    0 => break,
                    deleted => objects = objects.saturating_add(deleted),
                }
            }
            self.observer.step(&Step::EmptiedBucket { bucket, objects });
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{emptied_buckets, not_empty};
    use crate::cfn::Document;
    use crate::deploy::StackResource;
    use crate::deploy::engine::{ResourceFailure, RetainedResource};

    fn resource(id: &str, type_name: &str) -> StackResource {
        StackResource {
            logical_id: id.to_owned(),
            physical_id: id.to_lowercase(),
            type_name: type_name.to_owned(),
            status: "CREATE_COMPLETE".to_owned(),
            status_reason: None,
        }
    }

    fn retained(id: &str) -> RetainedResource {
        RetainedResource {
            logical_id: id.to_owned(),
            physical_id: None,
            type_name: "AWS::S3::Bucket".to_owned(),
            policy: "Retain".to_owned(),
        }
    }

    #[test]
    fn only_marked_buckets_that_are_not_retained_are_emptied() {
        let metadata = json!({"EcsDsl": {"EmptyOnDelete": true}});
        let marked = json!({"Type": "AWS::S3::Bucket", "Metadata": metadata});
        let template = json!({"Resources": {
            "Marked": marked,
            "Kept": marked,
            "Plain": {"Type": "AWS::S3::Bucket"},
            "Queue": {"Type": "AWS::SQS::Queue", "Metadata": metadata},
        }});
        let template = Document::parse(&template.to_string()).unwrap();
        let bucket = |id| resource(id, "AWS::S3::Bucket");
        let resources = [
            bucket("Marked"),
            bucket("Kept"),
            bucket("Plain"),
            bucket("Unknown"),
            resource("Queue", "AWS::SQS::Queue"),
        ];
        let found = emptied_buckets(&template, &resources, &[retained("Kept")]);
        assert_eq!(found, [bucket("Marked")]);
    }

    #[test]
    fn bucket_that_fails_for_another_reason_is_not_emptied() {
        let buckets = [
            resource("A", "AWS::S3::Bucket"),
            resource("B", "AWS::S3::Bucket"),
        ];
        let failure = |id: &str, reason: &str| {
            ResourceFailure::from(&StackResource {
                status: "DELETE_FAILED".to_owned(),
                status_reason: Some(reason.to_owned()),
                ..resource(id, "AWS::S3::Bucket")
            })
        };
        let failures = [
            failure("A", "The bucket you tried to delete is not empty"),
            failure("B", "API: s3:DeleteBucket Access Denied"),
        ];
        assert_eq!(not_empty(&buckets, &failures), [&buckets[0]]);
    }
}
