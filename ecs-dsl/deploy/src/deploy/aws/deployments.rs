//! Kept deployments in the bucket of the templates, under a prefix that doesn't expire.

use super::Aws;
use super::bucket::{Bucket, DEPLOYMENTS};
use super::calls::{all_pages, send};
use crate::deploy::history::{DeploymentId, DeploymentStore, StoredDeployment};
use crate::deploy::{CallResult, ControlPlane as _, ControlPlaneError};

/// The error code for a bucket that doesn't exist: nothing is kept yet.
const NO_BUCKET: &str = "NoSuchBucket";

/// The error code for an object that doesn't exist.
const NO_OBJECT: &str = "NoSuchKey";

/// The prefix of the keys of a stack.
fn prefix(stack: &str) -> String {
    format!("{DEPLOYMENTS}{stack}/")
}

fn key(stack: &str, id: &DeploymentId) -> String {
    format!("{}{id}.json", prefix(stack))
}

/// The deployment in a key with this prefix; `None` for another object.
fn id_in(key: &str, prefix: &str) -> Option<DeploymentId> {
    DeploymentId::parse(key.strip_prefix(prefix)?.strip_suffix(".json")?)
}

impl DeploymentStore for Aws {
    async fn list_deployments(&self, stack: &str) -> CallResult<Vec<DeploymentId>> {
        let identity = self.caller_identity().await?;
        let bucket = Bucket::for_caller(&identity, &self.region);
        let prefix = prefix(stack);
        let call = self
            .s3
            .list_objects_v2()
            .bucket(&bucket.name)
            .expected_bucket_owner(bucket.owner)
            .prefix(&prefix);
        let listed = all_pages(async |token| {
            let request = call.clone().set_continuation_token(token);
            let page = send!(self, "ListObjectsV2", request)?;
            Ok((
                page.contents.unwrap_or_default(),
                page.next_continuation_token,
            ))
        });
        let objects = match listed.await {
            Err(error) if error.code() == Some(NO_BUCKET) => return Ok(Vec::new()),
            listed => listed?,
        };
        let keys = objects.into_iter().filter_map(|object| object.key);
        let mut ids: Vec<_> = keys.filter_map(|key| id_in(&key, &prefix)).collect();
        ids.sort_unstable();
        Ok(ids)
    }

    async fn get_deployment(&self, stack: &str, id: &DeploymentId) -> CallResult<Option<String>> {
        let identity = self.caller_identity().await?;
        let bucket = Bucket::for_caller(&identity, &self.region);
        let call = self
            .s3
            .get_object()
            .bucket(&bucket.name)
            .expected_bucket_owner(bucket.owner)
            .key(key(stack, id));
        let response = match send!(self, "GetObject", call) {
            Err(error) if matches!(error.code(), Some(NO_BUCKET | NO_OBJECT)) => return Ok(None),
            response => response?,
        };
        let body = response.body.collect().await;
        let body = body.map_err(|error| ControlPlaneError::Network {
            operation: "GetObject",
            source: Box::new(error),
        })?;
        Ok(Some(
            String::from_utf8_lossy(&body.into_bytes()).into_owned(),
        ))
    }

    async fn put_deployment(
        &self,
        stack: &str,
        id: &DeploymentId,
        body: &str,
    ) -> CallResult<StoredDeployment> {
        let identity = self.caller_identity().await?;
        let bucket = Bucket::for_caller(&identity, &self.region);
        let created = self.ensure_bucket(&bucket).await?;
        let key = key(stack, id);
        self.put_json(&bucket, &key, body).await?;
        let expired_by = match created {
            true => None,
            false => self.rule_that_expires(&bucket, &key).await,
        };
        Ok(StoredDeployment {
            created_bucket: created.then_some(bucket.name),
            expired_by,
        })
    }

    async fn delete_deployment(&self, stack: &str, id: &DeploymentId) -> CallResult<()> {
        let identity = self.caller_identity().await?;
        let bucket = Bucket::for_caller(&identity, &self.region);
        let call = self
            .s3
            .delete_object()
            .bucket(&bucket.name)
            .expected_bucket_owner(bucket.owner)
            .key(key(stack, id));
        send!(self, "DeleteObject", call).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::{id_in, key, prefix};
    use crate::deploy::history::DeploymentId;

    #[test]
    fn key_names_stack_and_deployment() {
        let id = DeploymentId::parse("20260730T101112123Z-01234567").unwrap();
        let key = key("web", &id);
        assert_eq!(key, "deployments/web/20260730T101112123Z-01234567.json");
        assert_eq!(id_in(&key, &prefix("web")), Some(id));
        for other in [
            "deployments/web/notes.txt",
            "deployments/web/20260730T101112123Z-01234567",
            "deployments/api/20260730T101112123Z-01234567.json",
        ] {
            assert_eq!(id_in(other, &prefix("web")), None, "{other}");
        }
    }
}
