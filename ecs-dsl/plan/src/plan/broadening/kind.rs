//! Access that a change adds.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

/// The kind of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BroadeningKind {
    /// A resource is reachable from the internet, or gets a public address.
    PublicAccess,
    /// A security group allows ingress.
    Ingress,
    /// A security group allows egress.
    Egress,
    /// The policy of a resource (a bucket, a queue, a key, a repository, a secret) allows another principal.
    ResourcePolicy,
    /// Another principal may assume a role (`AssumeRolePolicyDocument`).
    Trust,
    /// A role, a user or a group gets a permission.
    Permission,
    /// A role, a user or a group gets a managed policy, or loses its permissions boundary.
    ManagedPolicy,
}

/// Access that a change adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Broadening {
    /// The resource with the new access: the logical id of the security group, the role, the bucket; a name or an ARN if it
    /// isn't in the template.
    pub id: String,
    /// The kind of access.
    pub kind: BroadeningKind,
    /// Whether the access is public or unlimited: `0.0.0.0/0`, `::/0`, a principal `*`, every action.
    pub public: bool,
    /// The access as text.
    pub message: String,
}

impl Ord for Broadening {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |broadening: &Self| (Reverse(broadening.public), broadening.kind);
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
