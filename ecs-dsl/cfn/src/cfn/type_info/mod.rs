//! What resource types are, beyond AWS's schemas: one hand-written row per type, read by plans, estimates, diagrams, the
//! preflight and the local engine.
//!
//! [`TypeInfo`] lists the facts, `rows` states them, and [`type_info`] finds the row of a type.
//!
//! **Invariant:** every generated type has exactly one row. A fact about a type is stated there and nowhere else.

mod access;
mod capability;
mod charge;
mod deletion;
mod diagram;
mod lookup;
mod meaning;
mod naming;
mod readable;
mod row;
mod rows;
mod value_rule;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use access::{Exposed, Policy, PolicyKind, PublicSwitch, SECURITY_GROUP_LISTS};
pub use capability::iam_capability;
pub use charge::Charge;
pub use deletion::{
    Contents, DeletionAdvice, IN_USE, InUse, Protection, ProtectionSwitch, is_true,
};
pub use diagram::{DiagramKind, DiagramNode, Passage};
pub use lookup::{NameConflict, NameLookup, Quota, ReadCall, ServiceLinkedRole};
pub use meaning::{DEFAULTS, ONLY_WHEN_CREATED, ORDERED, SETS};
pub use naming::Naming;
pub use readable::{READABLE, is_readable};
pub use row::{Engine, TypeInfo};
pub use value_rule::{ValueCheck, ValueRule};

use access::PUBLICLY_ACCESSIBLE;
use row::{named, not_generated, shared, unnamed};

static BY_NAME: LazyLock<BTreeMap<&'static str, &'static TypeInfo>> =
    LazyLock::new(|| rows().map(|info| (info.type_name, info)).collect());

/// The row of a type; `None` if it is unknown.
pub fn type_info(type_name: &str) -> Option<&'static TypeInfo> {
    BY_NAME.get(type_name).copied()
}

/// Whether AWS refuses to delete a resource of type `used` while one of type `user` names it in a property called `property`.
pub fn is_kept_by(used: &str, (user, property): (&str, &str)) -> bool {
    let in_use = type_info(used).and_then(|info| info.in_use.as_ref());
    let stores_ids = type_info(user).is_some_and(|info| info.stores_ids);
    in_use.is_some_and(|in_use| in_use.counts((user, stores_ids), property))
}

/// All rows.
pub fn rows() -> impl Iterator<Item = &'static TypeInfo> {
    rows::GENERATED
        .iter()
        .copied()
        .flatten()
        .chain(rows::NOT_GENERATED)
}

#[cfg(test)]
mod tests;
