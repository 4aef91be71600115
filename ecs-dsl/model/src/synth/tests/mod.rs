//! Tests of templates, beside those of each component.

mod alarms;
mod closed_network;
mod dashboard;
mod existing_groups;
mod file_system_mounts;
mod invariants;
mod network;
mod observe;
mod overrides;
mod renames;
mod revision;
mod roles_and_egress;
mod stack_wide;
mod task_properties;
