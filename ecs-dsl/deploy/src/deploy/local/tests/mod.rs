//! Tests of the engine through its API calls, each with its own folder and a fixed clock.

mod change_sets;
mod diagnosis;
mod engine;
mod first_deployments;
mod fixture;
mod imports_drift_alarms;
mod in_use;
mod intrinsics;
mod lifecycle;
mod outside;
mod parameters;
mod properties;
mod recovery;
mod refusals;
mod replacements;
mod rollback;
mod secrets;
mod settings_files;
mod statuses;
mod task_texts;
mod tasks;
