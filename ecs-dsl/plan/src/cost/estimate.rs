//! The result: items, groups, the total, and the gaps.

use schemars::JsonSchema;
use serde::Serialize;

/// The monthly cost of a template.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Estimate {
    /// The version of this format.
    pub version: u32,
    /// The region of the prices, independent of the stack's region.
    pub region: String,
    /// The date of the prices.
    pub prices_of: String,
    /// The hours of a month.
    pub hours: f64,
    /// The items by AWS service, the most expensive service first.
    pub groups: Vec<Group>,
    /// The total in US dollars a month, at the minimum number of tasks.
    pub total: f64,
    /// The total at the maximum number of tasks; absent if no service scales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_at_max_tasks: Option<f64>,
    /// What the total doesn't include.
    pub not_counted: Vec<NotCounted>,
}

/// The items of one AWS service.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Group {
    /// The service, such as `Fargate`.
    pub service: String,
    /// US dollars a month, at the minimum number of tasks.
    pub usd: f64,
    /// The items, sorted by resource.
    pub items: Vec<Item>,
}

/// A priced item.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Item {
    /// The logical id of the resource.
    pub id: String,
    /// What is charged.
    pub what: String,
    /// The number of units at the minimum number of tasks.
    pub quantity: f64,
    /// The unit, such as `vCPU-hour`.
    pub unit: String,
    /// US dollars per unit.
    pub unit_price: f64,
    /// US dollars a month, in whole cents, at the minimum number of tasks.
    pub usd: f64,
    /// US dollars a month at the maximum number of tasks; absent if the item doesn't scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usd_at_most_tasks: Option<f64>,
    /// Whether it runs on Fargate Spot. It is priced as on-demand in any case.
    pub spot: Spot,
    /// Whether the resource has a condition. It is counted in full in any case.
    pub conditional: bool,
    /// The source of the price.
    pub source: String,
}

/// Whether an item runs on Fargate Spot, which is cheaper than on-demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// It runs on-demand, or has no Spot price.
    No,
    /// It runs partly on Spot, depending on how ECS distributes the tasks.
    Partly,
    /// It runs on Spot.
    Yes,
}

/// A cost that the total doesn't include.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct NotCounted {
    /// The reason.
    pub why: String,
    /// The logical ids of the resources.
    pub ids: Vec<String>,
}

impl Estimate {
    /// The items of a resource, in the order of the groups.
    pub fn items_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Item> {
        self.groups
            .iter()
            .flat_map(|group| &group.items)
            .filter(move |item| item.id == id)
    }
}
