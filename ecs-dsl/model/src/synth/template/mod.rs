//! Steps over whole templates: tags, overrides, references between stacks, and the limits of CloudFormation.

pub(super) mod computed;
pub(super) mod cross_stack;
pub(super) mod finish;
pub(super) mod if_used;
mod limits;
pub(super) mod overrides;
pub(super) mod renamed_ids;
pub(super) mod revision;
pub(super) mod roles;
pub(super) mod secret_reads;
pub(super) mod tags;
