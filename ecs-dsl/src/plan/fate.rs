//! What becomes of a thing that leaves its stack.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::cfn::DocumentResource;

/// What becomes of the real thing when its resource is deleted or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It is deleted.
    Deleted,
    /// It is deleted after a snapshot was made.
    Snapshot,
    /// It stays at AWS, outside the stack.
    Kept,
}

impl Fate {
    /// What becomes of `resource` when it leaves the template.
    pub(super) fn when_deleted(resource: &DocumentResource<'_>) -> Self {
        Self::of(resource, "DeletionPolicy").unwrap_or_else(|| Self::by_default(resource))
    }

    /// What becomes of the old one when `resource` is replaced.
    pub(super) fn when_replaced(resource: &DocumentResource<'_>) -> Self {
        Self::of(resource, "UpdateReplacePolicy").unwrap_or(Self::Deleted)
    }

    fn of(resource: &DocumentResource<'_>, policy: &str) -> Option<Self> {
        match resource.body().get(policy).and_then(Value::as_str)? {
            "Retain" | "RetainExceptOnCreate" => Some(Self::Kept),
            "Snapshot" => Some(Self::Snapshot),
            _ => Some(Self::Deleted),
        }
    }

    /// CloudFormation makes a snapshot of a database that says nothing, unless it belongs to a cluster.
    fn by_default(resource: &DocumentResource<'_>) -> Self {
        match resource.type_name {
            "AWS::RDS::DBCluster" => Self::Snapshot,
            "AWS::RDS::DBInstance" if resource.property("DBClusterIdentifier").is_none() => {
                Self::Snapshot
            }
            _ => Self::Deleted,
        }
    }
}
