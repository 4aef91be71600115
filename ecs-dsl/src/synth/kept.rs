//! What becomes of data that leaves the template.

use crate::cfn::{DeletionPolicy, Resource};
use crate::dsl::Stack;

/// Keeps a resource that can't be snapshotted as the user chose, for it or for its stack, or as the stage asks: protected
/// stages keep it, but not what a failed first deployment made.
pub(super) fn or_deleted(
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
        .keep(stack.removal_of(chosen).unwrap_or(by_stage))
}
