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
    /// A target group belongs to one load balancer.
    TargetGroupInUse,
    /// A load balancer stays in the VPC that it was made in.
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
