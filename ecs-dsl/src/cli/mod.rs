//! The command line that a user's binary embeds in one call: [`App::run`](crate::dsl::App::run).
//!
//! From the bottom: `terminal` prints and prompts, `json` and `github` are formats of events, `connection` opens the control
//! plane of a stage, `operation` runs the engine with approval and progress, and `commands` has one file per verb. A verb
//! gets a `Session`: the app, its program and the `Printer`, through which all output goes.
//!
//! **Invariant:** data goes to stdout, everything else to stderr, and both are readable without color. The imports of the files
//! have no circle.

mod args;
mod commands;
mod connection;
mod container_error;
mod error;
pub mod exit;
mod fire_error;
mod github;
mod image_error;
mod json;
mod lock_file;
mod operation;
mod program_command;
pub(crate) mod run;
mod selection;
mod session;
mod stored_value_error;
mod suggestion;
mod terminal;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
#[cfg(feature = "watch")]
mod watch;

use error::CliError;
use selection::{StackSelection, StacksSelection, StagesSelection};
use session::{Session, document};
use stored_value_error::StoredValueError;
