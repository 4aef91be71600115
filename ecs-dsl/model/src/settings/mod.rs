//! Settings files, read and checked at compile time: the runtime part of `#[derive(Settings)]` and `settings!`.
//!
//! `settings!` parses each file into a constant tree of [`Value`]s, with lines. `#[derive(Settings)]` generates a `const fn`
//! that reads the fields of its struct from such a tree. All errors are collected in [`SettingsErrors`], which fails the
//! compilation once per file.
//!
//! **Invariant:** this module knows files, keys and types, but no rules; those are in `rules`.

mod deserialize;
mod did_you_mean;
mod duration;
mod duration_text;
mod errors;
mod from_setting;
mod message;
mod number;
pub mod schema;
mod secrets;
mod stage;
mod table;
mod tree;
mod typed_slices;
mod value;

pub use {schemars, serde};

pub use deserialize::deserialize;
pub use duration::DURATION;
pub use duration_text::DurationText;
pub use errors::{Expected, SettingsErrors};
pub(crate) use from_setting::text_setting;
pub use from_setting::{FallbackRead, FromSetting};
pub use number::expected;
pub(crate) use secrets::secrets_in;
pub use stage::{StageFile, reject_duplicate_stages};
pub use table::Table;
pub use tree::{Node, SettingsFile, Value};
pub use typed_slices::TypedSlices;
pub use value::{BOOLEAN, LIST, TEXT};
