//! What a change opens, and what it doesn't.

mod network;
mod policies;
mod public;

use serde_json::Value;

use super::plan;

/// What is told, with `!` before what is open to everybody.
fn opened(old: Value, new: Value) -> Vec<String> {
    let told = plan(old, new);
    let of = |it: &crate::plan::Broadening| match it.everybody {
        true => format!("! {}", it.message),
        false => it.message.clone(),
    };
    told.broadening.iter().map(of).collect()
}

const NOTHING: [&str; 0] = [];
