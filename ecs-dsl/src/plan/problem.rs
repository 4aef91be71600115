//! What a deployment would fail on.

use schemars::JsonSchema;
use serde::Serialize;

/// Why something can't work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// CloudFormation doesn't change the type of a resource.
    TypeChanged,
    /// The new one is made before the old one goes, and both would have one name.
    NameTaken,
    /// Only one thing can have its place, such as a port of a load balancer, and another one has it.
    PlaceTaken,
    /// A listener has one rule of each priority, and another one has this.
    PriorityInUse,
    /// What stays at AWS uses it.
    InUse,
    /// Another stack may import an export that goes or gets another value.
    ExportInUse,
    /// AWS never downgrades an engine.
    Downgrade,
    /// Another major version takes more than its number.
    MajorUpgrade,
    /// The storage of a database only grows.
    StorageShrinks,
    /// A target group belongs to one load balancer.
    TargetGroupInUse,
    /// A load balancer and a subnet group stay in the VPC that they were made in.
    OtherVpc,
    /// AWS refuses to delete it while it is protected.
    DeletionProtected,
    /// AWS deletes it only when it is empty.
    MustBeEmpty,
    /// It refers to something that leaves the template.
    ReferenceRemoved,
}

/// What a deployment would fail on, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Problem {
    /// The resource that it happens to.
    pub id: String,
    /// Why.
    pub kind: ProblemKind,
    /// Why, in words.
    pub message: String,
    /// What to do.
    pub hint: String,
}
