//! The engine by its calls, as anything else would use it. One folder per test, one clock that stands still.

mod bench;
mod beside;
mod change_sets;
mod engine;
mod intrinsics;
mod parameters;
mod properties;
mod recovery;
mod refusals;
mod replacements;
mod rollback;
mod secrets;
mod settings_files;
mod statuses;
mod straight_road;
mod tasks;
mod watched;
