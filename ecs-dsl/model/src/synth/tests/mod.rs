//! Tests of templates, beside those of each component.

mod alarms;
mod closed_network;
mod dashboard;
mod file_system_mounts;
mod invariants;
mod observe;
mod revision;
mod stack_wide;
