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
/// Of a new resource, only permissions and access from outside the template are reported. A new role that an AWS service
/// may assume, or a new security group with egress and with ingress from groups of the template, exposes no existing
/// resource.
pub(super) fn broadening(old: &Document, new: &Document) -> Vec<Broadening> {
    let mut found = network::widened(old, new);
    found.extend(policy::widened(old, new));
    found.extend(managed_policy::widened(old, new));
    found.extend(public::widened(old, new));
    found.sort();
    found.dedup();
    found
}
