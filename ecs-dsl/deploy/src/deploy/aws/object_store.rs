//! Empties buckets.

use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use super::Aws;
use super::calls::send;
use crate::deploy::{CallResult, ControlPlane as _, ControlPlaneError, ObjectStore};

impl ObjectStore for Aws {
    async fn delete_versions(&self, bucket: &str) -> CallResult<usize> {
        let identity = self.caller_identity().await?;
        // Without a marker, each page begins with what is left.
        let call = self
            .s3
            .list_object_versions()
            .bucket(bucket)
            .expected_bucket_owner(&identity.account);
        let page = send!(self, "ListObjectVersions", call)?;
        let versions = page.versions().iter();
        let versions = versions.map(|version| (version.key(), version.version_id()));
        let markers = page.delete_markers().iter();
        let markers = markers.map(|marker| (marker.key(), marker.version_id()));
        let objects = versions
            .chain(markers)
            .map(|(key, version)| identifier(key.unwrap_or_default(), version))
            .collect::<CallResult<Vec<_>>>()?;
        let count = objects.len();
        if count == 0 {
            return Ok(0);
        }
        // The response has only the errors.
        let delete = Delete::builder().set_objects(Some(objects)).quiet(true);
        let delete = delete.build().map_err(|error| incomplete(&error))?;
        let call = self
            .s3
            .delete_objects()
            .bucket(bucket)
            .expected_bucket_owner(&identity.account)
            .delete(delete);
        let response = send!(self, "DeleteObjects", call)?;
        match response.errors().first() {
            None => Ok(count),
            Some(error) => Err(not_deleted(
                error.key().unwrap_or_default(),
                error.code().unwrap_or_default(),
                error.message().unwrap_or_default(),
            )),
        }
    }
}

fn identifier(key: &str, version: Option<&str>) -> CallResult<ObjectIdentifier> {
    let identifier = ObjectIdentifier::builder()
        .key(key)
        .set_version_id(version.map(str::to_owned));
    identifier.build().map_err(|error| incomplete(&error))
}

fn incomplete(error: &aws_sdk_s3::error::BuildError) -> ControlPlaneError {
    ControlPlaneError::validation("DeleteObjects", error.to_string())
}

/// The error for an object that S3 doesn't delete, such as one with an Object Lock.
fn not_deleted(key: &str, code: &str, message: &str) -> ControlPlaneError {
    let message = format!("object `{key}`: {message} ({code})");
    match code {
        "AccessDenied" => ControlPlaneError::AccessDenied {
            operation: "DeleteObjects",
            message,
        },
        _ => ControlPlaneError::validation("DeleteObjects", message),
    }
}

#[cfg(test)]
mod tests {
    use super::not_deleted;

    #[test]
    fn object_that_is_not_deleted_is_named() {
        assert_eq!(
            not_deleted("a/b.txt", "AccessDenied", "Access Denied").to_string(),
            "`DeleteObjects` is not allowed: object `a/b.txt`: Access Denied (AccessDenied)"
        );
    }
}
