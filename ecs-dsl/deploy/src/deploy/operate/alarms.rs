//! Alarms: Amazon CloudWatch.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::CallResult;

/// The calls about alarms.
#[allow(
    async_fn_in_trait,
    reason = "the verbs are generic over it, and drive it on one thread"
)]
pub trait AlarmReader {
    /// Those of these alarms that exist, metric alarms and composite ones (`DescribeAlarms`).
    async fn alarms(&self, names: &[String]) -> CallResult<Vec<Alarm>>;
}

/// An alarm.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Alarm {
    /// Its name.
    pub name: String,
    /// `OK`, `ALARM` or `INSUFFICIENT_DATA`.
    pub state: String,
    /// CloudWatch's reason for the state.
    pub reason: Option<String>,
    /// Since when it has the state, RFC 3339 in UTC.
    pub since: Option<String>,
}
