//! What a template costs a month, as far as a template tells.
//!
//! [`estimate`] is the way in. It prices what runs all month at list prices of us-east-1, and names what it can't count:
//! what depends on use, and what it has no checked price for.
//!
//! **Invariant:** no price without a source; nothing that has a price is left out in silence.

mod capacity;
mod data;
mod difference;
mod draft;
mod estimate;
mod fargate;
mod flat;
mod lines;
mod network;
mod prices;
mod resolve;
mod tasks;
mod total;
mod usage;

pub use difference::{Difference, difference};
pub use estimate::{Estimate, Group, Item, NotCounted, Spot};
pub use lines::{Line, Role, lines, sum_lines};
pub use total::Total;

use crate::cfn::Document;

/// The version of the estimate's JSON. It grows when a field goes or changes its meaning, not when one is added.
pub const VERSION: u32 = 1;

/// What the resources of `document` cost a month in us-east-1, with every figure's source.
///
/// A service counts with its desired count, or with the least number of tasks that it scales between; a second total is
/// at the most. Fargate Spot counts as on-demand. What a free tier
/// takes off isn't taken off here: it belongs to the account, not to the stack.
pub fn estimate(document: &Document) -> Estimate {
    let mut draft = draft::Draft::default();
    for resource in document.resources() {
        let place = resolve::Place { document, resource };
        fargate::price(&place, &mut draft);
        network::price(&place, &mut draft);
        data::price(&place, &mut draft);
        flat::price(&place, &mut draft);
        usage::price(&place, &mut draft);
    }
    draft.finish()
}

#[cfg(test)]
mod tests;
