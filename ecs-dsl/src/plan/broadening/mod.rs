//! New access that a change adds: network access, permissions, trust, public exposure.
//!
//! Both templates are read into grants, independently of the resource that defines them: a rule inside its security group
//! equals one that is a separate resource. A new grant counts if no old one covers it. Removed access isn't reported.
//!
//! **Invariant:** doubt counts as broadening. A value known only at deployment covers nothing but itself, a `Deny` never
//! revokes a new permission, and a condition covers only what it is known to cover.

mod canonical;
mod condition;
mod kind;
mod managed_policy;
mod network;
mod policy;
mod policy_location;
mod public;
mod statement;
mod wildcard_set;

pub use kind::{Broadening, BroadeningKind};

use crate::cfn::Document;

/// The access in `new` that `old` doesn't have: public access first, then by kind and resource.
///
/// For new resources less counts: an AWS service that may assume a new role, or a new security group that allows egress
/// and ingress from other groups of the template, exposes nothing that existed. The permissions of a new role, and access
/// from outside to a new resource, count as always.
pub(super) fn broadening(old: &Document, new: &Document) -> Vec<Broadening> {
    let mut found = network::widened(old, new);
    found.extend(policy::widened(old, new));
    found.extend(managed_policy::widened(old, new));
    found.extend(public::widened(old, new));
    found.sort();
    found.dedup();
    found
}
