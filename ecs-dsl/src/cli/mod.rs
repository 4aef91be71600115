//! The command line that a user's binary embeds in one call: [`App::run`](crate::dsl::App::run).
//!
//! One verb, one file: its arguments, what it does, its examples. They share the [`Session`](session::Session), which
//! finds the stage and assembles it, and the [`Printer`](printer::Printer), through which all output goes.
//!
//! **Invariant:** data goes to stdout, everything else to stderr, and both read well without colour.

mod args;
mod check;
mod diagnostic;
mod error;
pub mod exit;
mod ls;
mod printer;
mod run;
mod session;
mod size;
mod style;
mod synth;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
