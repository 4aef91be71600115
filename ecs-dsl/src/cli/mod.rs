//! The command line that a user's binary embeds in one call: [`App::run`](crate::dsl::App::run).
//!
//! One verb, one file: its arguments, what it does, its examples. They share the `Session`, which
//! finds the stage and assembles it, and the `Printer`, through which all output goes.
//!
//! **Invariant:** data goes to stdout, everything else to stderr, and both read well without colour.

mod args;
mod cancel;
mod check;
mod connect;
mod consent;
mod console;
mod cost;
mod crew;
mod deploy;
mod destroy;
mod diagnostic;
mod diff;
mod duration;
mod errand;
mod error;
mod execute;
pub mod exit;
mod explain;
mod faults;
mod follow;
mod github;
mod graph;
mod keyboard;
mod live;
mod ls;
mod machine;
mod neighbours;
mod outputs;
mod parameters;
mod preflight;
mod preview;
mod printer;
mod progress;
mod quiet;
mod recover;
mod revision;
mod row;
mod run;
mod schema;
mod session;
mod signals;
mod stakes;
mod steps;
mod style;
mod summary;
mod synth;
mod table;
mod tally;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod watching;
