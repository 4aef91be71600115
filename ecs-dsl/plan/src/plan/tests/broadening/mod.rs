//! New access, and changes that add none.

mod network;
mod policies;
mod public;

use serde_json::Value;

use super::plan;

/// The messages, with `!` before public access.
fn opened(old: Value, new: Value) -> Vec<String> {
    let plan = plan(old, new);
    let text = |broadening: &crate::plan::Broadening| match broadening.public {
        true => format!("! {}", broadening.message),
        false => broadening.message.clone(),
    };
    plan.broadening.iter().map(text).collect()
}

const NO_FINDINGS: [&str; 0] = [];
