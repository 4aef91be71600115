//! Environment variables, secrets and permissions.

mod cross_account_secrets;
mod grants;
mod variables;

use super::rule::{StackRule, TaskRule};

pub(super) const TASK: &[TaskRule] = &[
    variables::check,
    grants::check,
    cross_account_secrets::check,
];

pub(super) const STACK: &[StackRule] = &[variables::check_outputs];
