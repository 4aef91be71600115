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
    /// Whether it only scales services: firing is its normal operation then.
    pub scales: bool,
}

/// Whether an alarm has actions, and all of them are scaling policies.
pub(crate) fn only_scales<'a>(actions: impl IntoIterator<Item = &'a str>) -> bool {
    let mut actions = actions.into_iter().peekable();
    let is_policy = |arn: &str| arn.split(':').nth(2) == Some("autoscaling");
    actions.peek().is_some() && actions.all(is_policy)
}

#[cfg(test)]
mod tests {
    use super::only_scales;

    #[test]
    fn alarm_with_policies_alone_only_scales() {
        let policy = "arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:1:resource/ecs/service/a/b:policyName/c";
        let topic = "arn:aws:sns:eu-west-1:123456789012:alerts";
        assert!(only_scales([policy]));
        assert!(!only_scales([policy, topic]));
        assert!(!only_scales([]));
    }
}
