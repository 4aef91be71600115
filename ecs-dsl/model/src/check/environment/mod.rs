//! Environment variables, secrets and permissions.

mod calls;
mod cross_account_secrets;
mod grants;
mod imported_roles;
mod variables;

use super::rule::{StackRule, TaskRule};

pub(super) const TASK: &[TaskRule] = &[
    variables::check,
    calls::check,
    grants::check,
    imported_roles::check,
    cross_account_secrets::check,
];

pub(super) const STACK: &[StackRule] = &[variables::check_outputs];
