//! Problems that make a deployment fail.

use schemars::JsonSchema;
use serde::Serialize;

/// Why the deployment fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// CloudFormation doesn't change the type of a resource.
    TypeChanged,
    /// A replacement would need the same name while the old resource still exists.
    NameTaken,
    /// Another resource has the unique slot, such as a port of a load balancer.
    SlotTaken,
    /// Another rule of the listener has the priority.
    PriorityInUse,
    /// A retained resource uses it.
    InUse,
    /// Another stack uses it.
    UsedByStack,
    /// Another stack deletes a value that it reads.
    ValueDeleted,
    /// An export that another stack may import is removed or changes its value.
    ExportInUse,
    /// AWS never downgrades an engine.
    Downgrade,
    /// A major version upgrade needs more than the new version number.
    MajorUpgrade,
    /// The storage of a database can only grow.
    StorageShrinks,
    /// A target group belongs to one load balancer.
    TargetGroupInUse,
    /// A load balancer or a subnet group can't leave the VPC that it was created in.
    OtherVpc,
    /// AWS refuses to delete it while it is protected.
    DeletionProtected,
    /// AWS deletes it only when it is empty.
    MustBeEmpty,
    /// It refers to something that is removed from the template.
    ReferenceRemoved,
}

/// A problem that makes a deployment fail, and its fix.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Problem {
    /// The logical id of the affected resource.
    pub id: String,
    /// The kind of the problem.
    pub kind: ProblemKind,
    /// The problem as text.
    pub message: String,
    /// The fix.
    pub hint: String,
}

impl Problem {
    pub(super) fn new(
        id: &str,
        kind: ProblemKind,
        message: String,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            id: id.to_owned(),
            kind,
            message,
            hint: hint.into(),
        }
    }
}
