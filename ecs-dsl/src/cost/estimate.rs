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
    /// US dollars a month: the sum of all items.
    pub total: f64,
    /// Whether the total is the most that it comes to, because something is cheaper than its list price.
    pub up_to: bool,
    /// What isn't in the total.
    pub not_counted: Vec<NotCounted>,
}

/// The items of one AWS service.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Group {
    /// Such as `Fargate`.
    pub service: String,
    /// US dollars a month.
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
    /// How many units at once.
    pub quantity: f64,
    /// Such as `vCPU-hour`.
    pub unit: String,
    /// US dollars for one unit.
    pub unit_price: f64,
    /// US dollars a month, in whole cents.
    pub usd: f64,
    /// Whether it may come to less, as Spot capacity does.
    pub up_to: bool,
    /// Where the price is from.
    pub source: String,
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
