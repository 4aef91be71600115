//! The managed policies of the roles of a task.

use crate::cfn::aws::iam;
use crate::dsl::TaskRole;
use crate::synth::optional::{self, Optional};

/// Adds the managed policies that the program names.
pub(super) fn with_managed_policies(role: iam::Role, given: &TaskRole) -> iam::Role {
    let policies = given.managed_policies.iter().map(|arn| arn.value.clone());
    role.given(optional::list(policies), iam::Role::managed_policy_arns)
}
