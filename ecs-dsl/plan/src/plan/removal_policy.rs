//! The effect of deletion and replacement policies.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cfn::{DocumentResource, type_info};

/// What happens to the old resource when it is deleted or replaced: the effect of `DeletionPolicy` or
/// `UpdateReplacePolicy`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RemovalPolicyEffect {
    /// It is deleted.
    Deleted,
    /// It is deleted after a snapshot was taken.
    Snapshot,
    /// It is retained in the account, outside the stack.
    Retained,
}

impl RemovalPolicyEffect {
    /// The effect when `resource` is removed from the template.
    pub(super) fn when_deleted(resource: &DocumentResource<'_>) -> Self {
        Self::from_policy(resource, "DeletionPolicy").unwrap_or_else(|| Self::by_default(resource))
    }

    /// The effect on the old resource when `resource` is replaced.
    pub(super) fn when_replaced(resource: &DocumentResource<'_>) -> Self {
        Self::from_policy(resource, "UpdateReplacePolicy").unwrap_or(Self::Deleted)
    }

    fn from_policy(resource: &DocumentResource<'_>, policy: &str) -> Option<Self> {
        match resource.attribute(policy)? {
            "Retain" | "RetainExceptOnCreate" => Some(Self::Retained),
            "Snapshot" => Some(Self::Snapshot),
            _ => Some(Self::Deleted),
        }
    }

    /// Default without a `DeletionPolicy`: CloudFormation takes a snapshot of a database, unless it belongs to a cluster.
    fn by_default(resource: &DocumentResource<'_>) -> Self {
        match type_info(resource.type_name) {
            Some(info) if info.takes_snapshot(resource.properties()) => Self::Snapshot,
            _ => Self::Deleted,
        }
    }
}
