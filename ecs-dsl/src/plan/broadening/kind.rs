//! One thing that is open and wasn't.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

/// What is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BroadeningKind {
    /// A resource can be reached from the internet, or gets a public address.
    PublicAccess,
    /// A security group lets somebody in.
    Ingress,
    /// A security group lets traffic out.
    Egress,
    /// A policy of a resource (a bucket, a queue, a key, a repository, a secret) lets somebody in.
    ResourcePolicy,
    /// Somebody else may take on a role (`AssumeRolePolicyDocument`).
    Trust,
    /// A role, a user or a group may do more.
    Permission,
    /// A role, a user or a group gets a managed policy, or loses its boundary.
    ManagedPolicy,
}

/// Access that a change gives and that wasn't there before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Broadening {
    /// Whose access it is, by its name in the template: the security group, the role, the bucket. A name or an ARN if it
    /// isn't in the template.
    pub id: String,
    /// What is opened.
    pub kind: BroadeningKind,
    /// Whether it is open to everybody, or to everything: `0.0.0.0/0`, `::/0`, a principal `*`, every action.
    pub everybody: bool,
    /// What it is, in words.
    pub message: String,
}

impl Ord for Broadening {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |it: &Self| (Reverse(it.everybody), it.kind);
        key(self)
            .cmp(&key(other))
            .then_with(|| (&self.id, &self.message).cmp(&(&other.id, &other.message)))
    }
}

impl PartialOrd for Broadening {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
