//! The deletion policy of stateful resources.

use crate::cfn::{DeletionPolicy, Resource};
use crate::dsl::Stack;

/// Sets the deletion policy of a resource without snapshots: the user's choice for it or its stack, or the stage's default.
/// Protected stages retain it, unless a failed first deployment created it.
pub(super) fn with_policy(
    resource: impl Into<Resource>,
    chosen: Option<DeletionPolicy>,
    stack: &Stack,
) -> Resource {
    let by_stage = if stack.stage().is_protected() {
        DeletionPolicy::RetainExceptOnCreate
    } else {
        DeletionPolicy::Delete
    };
    resource
        .into()
        .removal_policy(stack.removal_of(chosen).unwrap_or(by_stage))
}

/// Whether the resource of a component with this removal policy is deleted with its data.
pub(super) fn is_deleted(chosen: Option<DeletionPolicy>, stack: &Stack) -> bool {
    match stack.removal_of(chosen) {
        Some(chosen) => chosen == DeletionPolicy::Delete,
        None => !stack.stage().is_protected(),
    }
}
