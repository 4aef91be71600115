//! The monthly cost of a template.
//!
//! [`estimate`] is the entry point. It prices what runs all month at list prices of us-east-1, and lists what it can't price:
//! charges by use, and resources without a verified price.
//!
//! **Invariant:** each price has a source, and no charged resource is omitted silently.

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
pub use lines::{EstimateLine, EstimateLineRole, lines, sum_lines};
pub use total::Total;

use crate::cfn::Document;

/// The version of the estimate's JSON. It increases when a field is removed or changes its meaning, not when one is added.
pub const VERSION: u32 = 1;

/// The monthly cost of the resources of `document` in us-east-1, with the source of each price.
///
/// A service counts with its desired count, or with the minimum number of tasks that it scales to; a second total is at the
/// maximum. Fargate Spot is priced as on-demand. Free tiers aren't subtracted: they belong to the account, not to the stack.
pub fn estimate(document: &Document) -> Estimate {
    let mut draft = draft::Draft::default();
    for resource in document.resources() {
        let resource = resolve::TemplateResource::new(document, resource);
        fargate::price(&resource, &mut draft);
        network::price(&resource, &mut draft);
        data::price(&resource, &mut draft);
        flat::price(&resource, &mut draft);
        usage::price(&resource, &mut draft);
    }
    draft.finish()
}

#[cfg(test)]
mod tests;
