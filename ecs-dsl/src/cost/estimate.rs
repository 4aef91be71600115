//! The result: items, groups, the total, and what isn't in it.

use schemars::JsonSchema;
use serde::Serialize;

/// What a template costs a month.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Estimate {
    /// The version of this format.
    pub version: u32,
    /// The region whose prices these are, wherever the stack goes.
    pub region: String,
    /// When the prices were looked up.
    pub prices_of: String,
    /// How many hours the month has.
    pub hours: f64,
    /// The items by AWS service, the dearest first.
    pub groups: Vec<Group>,
    /// US dollars a month: the sum of all items, at the least number of tasks.
    pub total: f64,
    /// The total at the most tasks; nothing where no service scales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_at_most_tasks: Option<f64>,
    /// What isn't in the total.
    pub not_counted: Vec<NotCounted>,
}

/// The items of one AWS service.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Group {
    /// Such as `Fargate`.
    pub service: String,
    /// US dollars a month, at the least number of tasks.
    pub usd: f64,
    /// Sorted by resource.
    pub items: Vec<Item>,
}

/// Something that costs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Item {
    /// The resource's name in the template.
    pub id: String,
    /// What is paid for.
    pub what: String,
    /// How many units at once, at the least number of tasks.
    pub quantity: f64,
    /// Such as `vCPU-hour`.
    pub unit: String,
    /// US dollars for one unit.
    pub unit_price: f64,
    /// US dollars a month, in whole cents, at the least number of tasks.
    pub usd: f64,
    /// The same at the most tasks; nothing where it doesn't scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usd_at_most_tasks: Option<f64>,
    /// Whether it is on Fargate Spot. It is priced as on-demand all the same.
    pub spot: Spot,
    /// Whether it is there only under a condition. It is counted in full all the same.
    pub conditional: bool,
    /// Where the price is from.
    pub source: String,
}

/// Whether something is on Fargate Spot, which pays less than on-demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// It is on-demand, or there is no Spot of it.
    No,
    /// How much of it is on Spot depends on how ECS spreads the tasks.
    Partly,
    /// It is on Spot.
    Yes,
}

/// Something that costs and isn't in the total.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct NotCounted {
    /// Why not.
    pub why: String,
    /// The resources.
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
