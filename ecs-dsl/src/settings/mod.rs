//! What `#[derive(Settings)]` and `settings!` call: settings files, read and checked while the user's program compiles.
//!
//! `settings!` parses each file into a constant tree of [`Value`]s, with lines. `derive` writes a `const fn` that takes
//! the fields of its struct out of such a tree. Everything that is wrong is collected in [`Faults`], which stops the
//! compilation once for each file.
//!
//! **Invariant:** no rule stands here; `rules` has them. What is here knows files, keys and types.

mod fault;
mod likeness;
mod list;
mod number;
mod part;
mod run_time;
pub mod schema;
mod secrets;
mod stage;
mod table;
mod text;
mod time;
mod tree;
mod value;
mod words;
mod written;

pub use {schemars, serde};

pub use fault::{Expected, Faults};
pub use list::Lists;
pub use number::expected;
pub(crate) use part::text_part;
pub use part::{Part, Unread};
pub use run_time::read;
pub use stage::{StageFile, each_stage_once};
pub use table::Table;
pub use time::TIME;
pub use tree::{File, Node, Value};
pub use value::{BOOLEAN, LIST, TEXT};
pub use written::Written;
