//! What the verbs that run an operation on stacks share: approval, progress, outcomes and checks of dependencies.

pub(super) mod app_plan;
pub(super) mod arguments;
pub(super) mod baseline;
pub(super) mod consent;
pub(super) mod dependent_stacks;
pub(super) mod evidence_file;
pub(super) mod history;
pub(super) mod logs;
pub(super) mod named_services;
pub(super) mod outcome_text;
pub(super) mod parameters;
mod preflight;
pub(super) mod preview;
pub(super) mod progress;
mod progress_count;
pub(super) mod progress_observers;
pub(super) mod resource_counts;
pub(super) mod risky_changes;
pub(super) mod run_summary;
pub(super) mod running_tasks;
pub(super) mod sessions;
pub(super) mod silent_observer;
pub(super) mod stack_command;
pub(super) mod stage_request;
mod steps;
pub(super) mod stored_values;
pub(super) mod watch_options;
