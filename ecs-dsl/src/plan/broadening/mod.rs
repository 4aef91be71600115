//! What a change opens: who gets in, what a role may do, what faces the internet, that wasn't so before.
//!
//! Both templates are read into grants, whatever resource carries them: a rule written inside its security group is the
//! same as one that is a resource of its own. A new grant counts if nothing old covers it. What is narrowed isn't told.
//!
//! **Invariant:** doubt counts as broadening. A value that only the deployment knows covers nothing but itself, a `Deny`
//! never takes a new permission back, and a condition covers only what it is known to cover.

mod condition;
mod kind;
mod network;
mod policy;
mod policy_place;
mod public;
mod right;
mod spelled;
mod statement;
mod word_set;

pub use kind::{Broadening, BroadeningKind};

use crate::cfn::Document;

/// Everything that `new` opens and `old` doesn't: what is open to everybody first, then by kind and resource.
///
/// Of what is new altogether, less counts than of what was there: that a service of AWS may take on a new role, that a
/// new security group lets its things out, or lets in another group of the template, exposes nothing that existed. What
/// a new role may do, and what a new thing lets in from outside, counts like everything else.
pub(super) fn broadening(old: &Document, new: &Document) -> Vec<Broadening> {
    let mut found = network::widened(old, new);
    found.extend(policy::widened(old, new));
    found.extend(right::widened(old, new));
    found.extend(public::widened(old, new));
    found.sort();
    found.dedup();
    found
}
