//! What several templates cost together.

use schemars::JsonSchema;
use serde::Serialize;

use super::Estimate;
use super::draft::cents;

/// What several templates cost a month together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Total {
    /// US dollars, at the least number of tasks.
    pub total: f64,
    /// US dollars at the most tasks; nothing where no service scales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_at_most_tasks: Option<f64>,
}

impl Total {
    /// The sum of `estimates`.
    pub fn of<'a>(estimates: impl IntoIterator<Item = &'a Estimate>) -> Self {
        let (mut least, mut most, mut scales) = (0.0, 0.0, false);
        for estimate in estimates {
            least += estimate.total;
            most += estimate.total_at_most_tasks.unwrap_or(estimate.total);
            scales |= estimate.total_at_most_tasks.is_some();
        }
        Self {
            total: cents(least),
            total_at_most_tasks: scales.then(|| cents(most)),
        }
    }
}
