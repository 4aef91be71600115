//! `status --watch`: a full-screen view of a stage, which reads it again and again.
//!
//! - [`watch`]: reads, draws and takes keys until `q`, Ctrl-C or SIGTERM.
//! - `model`: what is shown, and what a key does; `view`: draws a model; `screen`: the terminal; `input`: its keys.
//!
//! **Invariant:** the terminal is restored whatever ends the view: return, error, panic, signal.

mod input;
mod model;
mod reading;
mod run;
mod screen;
mod shell;
#[cfg(test)]
mod tests;
mod view;

pub(super) use run::{WatchOptions, watch};
