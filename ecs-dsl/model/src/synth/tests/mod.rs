//! Tests of templates, beside those of each component.

mod alarms;
mod closed_network;
mod dashboard;
mod existing_groups;
mod file_system_mounts;
mod invariants;
mod observe;
mod overrides;
mod renames;
mod revision;
mod stack_wide;
mod task_properties;
