//! Scaling of services: Application Auto Scaling.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::CallResult;

/// The calls about the scaling of services.
///
/// Resource ids are those of Application Auto Scaling: `service/CLUSTER/SERVICE`. Implementations paginate.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait ScalingOperations {
    /// The scalable targets of services (`DescribeScalableTargets`). A service that doesn't scale has none.
    async fn scalable_targets(&self, resource_ids: &[String]) -> CallResult<Vec<ScalableTarget>>;

    /// Suspends all scaling of a service, or resumes it (`RegisterScalableTarget`).
    async fn suspend_scaling(&self, resource_id: &str, is_suspended: bool) -> CallResult<()>;

    /// The latest scaling activities of a service, the latest first, at most `count` (`DescribeScalingActivities`).
    async fn scaling_activities(
        &self,
        resource_id: &str,
        count: u8,
    ) -> CallResult<Vec<ScalingActivity>>;
}

/// A service that scales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScalableTarget {
    /// `service/CLUSTER/SERVICE`.
    pub resource_id: String,
    /// The minimum number of tasks.
    pub min: u32,
    /// The maximum number of tasks.
    pub max: u32,
    /// Whether scaling in, scaling out and scheduled scaling are all suspended.
    pub is_suspended: bool,
}

/// A change of the number of tasks by scaling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScalingActivity {
    /// When it began, RFC 3339 in UTC.
    pub started: String,
    /// Such as `Setting desired count to 4.`
    pub description: String,
    /// Why, such as the alarm in state `ALARM`.
    pub cause: String,
    /// `Successful`, `Failed`, `InProgress` …
    pub status: String,
    /// AWS's message about the status.
    pub message: Option<String>,
}
