//! The total of several templates.

use schemars::JsonSchema;
use serde::Serialize;

use super::Estimate;
use super::draft::cents;

/// The monthly cost of several templates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Total {
    /// US dollars at the minimum number of tasks.
    pub total: f64,
    /// US dollars at the maximum number of tasks; absent if no service scales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_at_max_tasks: Option<f64>,
}

impl Total {
    /// The sum of `estimates`.
    pub fn from_estimates<'a>(estimates: impl IntoIterator<Item = &'a Estimate>) -> Self {
        let (mut least, mut most, mut scales) = (0.0, 0.0, false);
        for estimate in estimates {
            least += estimate.total;
            most += estimate.total_at_max_tasks.unwrap_or(estimate.total);
            scales |= estimate.total_at_max_tasks.is_some();
        }
        Self {
            total: cents(least),
            total_at_max_tasks: scales.then(|| cents(most)),
        }
    }
}
