//! The command line that a user's binary embeds in one call: [`App::run`](crate::dsl::App::run).
//!
//! One file per verb: its arguments, its implementation and its examples. The verbs share the `Session`, which finds and
//! assembles the stage, and the `Printer`, through which all output goes.
//!
//! **Invariant:** data goes to stdout, everything else to stderr, and both are readable without color.

mod args;
mod cancel;
mod check;
mod connect;
mod consent;
mod console;
mod cost;
mod dependent_stacks;
mod deploy;
mod destroy;
mod diagnostic;
mod diff;
mod duration;
mod error;
mod execute;
pub mod exit;
mod explain;
mod faults;
mod follow;
mod github;
mod graph;
mod json;
mod keyboard;
mod ls;
mod outputs;
mod parameters;
mod preflight;
mod preview;
mod printer;
mod progress;
mod progress_bar;
mod progress_observers;
mod recover;
mod resource_counts;
mod revision;
mod risky_changes;
pub(crate) mod run;
mod run_summary;
mod schema;
mod session;
mod signals;
mod silent_observer;
mod stack_command;
mod stack_row;
mod steps;
mod style;
mod synth;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod watch_options;
