//! [`ObjectStore`]: the calls that empty a bucket.

use super::CallResult;

/// The objects in buckets.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait ObjectStore {
    /// Deletes up to 1,000 versions of objects and delete markers of a bucket of this account. Returns how many the bucket had of
    /// them: 0 if it is empty (`ListObjectVersions`, `DeleteObjects`).
    async fn delete_versions(&self, bucket: &str) -> CallResult<usize>;
}
