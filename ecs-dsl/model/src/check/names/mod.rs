//! Names, which are unique in a stack, an app or an account.

mod duplicate_names;
mod physical_names;

use super::rule::{AppRule, StackRule};

pub(super) const STACK: &[StackRule] = &[duplicate_names::check];

pub(super) const APP: &[AppRule] = &[physical_names::check];
